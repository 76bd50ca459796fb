using System.Text;

namespace Linter.Core.Terraform.Functions.Encodings;

/// <summary>UTF-8 that is valid or nothing.</summary>
internal static class StrictUtf8
{
    private static readonly UTF8Encoding Encoding = new(false, true);

    /// <summary>The text of bytes; null where they are not valid UTF-8. A byte order mark is kept, as Terraform keeps it.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.GetString(bytes) : null;

    /// <summary>The bytes of a text.</summary>
    public static byte[] Encode(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
