using System.Text;
using Linter.Core.Findings;

namespace Linter.Core.Companions.Shell;

/// <summary>The environment variables that a script for fish sets: <c>set -x NAME value</c>, and <c>export NAME=value</c>, which fish has too.</summary>
/// <remarks>Fish knows two escapes between single quotation marks (<c>\'</c> and <c>\\</c>), and three between double ones (<c>\"</c>, <c>\$</c>, <c>\\</c>).</remarks>
internal static class FishBindings
{
    /// <summary>The variables in order, one on a line.</summary>
    public static IEnumerable<EnvironmentBinding> Of(EmbeddedText source)
    {
        foreach (var (start, end) in ScriptLines.Of(source))
        {
            if (BindingOf(source, Words(source.Text, start, end)) is { } binding)
            {
                yield return binding;
            }
        }
    }

    /// <summary>The secrets that fish changes, each with the place of its word and what was meant between single quotation marks.</summary>
    public static IEnumerable<(string Name, Location Place, ChangedSecret Secret, string Mended)> Changed(EmbeddedText source)
    {
        foreach (var (start, end) in ScriptLines.Of(source))
        {
            var words = Words(source.Text, start, end);
            if (BindingOf(source, words) is { } binding && words[^1] is { Culprit: not '\0', IsOnPurpose: false } word)
            {
                var isExport = words[0].Text == "export";
                var meant = isExport ? word.Meant[(binding.Name.Length + 1)..] : word.Meant;
                if (ChangedSecret.IsSecret(binding.Name, meant))
                {
                    var quoted = $"'{meant.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
                    yield return (binding.Name, source.At(word.Start, word.End - word.Start), new ChangedSecret(meant, word.Culprit), isExport ? $"{binding.Name}={quoted}" : quoted);
                }
            }
        }
    }

    private static EnvironmentBinding? BindingOf(EmbeddedText source, List<FishWord> words)
    {
        if (words is [{ Text: "export" }, { Written: var assignment } word] && assignment.IndexOf('=', StringComparison.Ordinal) is var sign and > 0 && IsName(assignment[..sign]))
        {
            var start = word.Start + sign + 1;
            return Binding(source, assignment[..sign], word.Start, word.Text?[(sign + 1)..], source.Text[start..word.End].Trim('"', '\''), start, word.End);
        }

        var at = words is [{ Text: "set" }, ..] ? 1 : 0;
        var isExported = false;
        while (at > 0 && at < words.Count && words[at].Written.StartsWith('-'))
        {
            isExported |= words[at].Written == "--export" || (words[at].Written is ['-', not '-', ..] && words[at].Written.Contains('x', StringComparison.Ordinal));
            at++;
        }

        return isExported && at + 2 == words.Count && IsName(words[at].Written)
            ? Binding(source, words[at].Written, words[at].Start, words[at + 1].Text, words[at + 1].Written, words[at + 1].Start, words[at + 1].End)
            : null;
    }

    private static EnvironmentBinding Binding(EmbeddedText source, string name, int nameStart, string? text, string written, int start, int end)
    {
        var place = source.At(start, end - start);
        return new EnvironmentBinding(name, BindingValues.Of([text], place, "The shell puts the value in when the script runs."), written, source.At(nameStart, name.Length), place);
    }

    private static bool IsName(string text) => text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');

    private static List<FishWord> Words(string text, int start, int end)
    {
        var words = new List<FishWord>();
        for (var at = start; at < end;)
        {
            if (text[at] is ' ' or '\t')
            {
                at++;
            }
            else if (text[at] is '#' or ';' or '&' or '|' or '\r')
            {
                break;
            }
            else
            {
                words.Add(ReadWord(text, ref at, end));
            }
        }

        return words;
    }

    private static FishWord ReadWord(string text, ref int at, int end)
    {
        var start = at;
        var known = new StringBuilder();
        var meant = new StringBuilder();
        var culprit = '\0';
        var isOnPurpose = false;
        var quote = '\0';
        for (; at < end && (quote != '\0' || text[at] is not (' ' or '\t' or ';' or '&' or '|' or '\r')); at++)
        {
            var character = text[at];
            if (quote == '\0' && character is '"' or '\'')
            {
                quote = character;
            }
            else if (character == quote && quote != '\0')
            {
                quote = '\0';
            }
            else if (character == '\\' && at + 1 < end && IsEscape(text[at + 1], quote))
            {
                // Letters and signs of unquoted escapes (\n, \x41, \u…) are made into other characters.
                if (quote == '\0' && char.IsAsciiLetterOrDigit(text[at + 1]))
                {
                    culprit = culprit == '\0' ? character : culprit;
                    meant.Append(character);
                }

                known.Append(text[++at]);
                meant.Append(text[at]);
            }
            else
            {
                if (culprit == '\0' && IsSpecial(character, quote))
                {
                    culprit = character;
                    isOnPurpose = character == '$' && IsReference(text, start, at, end);
                }

                known.Append(character);
                meant.Append(character);
            }
        }

        return new FishWord(culprit == '\0' && quote == '\0' ? known.ToString() : null, known.ToString(), start, at) { Meant = meant.ToString(), Culprit = culprit, IsOnPurpose = isOnPurpose || quote != '\0' };
    }

    // Between double quotation marks "$(command)" is run since fish 3.4; outside of them signs of patterns and of lists mean something.
    private static bool IsSpecial(char character, char quote) => quote switch
    {
        '\'' => false,
        '"' => character == '$',
        _ => "$()<>*?{}\\".Contains(character),
    };

    private static bool IsReference(string text, int start, int at, int end)
    {
        var stop = at + 1;
        while (stop < end && (char.IsAsciiLetterOrDigit(text[stop]) || text[stop] == '_' || (stop == at + 1 && text[stop] is '(' or '{')))
        {
            stop++;
        }

        return ChangedSecret.IsReferenceOnPurpose(text.AsSpan(at, stop - at), text.AsSpan(start, at - start));
    }

    private static bool IsEscape(char next, char quote) => quote switch
    {
        '\'' => next is '\'' or '\\',
        '"' => next is '"' or '$' or '\\',
        _ => true,
    };

    private sealed record FishWord(string? Text, string Written, int Start, int End)
    {
        /// <summary>The text without its quotation marks and with a backslash that was no escape on purpose.</summary>
        public string Meant { get; init; } = "";

        /// <summary>The first character that fish makes into something else, or U+0000.</summary>
        public char Culprit { get; init; }

        /// <summary>Whether that is a reference, or the word has no end.</summary>
        public bool IsOnPurpose { get; init; }
    }
}
