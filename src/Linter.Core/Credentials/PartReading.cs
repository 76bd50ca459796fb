using System.Collections.Immutable;
using Linter.Hcl.Values;

namespace Linter.Core.Credentials;

/// <summary>One part of a credential as it was read: what is meant, and what is wrong with how it is written.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Inner">The value without what was left around it; null where the part is not given or not known.</param>
/// <param name="Problems">What is wrong with this part by itself.</param>
internal sealed record PartReading(CredentialPart Part, string? Inner, ImmutableArray<CredentialProblem> Problems)
{
    /// <summary>Whether something that counts as a value is given: not null, and no empty text.</summary>
    internal bool IsGiven { get; private init; }

    /// <summary>Whether an empty text is given, which counts as none.</summary>
    internal bool IsEmpty { get; private init; }

    /// <summary>Whether a sample or template text stands in place of a value.</summary>
    internal bool IsPlaceholder => Problems.Any(problem => problem.Kind == CredentialProblemKind.Placeholder);

    /// <summary>Reads a part.</summary>
    internal static PartReading Of(CredentialPart part, Value? value) => value switch
    {
        StringValue { Content.Length: 0 } => new PartReading(part, null, []) { IsEmpty = true },
        StringValue text => OfText(part, text.Content),
        NumberValue number => OfText(part, number.ContentText),
        UnknownValue unknown => new PartReading(part, null, EdgesOf(part, unknown)) { IsGiven = true },
        null or NullValue => new PartReading(part, null, []),
        _ => new PartReading(part, null, []) { IsGiven = true },
    };

    private static PartReading OfText(CredentialPart part, string text)
    {
        if (UnresolvedReference.Find(text) is { } reference)
        {
            return new PartReading(part, null, [CredentialMessages.Reference(part, reference)]) { IsGiven = true };
        }

        var wrapping = Wrapping.Remove(text);
        if (ValueJudge.Judge(part, text.Trim()) is { Kind: CredentialProblemKind.Placeholder } whole)
        {
            return new PartReading(part, null, [whole]) { IsGiven = true };
        }

        var (inner, hidden) = WithoutHidden(part, wrapping);
        var judged = ValueJudge.Judge(part, inner);
        if (judged is { Kind: CredentialProblemKind.Placeholder })
        {
            return new PartReading(part, inner, [judged]) { IsGiven = true };
        }

        var problems = ImmutableArray.CreateBuilder<CredentialProblem>();
        if (wrapping.Leftovers.Length > 0)
        {
            problems.Add(CredentialMessages.Wrapped(part, text, wrapping));
        }

        if (hidden.Length > 0)
        {
            problems.Add(CredentialMessages.Hidden(part, hidden, judged is null));
        }

        if (judged is not null)
        {
            problems.Add(judged);
        }

        return new PartReading(part, inner, problems.DrainToImmutable()) { IsGiven = true };
    }

    // Characters inside the value count as hidden where the value is right without them; else they are just part of a wrong value.
    private static (string Inner, ImmutableArray<HiddenCharacter> Hidden) WithoutHidden(CredentialPart part, Wrapping wrapping)
    {
        var inside = HiddenCharacters.Find(wrapping.Inner);
        if (inside.Length == 0)
        {
            return (wrapping.Inner, wrapping.Edges);
        }

        var clean = HiddenCharacters.Clean(wrapping.Inner);
        if (ValueJudge.Judge(part, clean) is not null && !inside.Any(hidden => hidden.Rune.Value > '\u007f'))
        {
            return (wrapping.Inner, wrapping.Edges);
        }

        var shift = Math.Max(0, wrapping.Start);
        return (clean, [.. wrapping.Edges.Concat(inside.Select(hidden => hidden with { Index = hidden.Index + shift })).OrderBy(hidden => hidden.Index)]);
    }

    // "${var.key} ": of a text that is put together, the known ends can already be wrong.
    private static ImmutableArray<CredentialProblem> EdgesOf(CredentialPart part, UnknownValue value)
    {
        if (value.Parts.Length < 2)
        {
            return [];
        }

        var front = value.Parts[0].Text ?? "";
        var back = value.Parts[^1].Text ?? "";
        var ends = front + back;
        if (ends.Length == 0 || ends.Any(char.IsAsciiLetterOrDigit))
        {
            return [];
        }

        if (HiddenCharacters.Clean(ends).Length == 0)
        {
            return [CredentialMessages.HiddenEdge(part, front.Length > 0, HiddenCharacters.Find(ends)[0])];
        }

        return ends.Trim().All(character => "\"'`$<>{}[]()=\u201C\u201D\u2018\u2019".Contains(character)) ? [CredentialMessages.WrappedEdge(part, front.Length > 0)] : [];
    }
}
