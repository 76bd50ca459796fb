using System.Globalization;
using System.Text;

namespace Linter.Cli.Reports.Sarif;

/// <summary>Paths as relative URIs: the same string in every run, since GitHub tracks alerts by it.</summary>
internal static class SarifUri
{
    /// <summary>
    /// The path with everything but letters, digits and <c>- . _ ~ /</c> percent-encoded as UTF-8; one that starts at a drive starts at a root,
    /// with its colon, as it does in a <c>file:</c> URI.
    /// </summary>
    /// <param name="path">The path with <c>/</c> between its parts.</param>
    public static string Of(string path)
    {
        var isOnDrive = path is [_, ':', '/', ..] && char.IsAsciiLetter(path[0]);
        var uri = new StringBuilder(isOnDrive ? $"/{path[..2]}" : "", path.Length + 1);
        foreach (var unit in Encoding.UTF8.GetBytes(isOnDrive ? path[2..] : path))
        {
            if (char.IsAsciiLetterOrDigit((char)unit) || unit is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~' or (byte)'/')
            {
                uri.Append((char)unit);
            }
            else
            {
                uri.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
            }
        }

        return uri.ToString();
    }
}
