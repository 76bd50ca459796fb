using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Linter.Core.Terraform.Functions.Encodings;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Hashes;

/// <summary>A UUID that is made from a namespace and a name (version 5).</summary>
internal static class UuidFunction
{
    /// <summary>The function.</summary>
    public static TerraformFunction UuidV5 { get; } = new("uuidv5", HclType.String, Parameter.Text("namespace"), Parameter.Text("name"))
    {
        Body = call => ParseNamespace(call.Text(0)) is { } space
            ? new StringValue(Make(space, call.Text(1)))
            : call.Refuse("namespace is neither dns, url, oid or x500 nor a UUID"),
    };

    private static byte[]? ParseNamespace(string text)
    {
        var form = text switch
        {
            "dns" => "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
            "url" => "6ba7b811-9dad-11d1-80b4-00c04fd430c8",
            "oid" => "6ba7b812-9dad-11d1-80b4-00c04fd430c8",
            "x500" => "6ba7b814-9dad-11d1-80b4-00c04fd430c8",
            { Length: 45 } when text.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase) => text[9..],

            // Any two characters around it are taken for braces.
            { Length: 38 } => text[1..^1],
            { Length: 32 } when text.All(char.IsAsciiHexDigit) => text.Insert(20, "-").Insert(16, "-").Insert(12, "-").Insert(8, "-"),
            _ => text,
        };
        var hasDashes = form is { Length: 36 } && form[8] == '-' && form[13] == '-' && form[18] == '-' && form[23] == '-';
        var digits = form.Replace("-", "", StringComparison.Ordinal);
        return hasDashes && digits.Length == 32 && digits.All(char.IsAsciiHexDigit) ? Convert.FromHexString(digits) : null;
    }

    [SuppressMessage("Security", "CA5350", Justification = "Version 5 is defined with SHA-1; nothing relies on it for security.")]
    private static string Make(byte[] space, string name)
    {
        var hash = SHA1.HashData([.. space, .. StrictUtf8.Encode(name)]).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true).ToString("D");
    }
}
