using System.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.RegularExpressions;

/// <summary>Replaces every place of a text, or of a pattern that is written between slashes.</summary>
internal static class ReplaceFunction
{
    /// <summary>The function.</summary>
    public static TerraformFunction Replace { get; } =
        new("replace", HclType.String, Parameter.Text("str"), Parameter.Text("substr"), Parameter.Text("replace"))
        {
            Body = call =>
            {
                var searched = call.Text(1);
                return searched is ['/', .., '/'] ? ReplacePattern(call, searched[1..^1]) : ReplaceText(call, searched);
            },
        };

    private static Value ReplaceText(FunctionCall call, string searched)
    {
        var (text, replacement) = (call.Text(0), call.Text(2));
        if (searched.Length == 0)
        {
            // Nothing stands before every character and at the end.
            var places = (long)text.EnumerateRunes().Count() + 1;
            return text.Length + (places * replacement.Length) > FunctionLimits.TextLength
                ? call.TooLong()
                : call.DerivedText(0, replacement + string.Concat(text.EnumerateRunes().Select(rune => rune + replacement)));
        }

        var count = (long)text.AsSpan().Count(searched);
        return text.Length + (count * replacement.Length) > FunctionLimits.TextLength
            ? call.TooLong()
            : call.DerivedText(0, text.Replace(searched, replacement, StringComparison.Ordinal));
    }

    private static Value ReplacePattern(FunctionCall call, string pattern)
    {
        var text = call.Text(0);
        var expression = RegularExpression.Prepare(pattern, text);
        if (expression.Outcome != TranslationOutcome.Translated)
        {
            return expression.Outcome == TranslationOutcome.Invalid
                ? call.Refuse("substr is between slashes but not a regular expression")
                : call.GiveUp("the pattern has parts that may match otherwise here than in Terraform");
        }

        if (expression.Find(FunctionLimits.Elements) is not { } matches)
        {
            return call.GiveUp("matching the pattern takes too long");
        }

        var template = ReplacementTemplate.Parse(call.Text(2), expression.GroupNames);
        var result = new StringBuilder();
        var end = 0;
        foreach (var match in matches)
        {
            result.Append(text, end, match.Index - end);
            template.AppendTo(result, match);
            end = match.Index + match.Length;
            if (result.Length > FunctionLimits.TextLength)
            {
                return call.TooLong();
            }
        }

        return matches.Count == FunctionLimits.Elements ? call.TooMany() : call.DerivedText(0, result.Append(text, end, text.Length - end).ToString());
    }
}
