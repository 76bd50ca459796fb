using System.Buffers;
using System.Collections.Immutable;

namespace Linter.Core.Credentials;

/// <summary>A stretch of a text that looks like a part of a credential.</summary>
/// <param name="Range">Where it stands, in UTF-16 code units.</param>
/// <param name="Part">What it looks like.</param>
internal readonly record struct FoundSecret(TextRange Range, CredentialPart Part)
{
    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\"'");

    // No ARN or URL that people write is longer. Without an end to it, a line of nothing but secrets would be read once for each of them.
    private const int LongestWord = 4096;

    private static readonly SearchValues<char> Delimiters = SearchValues.Create(" \t\r\n\"'`=:,;()[]{}<>|&");

    /// <summary>
    /// Whether the stretch can be a value by itself. A secret has no mark of its own: inside an ARN, a path or a longer name 40 letters are none.
    /// </summary>
    /// <param name="text">The text that it was found in.</param>
    internal bool StandsAloneIn(string text)
    {
        if (Part != CredentialPart.SecretAccessKey)
        {
            return true;
        }

        var start = text.AsSpan(0, Range.Start)[Math.Max(0, Range.Start - LongestWord)..];
        var before = start.IsEmpty ? ' ' : start[^1];
        var end = Range.Start + Range.Length;
        var after = end < text.Length ? text[end] : ' ';
        var word = start[(start.LastIndexOfAny(Blanks) + 1)..];
        return Delimiters.Contains(before) && (Delimiters.Contains(after) || after == '\\') && !word.Contains("arn:", StringComparison.Ordinal) && !word.Contains("://", StringComparison.Ordinal);
    }
}

/// <summary>Finds what looks like a part of an AWS credential in any text: sources, scripts, messages.</summary>
/// <remarks>
/// Goes by shape alone. Sample keys count too: whether a text is a placeholder is asked with <see cref="Placeholders"/>.
/// Takes time in proportion to the length of the text.
/// </remarks>
internal static class SecretScanner
{
    /// <summary>All stretches, in order; they do not overlap.</summary>
    public static ImmutableArray<FoundSecret> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = ImmutableArray.CreateBuilder<FoundSecret>();
        var index = 0;
        while (index < text.Length)
        {
            var length = LengthOfRun(text, index);
            if (length >= AccessKeyId.Length && FindIn(text, index, length) is { Length: > 0 } inRun)
            {
                found.AddRange(inRun);
            }

            index += Math.Max(1, length);
        }

        return found.DrainToImmutable();
    }

    // A run is a stretch of the base64 alphabet. A secret is a whole run of 40, or what follows the last "/" or "=" in a longer one.
    private static ImmutableArray<FoundSecret> FindIn(string text, int start, int length)
    {
        var run = text.Substring(start, length);
        if (SecretAccessKey.LooksRandom(run))
        {
            return [new(new TextRange(start, length), CredentialPart.SecretAccessKey)];
        }

        // A token that was cut off has its start still; no other text has one of these.
        if (SessionToken.HasKnownStart(run) || (SessionToken.HasShape(run) && TextShape.ClassChanges(run) * 2 > run.Length))
        {
            var padding = text.AsSpan(start + length).IndexOfAnyExcept('=') is var equals and >= 0 ? equals : text.Length - start - length;
            return [new(new TextRange(start, length + Math.Min(padding, 2)), CredentialPart.SessionToken)];
        }

        if (SecretAccessKey.IsSmtpPassword(run) && TextShape.ClassChanges(run) * 3 > run.Length)
        {
            return [new(new TextRange(start, length), CredentialPart.SecretAccessKey)];
        }

        return [.. Pieces(run).Select(piece => (Piece: piece, Text: run.Substring(piece.Start, piece.Length)))
            .Where(piece => AccessKeyId.TryParse(piece.Text, out _) || SecretAccessKey.LooksRandom(piece.Text))
            .Select(piece => new FoundSecret(
                new TextRange(start + piece.Piece.Start, piece.Piece.Length),
                piece.Text.Length == AccessKeyId.Length ? CredentialPart.AccessKeyId : CredentialPart.SecretAccessKey))];
    }

    // "key/AKIA…/secret": the pieces of a run between slashes and plus signs.
    private static IEnumerable<TextRange> Pieces(string run)
    {
        var start = 0;
        for (var index = 0; index <= run.Length; index++)
        {
            if (index == run.Length || run[index] is '/' or '+')
            {
                if (index > start)
                {
                    yield return new TextRange(start, index - start);
                }

                start = index + 1;
            }
        }
    }

    private static int LengthOfRun(string text, int start)
    {
        var rest = text.AsSpan(start);
        var end = rest.IndexOfAnyExcept(CredentialAlphabets.Base64);
        return end < 0 ? rest.Length : end;
    }
}
