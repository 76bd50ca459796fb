using System.Globalization;
using System.Text;

namespace Linter.Cli.Reports.Sarif;

/// <summary>Paths as relative URIs: the same string in every run, since GitHub tracks alerts by it.</summary>
internal static class SarifUri
{
    /// <summary>The path with everything but letters, digits and <c>- . _ ~ /</c> percent-encoded as UTF-8.</summary>
    public static string Of(string path)
    {
        var uri = new StringBuilder(path.Length);
        foreach (var unit in Encoding.UTF8.GetBytes(path))
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
