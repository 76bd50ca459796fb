using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Linter.Hcl.Scanning;

/// <summary>Which characters may start and continue an identifier (Unicode's ID_Start and ID_Continue, and <c>-</c> inside).</summary>
internal static class CharacterClass
{
    private const byte Start = 1;
    private const byte Continue = 2;
    private const byte Digit = 4;

    private static readonly byte[] Classes = BuildClasses();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool StartsIdentifier(byte character) => (Classes[character] & Start) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ContinuesIdentifier(byte character) => (Classes[character] & Continue) != 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDigit(byte character) => (uint)(character - '0') <= 9;

    public static bool IsBlank(byte character) => character is (byte)' ' or (byte)'\t';

    /// <summary>Finds the end of an identifier.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="start">0-based offset of where it may start.</param>
    /// <returns>The offset behind it; <paramref name="start"/> where none starts there.</returns>
    public static int FindIdentifierEnd(ReadOnlySpan<byte> text, int start)
    {
        if (start >= text.Length)
        {
            return start;
        }

        if (text[start] < 0x80)
        {
            return StartsIdentifier(text[start]) ? FindContinuationEnd(text, start + 1) : start;
        }

        return Rune.DecodeFromUtf8(text[start..], out var rune, out var length) == OperationStatus.Done && StartsIdentifier(rune)
            ? FindContinuationEnd(text, start + length)
            : start;
    }

    /// <summary>Finds the end of an identifier whose first character stands before <paramref name="at"/>.</summary>
    public static int FindContinuationEnd(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length)
        {
            if (text[at] < 0x80)
            {
                if (!ContinuesIdentifier(text[at]))
                {
                    break;
                }

                at++;
                continue;
            }

            if (Rune.DecodeFromUtf8(text[at..], out var rune, out var length) != OperationStatus.Done || !ContinuesIdentifier(rune))
            {
                break;
            }

            at += length;
        }

        return at;
    }

    private static bool StartsIdentifier(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
        || rune.Value is 0x1885 or 0x1886 or 0x2118 or 0x212E or 0x309B or 0x309C; // Other_ID_Start

    private static bool ContinuesIdentifier(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation
        || StartsIdentifier(rune)
        || rune.Value is 0xB7 or 0x387 or (>= 0x1369 and <= 0x1371) or 0x19DA; // Other_ID_Continue

    private static byte[] BuildClasses()
    {
        var classes = new byte[256];
        for (var character = 0; character < 128; character++)
        {
            classes[character] = char.IsAsciiLetter((char)character) ? (byte)(Start | Continue)
                : char.IsAsciiDigit((char)character) ? (byte)(Continue | Digit)
                : (byte)0;
        }

        classes['_'] = Start | Continue;
        classes['-'] = Continue;
        return classes;
    }
}
