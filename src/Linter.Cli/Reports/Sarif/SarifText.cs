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
        var escaped = text;
        for (var at = escaped.IndexOf("](", StringComparison.Ordinal); at >= 0; at = escaped.IndexOf("](", at + 2, StringComparison.Ordinal))
        {
            if (at + 2 < escaped.Length && char.IsAsciiDigit(escaped[at + 2]))
            {
                escaped = escaped.Insert(at + 1, " ");
            }
        }

        for (var at = escaped.IndexOf('{', StringComparison.Ordinal); at >= 0; at = escaped.IndexOf('{', at + 1))
        {
            if (at + 1 < escaped.Length && char.IsAsciiDigit(escaped[at + 1]))
            {
                escaped = escaped.Insert(at + 1, " ");
            }
        }

        return escaped;
    }
}
