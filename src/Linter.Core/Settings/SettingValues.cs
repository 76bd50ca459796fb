using System.Collections.Immutable;
using System.Globalization;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Settings;

/// <summary>Reads the values of a configuration file by their types; a value of another type is a problem and counts as left out.</summary>
/// <param name="source">The file.</param>
/// <param name="problems">Takes what is wrong.</param>
internal sealed class SettingValues(SourceText source, List<SettingsProblem> problems)
{
    /// <summary>The names of severities, the worst first.</summary>
    public static readonly ImmutableArray<string> Severities = ["error", "warning", "note"];

    private const int LongestWord = 16;
    private const string WholeNumberFrom0 = "a whole number from 0 to";

    private readonly LiteralScope _scope = new(source);

    /// <summary>A severity.</summary>
    public Setting<Severity>? Severity(AttributeSyntax argument) => Word(argument, Severities) is { } word
        ? new(word.Value switch { "error" => Findings.Severity.Error, "warning" => Findings.Severity.Warning, _ => Findings.Severity.Note }, word.Location)
        : null;

    /// <summary>A confidence.</summary>
    public Setting<Confidence>? Confidence(AttributeSyntax argument) => Word(argument, ["high", "medium", "low"]) is { } word
        ? new(word.Value switch { "high" => Findings.Confidence.High, "medium" => Findings.Confidence.Medium, _ => Findings.Confidence.Low }, word.Location)
        : null;

    /// <summary>One of some words.</summary>
    public Setting<string>? Word(AttributeSyntax argument, ImmutableArray<string> words)
    {
        if (Evaluate(argument) is StringValue text && words.Contains(text.Content))
        {
            return new(text.Content, LocationOf(argument));
        }

        Refuse(argument, $"{string.Join(", ", words[..^1].Select(word => $"\"{word}\""))} or \"{words[^1]}\"", words);
        return null;
    }

    /// <summary>A text.</summary>
    public Setting<string>? Text(AttributeSyntax argument)
    {
        if (Evaluate(argument) is StringValue text)
        {
            return new(text.Content, LocationOf(argument));
        }

        Refuse(argument, "a text");
        return null;
    }

    /// <summary>A list of texts, none of them empty.</summary>
    public ImmutableArray<Setting<string>> Texts(AttributeSyntax argument)
    {
        if (Evaluate(argument) is SequenceValue list && list.Elements.All(element => element.Text is { Length: > 0 }))
        {
            return [.. list.Elements.Select(element => new Setting<string>(element.Text!, element.Origin is { } origin ? Location.Of(origin) : LocationOf(argument)))];
        }

        Refuse(argument, "a list of texts");
        return [];
    }

    /// <summary>True or false.</summary>
    public Setting<bool>? Bool(AttributeSyntax argument)
    {
        if (Evaluate(argument) is BoolValue value)
        {
            return new(value.Content, LocationOf(argument));
        }

        Refuse(argument, "true or false");
        return null;
    }

    /// <summary>A whole number from 0 on.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="most">The largest that is taken.</param>
    public Setting<int>? WholeNumber(AttributeSyntax argument, int most)
    {
        if (Evaluate(argument) is NumberValue number && number.TryGetInt64(out var whole) && whole >= 0 && whole <= most)
        {
            return new((int)whole, LocationOf(argument));
        }

        Refuse(argument, $"{WholeNumberFrom0} {most}");
        return null;
    }

    /// <summary>A day.</summary>
    public Setting<DateOnly>? Day(AttributeSyntax argument)
    {
        if (Evaluate(argument) is StringValue text
            && DateOnly.TryParseExact(text.Content, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new(day, LocationOf(argument));
        }

        Refuse(argument, "a day of the form \"2027-01-31\"", []);
        return null;
    }

    private Value Evaluate(AttributeSyntax argument) => Evaluator.Evaluate(argument.Value, _scope);

    private Location LocationOf(AttributeSyntax argument) => new(source, argument.Value.Span);

    private void Refuse(AttributeSyntax argument, string expected, ImmutableArray<string> words = default)
    {
        // What does not parse is said already.
        if (argument.Value is not ErrorExpression)
        {
            problems.Add(new SettingsProblem(LocationOf(argument), $"{argument.Name} is {expected}{Found(Evaluate(argument), expected, words)}"));
        }
    }

    /// <summary>What stands there instead, and what was meant. Only what is short enough to be a word is repeated: a text may be a secret.</summary>
    private static string Found(Value value, string expected, ImmutableArray<string> words) => value switch
    {
        StringValue when words.IsDefault => ", and this is a text.",
        StringValue text when text.Content.Length <= LongestWord =>
            $", not \"{text.Content}\".{(NearestName.Of(text.Content, words) is { } nearest ? $" Did you mean \"{nearest}\"?" : "")}",
        NumberValue when !expected.StartsWith(WholeNumberFrom0, StringComparison.Ordinal) => ", and this is a number.",
        BoolValue => ", and this is true or false.",
        _ => ".",
    };
}
