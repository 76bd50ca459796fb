using System.Collections.Immutable;
using Linter.Core.Findings;

namespace Linter.Core.Credentials;

/// <summary>Puts problems of how a value is written into words. No message holds any of the value itself.</summary>
internal static class CredentialMessages
{
    private const int MostNamed = 3;

    internal static CredentialProblem Reference(CredentialPart part, ReferenceKind kind) => kind == ReferenceKind.Terraform
        ? new(
            CredentialProblemKind.Wrapped,
            part,
            $"{part.AtStart()} is a reference written as plain text; Terraform sends the text itself instead of the value that it names.",
            ["quoted-reference", "wrapped-value"],
            Confidence.High)
        : new(
            CredentialProblemKind.Wrapped,
            part,
            $"{part.AtStart()} is the name of a variable that nothing replaced; Terraform sends the name itself.",
            ["wrapped-value", "placeholder-credential"],
            Confidence.High);

    internal static CredentialProblem Wrapped(CredentialPart part, string text, Wrapping wrapping) => new(
        CredentialProblemKind.Wrapped,
        part,
        $"{part.AtStart()} {Listed(wrapping.Leftovers)}; Terraform sends it as it is.",
        wrapping.Leftovers.Contains(Wrapping.GitBashPath)
            ? ["malformed-key", "wrapped-value"]
            : ["wrapped-value"],
        Confidence.High)
    {
        Excess = wrapping.Start < 0 ? [] : Around(text, wrapping),
    };

    internal static CredentialProblem Hidden(CredentialPart part, ImmutableArray<HiddenCharacter> hidden, bool isOnlyProblem)
    {
        var looksAlike = hidden.Any(character => character.LooksLike is not null);
        var named = string.Join(", ", hidden.Take(MostNamed).Select(character => character.ToString()));
        var more = hidden.Length > MostNamed ? $" and {hidden.Length - MostNamed} more" : "";
        var seen = looksAlike ? "a letter of another alphabet that looks right" : hidden.Length == 1 ? "a character that cannot be seen" : "characters that cannot be seen";
        var breaksLine = hidden.Any(character => character.Rune.Value is '\r' or '\n') && part != CredentialPart.SecretAccessKey;
        var effect = breaksLine
            ? "a line break makes the request header invalid, so that no request goes out"
            : hidden.Length == 1 ? "Terraform sends it as part of the value" : "Terraform sends them as part of the value";
        return new(
            CredentialProblemKind.HiddenCharacter,
            part,
            $"{part.AtStart()} has {seen}, {named}{more}; {effect}.",
            ["whitespace-or-invisible-char"],
            Confidence.High)
        {
            Excess = isOnlyProblem && !looksAlike ? [.. hidden.Select(character => new TextRange(character.Index, character.Rune.Utf16SequenceLength))] : [],
        };
    }

    internal static CredentialProblem HiddenEdge(CredentialPart part, bool isFront, HiddenCharacter hidden) => new(
        CredentialProblemKind.HiddenCharacter,
        part,
        $"{part.AtStart()} has a character that cannot be seen {(isFront ? "before" : "after")} the value that is put in, "
            + $"U+{hidden.Rune.Value:X4} {hidden.Name}; Terraform sends it as part of the value.",
        ["whitespace-or-invisible-char"],
        Confidence.High);

    internal static CredentialProblem WrappedEdge(CredentialPart part, bool isFront) => new(
        CredentialProblemKind.Wrapped,
        part,
        $"{part.AtStart()} has a sign {(isFront ? "before" : "after")} the value that is put in, which is sent as part of it.",
        ["wrapped-value"],
        Confidence.High);

    // "a, b and c".
    private static string Listed(ImmutableArray<string> items) =>
        items.Length == 1 ? items[0] : string.Join(", ", items[..^1]) + " and " + items[^1];

    private static ImmutableArray<TextRange> Around(string text, Wrapping wrapping)
    {
        var end = wrapping.Start + wrapping.Inner.Length;
        var ranges = ImmutableArray.CreateBuilder<TextRange>(2);
        if (wrapping.Start > 0)
        {
            ranges.Add(new TextRange(0, wrapping.Start));
        }

        if (end < text.Length)
        {
            ranges.Add(new TextRange(end, text.Length - end));
        }

        return ranges.DrainToImmutable();
    }
}
