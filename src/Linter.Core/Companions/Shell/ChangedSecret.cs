using System.Buffers;
using Linter.Core.Credentials;

namespace Linter.Core.Companions.Shell;

/// <summary>A secret that is written into a script in a way that makes the shell change it.</summary>
/// <param name="Written">What stands there between its quotation marks: what was meant.</param>
/// <param name="Culprit">The character at which the change happens.</param>
internal sealed record ChangedSecret(string Written, char Culprit)
{
    // Shorter pieces of text around a reference are a path or a name that is put together on purpose.
    private const int ShortestSecret = 16;

    private static readonly SearchValues<char> s_nameLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_");

    private static readonly string[] SecretNames = ["SECRET", "TOKEN", "PASSWORD", "PASSWD", "ACCESS_KEY", "PRIVATE_KEY", "API_KEY"];

    // The name, place or number of a secret is none.
    private static readonly string[] OtherNames = ["_NAME", "_ARN", "_PATH", "_FILE", "_URL", "_URI", "_ENDPOINT"];

    /// <summary>Judges an assignment whose name says that it is a secret.</summary>
    /// <returns>Null where the shell leaves the text as it is, or where it is a reference or an escape on purpose.</returns>
    public static ChangedSecret? Find(ShellAssignment assignment)
    {
        var pieces = assignment.Value.Pieces;
        var written = string.Concat(pieces.Select(piece => piece.Written));
        if (!SecretNames.Any(word => assignment.Name.Contains(word, StringComparison.OrdinalIgnoreCase))
            || OtherNames.Any(end => assignment.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase)) || !LooksLikeSecret(written))
        {
            return null;
        }

        for (var index = 0; index < pieces.Length; index++)
        {
            var piece = pieces[index];
            if (piece.Text is null && piece.Written is ['$' or '`', ..])
            {
                return IsReferenceOnPurpose(piece.Written, index == 0 ? "" : pieces[index - 1].Written) ? null : new ChangedSecret(written, piece.Written[0]);
            }

            // "\$" in front of a sign that means something is an escape; in front of a letter the backslash belonged to the secret.
            if (piece is { Quoting: ShellQuoting.Backslash, Text: [var escaped] } && char.IsAsciiLetterOrDigit(escaped))
            {
                return new ChangedSecret(written, '\\');
            }
        }

        return null;
    }

    // "${NAME}" and "$(command)" are never part of a secret by chance, and "word-$NAME" is put together; "x$y" and "x$C71533" may be a secret.
    private static bool IsReferenceOnPurpose(string written, string before) =>
        before is [.., '-' or '_' or '.' or ':'] || written.StartsWith("${", StringComparison.Ordinal) || written.StartsWith("$(", StringComparison.Ordinal)
        || (written.Length > 4 && IsUsualName(written.AsSpan(1)));

    // Names of variables are capitals and underscores, with a number of one or two digits at the end at most.
    private static bool IsUsualName(ReadOnlySpan<char> name)
    {
        var letters = name.TrimEnd("0123456789");
        return name.Length - letters.Length <= 2 && letters.Length >= 3 && !letters.ContainsAnyExcept(s_nameLetters);
    }

    private static bool LooksLikeSecret(string text) =>
        text.Length >= ShortestSecret && !text.Contains(' ', StringComparison.Ordinal) && text.Any(char.IsAsciiLetter) && text.Any(char.IsAsciiDigit)
        && TextShape.ClassChanges(text) * 4 > text.Length && !text.Contains("://", StringComparison.Ordinal);
}
