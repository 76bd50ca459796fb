using System.Text.RegularExpressions;

namespace Linter.Core.Terraform.Functions.RegularExpressions;

/// <summary>A pattern of RE2, ready to be matched with one text.</summary>
internal sealed class RegularExpression
{
    private readonly Regex? _regex;
    private readonly string _text;

    private RegularExpression(TranslationOutcome outcome, IReadOnlyList<string?> groupNames, Regex? regex, string text)
    {
        Outcome = outcome;
        GroupNames = groupNames;
        _regex = regex;
        _text = text;
    }

    /// <summary>Whether there is something to match with, and if not, why.</summary>
    public TranslationOutcome Outcome { get; }

    /// <summary>The names of the groups in order; null for one without a name.</summary>
    public IReadOnlyList<string?> GroupNames { get; }

    /// <summary>Prepares a pattern.</summary>
    public static RegularExpression Prepare(string pattern, string text)
    {
        if (pattern.Length > FunctionLimits.PatternLength || text.Length > FunctionLimits.MatchedLength)
        {
            return new RegularExpression(TranslationOutcome.Unsupported, [], null, text);
        }

        var translation = PatternTranslator.Translate(pattern, text);
        if (translation.Outcome != TranslationOutcome.Translated)
        {
            return new RegularExpression(translation.Outcome, translation.GroupNames, null, text);
        }

        try
        {
            // Without backtracking the time is proportional to the text; the few patterns that look around have only the time limit.
            var options = RegexOptions.CultureInvariant | (translation.LooksAround ? RegexOptions.None : RegexOptions.NonBacktracking);
            var regex = new Regex(translation.Result, options, FunctionLimits.MatchTime);
            return new RegularExpression(TranslationOutcome.Translated, translation.GroupNames, regex, text);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return new RegularExpression(TranslationOutcome.Unsupported, translation.GroupNames, null, text);
        }
    }

    /// <summary>The first matches from left to right that do not overlap.</summary>
    /// <param name="most">How many at most.</param>
    /// <returns>The matches; null where it takes too long to find them.</returns>
    /// <remarks>RE2 drops an empty match right behind another match, .NET does not; so the search is stepped by hand.</remarks>
    public List<Match>? Find(int most)
    {
        var matches = new List<Match>();
        var (start, previousEnd) = (0, -1);
        try
        {
            while (start <= _text.Length && matches.Count < most && _regex!.Match(_text, start) is { Success: true } match)
            {
                var end = match.Index + match.Length;
                if (match.Length > 0 || match.Index != previousEnd)
                {
                    matches.Add(match);
                }

                previousEnd = end;
                start = end > start ? end : start + (start < _text.Length && char.IsHighSurrogate(_text[start]) ? 2 : 1);
            }
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }

        return matches;
    }
}
