using System.Text;

namespace Linter.Core.Terraform.Functions.Encodings;

/// <summary>Character encodings by their IANA names, as far as .NET and Terraform agree on every byte of them.</summary>
internal static class TextEncodings
{
    private const int Latin5 = 28599;

    /// <summary>The encoding of a name or alias, or null for one that is not known here. Characters that it lacks throw.</summary>
    public static Encoding? Find(string name) => Canonical(name) switch
    {
        "utf-8" => new UTF8Encoding(false, true),
        "utf-16be" => new UnicodeEncoding(true, false, true),
        "utf-16le" => new UnicodeEncoding(false, false, true),
        "us-ascii" => Encoding.GetEncoding("us-ascii", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        "iso-8859-1" => Encoding.GetEncoding("iso-8859-1", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        var known when CodePage(known) is { } page =>
            CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback),
        _ => null,
    };

    /// <summary>Whether a name is the one of UTF-16 with a byte order mark.</summary>
    public static bool IsMarkedUtf16(string name) => Canonical(name) == "utf-16";

    /// <summary>
    /// Whether a character is one that .NET puts where a code page has a gap (a control character, or one of private use), and Terraform nothing.
    /// </summary>
    public static bool IsGap(string name, char character) =>
        CodePage(Canonical(name)) is not null and not Latin5 && character is (>= '\u0080' and <= '\u009F') or (>= '\uF700' and <= '\uF8FF');

    private static string Canonical(string name) => name.ToLowerInvariant() switch
    {
        "csutf8" => "utf-8",
        "latin1" or "l1" or "iso_8859-1" or "iso_8859-1:1987" or "iso-ir-100" or "ibm819" or "cp819" or "csisolatin1" => "iso-8859-1",
        "iso646-us" => "us-ascii",
        var lower => lower,
    };

    private static int? CodePage(string name) => name switch
    {
        "iso-8859-2" => 28592,
        "iso-8859-3" => 28593,
        "iso-8859-4" => 28594,
        "iso-8859-5" => 28595,
        "iso-8859-9" => Latin5,
        "iso-8859-13" => 28603,
        "iso-8859-15" => 28605,
        "koi8-r" => 20866,
        "windows-1250" => 1250,
        "windows-1251" => 1251,
        "windows-1252" => 1252,
        "windows-1253" => 1253,
        "windows-1254" => 1254,
        "windows-1255" => 1255,
        "windows-1256" => 1256,
        "windows-1257" => 1257,
        "windows-1258" => 1258,
        "ibm437" => 437,
        "ibm850" => 850,
        "ibm852" => 852,
        "ibm855" => 855,
        "ibm860" => 860,
        "ibm862" => 862,
        "ibm863" => 863,
        "ibm865" => 865,
        "ibm866" => 866,
        _ => null,
    };
}
