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

        Refuse(argument, $"{string.Join(", ", words[..^1].Select(word => $"\"{word}\""))} or \"{words[^1]}\"");
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

        Refuse(argument, $"a whole number from 0 to {most}");
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

        Refuse(argument, "a day of the form \"2027-01-31\"");
        return null;
    }

    private Value Evaluate(AttributeSyntax argument) => Evaluator.Evaluate(argument.Value, _scope);

    private Location LocationOf(AttributeSyntax argument) => new(source, argument.Value.Span);

    private void Refuse(AttributeSyntax argument, string expected) =>
        problems.Add(new SettingsProblem(LocationOf(argument), $"{argument.Name} is {expected}."));
}
