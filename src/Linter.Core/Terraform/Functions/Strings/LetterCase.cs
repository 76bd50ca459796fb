using System.Globalization;
using System.Text;

namespace Linter.Core.Terraform.Functions.Strings;

/// <summary>Upper, lower and title case, one character for one, as Terraform maps them (Unicode's simple mappings).</summary>
/// <remarks>
/// The invariant culture leaves three letters alone that have a simple mapping (dotless i, dotted I, long s), and knows letters of Unicode 16
/// where Terraform 1.11 knows Unicode 15; both are put right here.
/// </remarks>
internal static class LetterCase
{
    private const int DotlessSmallI = 0x131;
    private const int DottedCapitalI = 0x130;
    private const int LongSmallS = 0x17F;

    /// <summary>Every letter in upper case.</summary>
    public static string Upper(string text) => Map(text, Upper);

    /// <summary>Every letter in lower case.</summary>
    public static string Lower(string text) => Map(text, Lower);

    /// <summary>The first letter of every word in title case, the others as they are.</summary>
    public static string Title(string text)
    {
        var result = new StringBuilder(text.Length);
        var previous = new Rune(' ');
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append((IsSeparator(previous) ? Title(rune) : rune).ToString());
            previous = rune;
        }

        return result.ToString();
    }

    private static string Map(string text, Func<Rune, Rune> map)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            result.Append(map(rune).ToString());
        }

        return result.ToString();
    }

    private static Rune Upper(Rune rune) => rune.Value switch
    {
        DotlessSmallI => new Rune('I'),
        LongSmallS => new Rune('S'),
        _ when IsNewerThanTerraform(rune.Value) => rune,
        _ => Rune.ToUpperInvariant(rune),
    };

    private static Rune Lower(Rune rune) => rune.Value switch
    {
        DottedCapitalI => new Rune('i'),
        _ when IsNewerThanTerraform(rune.Value) => rune,
        _ => Rune.ToLowerInvariant(rune),
    };

    /// <summary>Title case differs from upper case for letters that are two in one, and for Georgian, which has no capitals.</summary>
    private static Rune Title(Rune rune) => rune.Value switch
    {
        >= 0x1C4 and <= 0x1C6 => new Rune(0x1C5),
        >= 0x1C7 and <= 0x1C9 => new Rune(0x1C8),
        >= 0x1CA and <= 0x1CC => new Rune(0x1CB),
        >= 0x1F1 and <= 0x1F3 => new Rune(0x1F2),
        >= 0x10D0 and <= 0x10FF => rune,
        _ => Upper(rune),
    };

    /// <summary>Letters whose case pairs came with Unicode 16.</summary>
    private static bool IsNewerThanTerraform(int value) => value is
        0x19B or 0x264 or 0x1C89 or 0x1C8A or (>= 0xA7CB and <= 0xA7CD) or (>= 0xA7DA and <= 0xA7DC)
        or (>= 0x10D50 and <= 0x10D65) or (>= 0x10D70 and <= 0x10D85);

    /// <summary>What ends a word: in ASCII all but letters, digits and the underscore; elsewhere only white space.</summary>
    private static bool IsSeparator(Rune rune) =>
        rune.IsAscii ? !char.IsAsciiLetterOrDigit((char)rune.Value) && rune.Value != '_' : IsOtherSeparator(rune);

    private static bool IsOtherSeparator(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not UnicodeCategory.DecimalDigitNumber && !Rune.IsLetter(rune) && Rune.IsWhiteSpace(rune);
}
