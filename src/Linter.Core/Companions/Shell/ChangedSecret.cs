using System.Buffers;
using Linter.Core.Credentials;

namespace Linter.Core.Companions.Shell;

/// <summary>A secret that is written in a way that makes the reader of the file change it.</summary>
/// <param name="Meant">What was meant: what stands there between its quotation marks, escapes on purpose taken away.</param>
/// <param name="Culprit">The character at which the change happens.</param>
internal sealed record ChangedSecret(string Meant, char Culprit)
{
    // Shorter pieces of text around a reference are a path or a name that is put together on purpose.
    private const int ShortestSecret = 16;

    private static readonly SearchValues<char> s_nameLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ_");

    private static readonly string[] SecretNames = ["SECRET", "TOKEN", "PASSWORD", "PASSWD", "ACCESS_KEY", "PRIVATE_KEY", "API_KEY"];

    // The name, place or number of a secret is none.
    private static readonly string[] OtherNames = ["_NAME", "_ARN", "_PATH", "_FILE", "_URL", "_URI", "_ENDPOINT"];

    /// <summary>The text between single quotation marks of a POSIX shell, which change nothing but themselves.</summary>
    public string QuotedForShell => $"'{Meant.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>Judges an assignment of a POSIX shell whose name says that it is a secret.</summary>
    /// <returns>Null where the shell leaves the text as it is, or where it is a reference or an escape on purpose.</returns>
    public static ChangedSecret? Find(ShellAssignment assignment)
    {
        var pieces = assignment.Value.Pieces;
        var meant = MeantBy(assignment.Value);
        if (!IsSecret(assignment.Name, meant))
        {
            return null;
        }

        for (var index = 0; index < pieces.Length; index++)
        {
            var piece = pieces[index];
            if (piece.Text is null && piece.Written is ['$' or '`', ..])
            {
                // "$[1+2]" is arithmetic to bash and nothing to others.
                if (piece.Written is [_, '[', ..])
                {
                    return null;
                }

                return IsReferenceOnPurpose(piece.Written, index == 0 ? "" : pieces[index - 1].Written) ? null : new ChangedSecret(meant, piece.Written[0]);
            }

            if (IsLostBackslash(piece))
            {
                return new ChangedSecret(meant, '\\');
            }
        }

        return null;
    }

    /// <summary>Whether a variable of this name and text holds a secret.</summary>
    public static bool IsSecret(string name, string text) => SecretNames.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase))
        && !OtherNames.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase)) && LooksLikeSecret(text);

    /// <summary>Whether a reference is meant as one.</summary>
    /// <param name="written">The reference with its sign.</param>
    /// <param name="before">The text in front of it.</param>
    // "${NAME}" and "$(command)" are never part of a secret by chance, and "word-$NAME" is put together; "x$y" and "x$C71533" may be a secret.
    public static bool IsReferenceOnPurpose(ReadOnlySpan<char> written, ReadOnlySpan<char> before) =>
        before is [.., '-' or '_' or '.' or ':'] || written is ['$', '{' or '(', ..] || (written.Length > 4 && IsUsualName(written[1..]));

    /// <summary>What a word is without quotation marks and escapes on purpose; references stay as they are written.</summary>
    public static string MeantBy(ShellWord word) => string.Concat(word.Pieces.Select(MeantBy));

    private static string MeantBy(ShellPiece piece) => piece switch
    {
        { Text: null, Quoting: ShellQuoting.Double } => piece.Written.Replace("\\\"", "\"", StringComparison.Ordinal),
        { Text: { } text } when !IsLostBackslash(piece) => text,
        _ => piece.Written,
    };

    // "\$" in front of a sign that means something is an escape; in front of a letter the backslash belonged to the secret.
    private static bool IsLostBackslash(ShellPiece piece) => piece is { Quoting: ShellQuoting.Backslash, Text: [var escaped] } && char.IsAsciiLetterOrDigit(escaped);

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
