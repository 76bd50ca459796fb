namespace Linter.Core.Terraform.Functions.Encodings;

/// <summary>Base64 as Terraform reads it: the standard alphabet with padding; line ends are skipped, other blanks are not.</summary>
internal static class StrictBase64
{
    /// <summary>Decodes; null where the text is not Base64.</summary>
    public static byte[]? Decode(string text)
    {
        var symbols = text.Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        var padding = symbols.Length - symbols.AsSpan().TrimEnd('=').Length;
        if (symbols.Length % 4 != 0 || padding > 2 || !symbols.AsSpan(0, symbols.Length - padding).ContainsOnlySymbols())
        {
            return null;
        }

        // The bits of the last symbol that make no byte do not matter, here as there.
        var bytes = new byte[(symbols.Length / 4 * 3) - padding];
        var (at, bits, held) = (0, 0, 0);
        foreach (var symbol in symbols.AsSpan(0, symbols.Length - padding))
        {
            held = ((held << 6) | ValueOf(symbol)) & 0xFFFF;
            bits += 6;
            if (bits >= 8)
            {
                bits -= 8;
                bytes[at++] = (byte)(held >> bits);
            }
        }

        return bytes;
    }

    private static bool ContainsOnlySymbols(this ReadOnlySpan<char> symbols)
    {
        foreach (var symbol in symbols)
        {
            if (!char.IsAsciiLetterOrDigit(symbol) && symbol is not ('+' or '/'))
            {
                return false;
            }
        }

        return true;
    }

    private static int ValueOf(char symbol) => symbol switch
    {
        >= 'A' and <= 'Z' => symbol - 'A',
        >= 'a' and <= 'z' => symbol - 'a' + 26,
        >= '0' and <= '9' => symbol - '0' + 52,
        '+' => 62,
        _ => 63,
    };
}
