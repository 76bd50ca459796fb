using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Linter.Core.Credentials;

/// <summary>Unicode names of the characters that get into credentials by accident.</summary>
internal static class CharacterNames
{
    // Letters that look like ASCII ones in most fonts. Small "a" of Cyrillic stands beside the capitals because keys are typed from screens.
    private static readonly FrozenDictionary<int, (char Ascii, string Name)> LookAlikes = new Dictionary<int, (char, string)>
    {
        [0x0410] = ('A', "CYRILLIC CAPITAL LETTER A"),
        [0x0412] = ('B', "CYRILLIC CAPITAL LETTER VE"),
        [0x0421] = ('C', "CYRILLIC CAPITAL LETTER ES"),
        [0x0415] = ('E', "CYRILLIC CAPITAL LETTER IE"),
        [0x041D] = ('H', "CYRILLIC CAPITAL LETTER EN"),
        [0x0406] = ('I', "CYRILLIC CAPITAL LETTER BYELORUSSIAN-UKRAINIAN I"),
        [0x0408] = ('J', "CYRILLIC CAPITAL LETTER JE"),
        [0x041A] = ('K', "CYRILLIC CAPITAL LETTER KA"),
        [0x041C] = ('M', "CYRILLIC CAPITAL LETTER EM"),
        [0x041E] = ('O', "CYRILLIC CAPITAL LETTER O"),
        [0x0420] = ('P', "CYRILLIC CAPITAL LETTER ER"),
        [0x0405] = ('S', "CYRILLIC CAPITAL LETTER DZE"),
        [0x0422] = ('T', "CYRILLIC CAPITAL LETTER TE"),
        [0x0425] = ('X', "CYRILLIC CAPITAL LETTER HA"),
        [0x04AE] = ('Y', "CYRILLIC CAPITAL LETTER STRAIGHT U"),
        [0x0430] = ('a', "CYRILLIC SMALL LETTER A"),
        [0x0435] = ('e', "CYRILLIC SMALL LETTER IE"),
        [0x0456] = ('i', "CYRILLIC SMALL LETTER BYELORUSSIAN-UKRAINIAN I"),
        [0x043E] = ('o', "CYRILLIC SMALL LETTER O"),
        [0x0440] = ('p', "CYRILLIC SMALL LETTER ER"),
        [0x0441] = ('c', "CYRILLIC SMALL LETTER ES"),
        [0x0443] = ('y', "CYRILLIC SMALL LETTER U"),
        [0x0445] = ('x', "CYRILLIC SMALL LETTER HA"),
        [0x0391] = ('A', "GREEK CAPITAL LETTER ALPHA"),
        [0x0392] = ('B', "GREEK CAPITAL LETTER BETA"),
        [0x0395] = ('E', "GREEK CAPITAL LETTER EPSILON"),
        [0x0396] = ('Z', "GREEK CAPITAL LETTER ZETA"),
        [0x0397] = ('H', "GREEK CAPITAL LETTER ETA"),
        [0x0399] = ('I', "GREEK CAPITAL LETTER IOTA"),
        [0x039A] = ('K', "GREEK CAPITAL LETTER KAPPA"),
        [0x039C] = ('M', "GREEK CAPITAL LETTER MU"),
        [0x039D] = ('N', "GREEK CAPITAL LETTER NU"),
        [0x039F] = ('O', "GREEK CAPITAL LETTER OMICRON"),
        [0x03A1] = ('P', "GREEK CAPITAL LETTER RHO"),
        [0x03A4] = ('T', "GREEK CAPITAL LETTER TAU"),
        [0x03A5] = ('Y', "GREEK CAPITAL LETTER UPSILON"),
        [0x03A7] = ('X', "GREEK CAPITAL LETTER CHI"),
        [0x03BF] = ('o', "GREEK SMALL LETTER OMICRON"),
        [0x2044] = ('/', "FRACTION SLASH"),
        [0x2215] = ('/', "DIVISION SLASH"),
        [0x2795] = ('+', "HEAVY PLUS SIGN"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<int, string> Invisible = new Dictionary<int, string>
    {
        [0x0000] = "NULL",
        [0x0009] = "CHARACTER TABULATION",
        [0x000A] = "LINE FEED",
        [0x000B] = "LINE TABULATION",
        [0x000C] = "FORM FEED",
        [0x000D] = "CARRIAGE RETURN",
        [0x001B] = "ESCAPE",
        [0x0020] = "SPACE",
        [0x007F] = "DELETE",
        [0x0085] = "NEXT LINE",
        [0x00A0] = "NO-BREAK SPACE",
        [0x00AD] = "SOFT HYPHEN",
        [0x034F] = "COMBINING GRAPHEME JOINER",
        [0x061C] = "ARABIC LETTER MARK",
        [0x180E] = "MONGOLIAN VOWEL SEPARATOR",
        [0x2002] = "EN SPACE",
        [0x2003] = "EM SPACE",
        [0x2007] = "FIGURE SPACE",
        [0x2009] = "THIN SPACE",
        [0x200A] = "HAIR SPACE",
        [0x200B] = "ZERO WIDTH SPACE",
        [0x200C] = "ZERO WIDTH NON-JOINER",
        [0x200D] = "ZERO WIDTH JOINER",
        [0x200E] = "LEFT-TO-RIGHT MARK",
        [0x200F] = "RIGHT-TO-LEFT MARK",
        [0x2028] = "LINE SEPARATOR",
        [0x2029] = "PARAGRAPH SEPARATOR",
        [0x202A] = "LEFT-TO-RIGHT EMBEDDING",
        [0x202C] = "POP DIRECTIONAL FORMATTING",
        [0x202F] = "NARROW NO-BREAK SPACE",
        [0x205F] = "MEDIUM MATHEMATICAL SPACE",
        [0x2060] = "WORD JOINER",
        [0x2066] = "LEFT-TO-RIGHT ISOLATE",
        [0x2069] = "POP DIRECTIONAL ISOLATE",
        [0x2800] = "BRAILLE PATTERN BLANK",
        [0x3000] = "IDEOGRAPHIC SPACE",
        [0x3164] = "HANGUL FILLER",
        [0xFEFF] = "ZERO WIDTH NO-BREAK SPACE (BYTE ORDER MARK)",
        [0xFFFD] = "REPLACEMENT CHARACTER",
    }.ToFrozenDictionary();

    /// <summary>The ASCII character that another looks like, with that one's name; null for all others.</summary>
    internal static (char Ascii, string Name)? LookAlike(Rune rune)
    {
        if (LookAlikes.TryGetValue(rune.Value, out var look))
        {
            return look;
        }

        // The full-width forms are ASCII moved up.
        const int shift = 0xFEE0;
        var ascii = (char)(rune.Value - shift);
        return rune.Value is >= 0xFF01 and <= 0xFF5E && char.IsAsciiLetterOrDigit(ascii)
            ? (ascii, $"FULLWIDTH {KindOf(ascii)} {char.ToUpperInvariant(ascii)}")
            : null;
    }

    /// <summary>The name of a character that cannot be seen; its kind where the name is rare.</summary>
    internal static string OfInvisible(Rune rune) =>
        Invisible.TryGetValue(rune.Value, out var name)
            ? name
            : Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control => "CONTROL CHARACTER",
                UnicodeCategory.Format => "FORMAT CHARACTER",
                UnicodeCategory.PrivateUse => "PRIVATE USE CHARACTER",
                UnicodeCategory.SpaceSeparator => "SPACE CHARACTER",
                _ => "INVISIBLE CHARACTER",
            };

    private static string KindOf(char ascii) =>
        char.IsAsciiDigit(ascii) ? "DIGIT" : char.IsAsciiLetterUpper(ascii) ? "LATIN CAPITAL LETTER" : "LATIN SMALL LETTER";
}
