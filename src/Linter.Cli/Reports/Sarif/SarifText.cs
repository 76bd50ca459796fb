using System.Text;
using Linter.Core.Findings;

namespace Linter.Cli.Reports.Sarif;

/// <summary>Messages as SARIF's viewers read them: <c>[text](1)</c> is a link to a related location, <c>{0}</c> an argument.</summary>
internal static class SarifText
{
    /// <summary>The message of a finding, with a link to each of its related locations: GitHub shows only those that are linked.</summary>
    public static string MessageOf(Finding finding)
    {
        var message = new StringBuilder(Sentence(finding.Message));
        for (var at = 0; at < finding.Related.Length; at++)
        {
            message.Append(at == 0 ? " See [" : ", [")
                .Append(LinkText(finding.Related[at].Message)).Append("](").Append(at + 1).Append(')');
        }

        return finding.Related.IsEmpty ? message.ToString() : message.Append('.').ToString();
    }

    /// <summary>Plain text that holds neither links nor arguments.</summary>
    public static string Plain(string text) => Escaped(SafeText.Message(text)).Trim();

    private static string Sentence(string text)
    {
        var plain = Plain(text);
        return plain.EndsWith('.') ? plain : plain + ".";
    }

    private static string LinkText(string text) =>
        SafeText.Message(text).Trim().Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);

    /// <summary>Escapes what would be read as a link or an argument and nothing else, since few viewers undo escapes.</summary>
    private static string Escaped(string text)
    {
        // Steering characters are written with braces and digits, so there may be as many places as characters.
        var escaped = new StringBuilder(text.Length + 16);
        for (var at = 0; at < text.Length; at++)
        {
            escaped.Append(text[at]);
            if (IsDigitAt(text, at + 1) ? text[at] == '{' : text[at] == ']' && at + 1 < text.Length && text[at + 1] == '(' && IsDigitAt(text, at + 2))
            {
                escaped.Append(' ');
            }
        }

        return escaped.ToString();
    }

    private static bool IsDigitAt(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);
}
