using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Linter.Core.Terraform.Functions.Hashes;

/// <summary>Hashes of bytes in hexadecimal digits.</summary>
internal static class Digests
{
    private const string WhyWeak = "Terraform's function of that name is what is computed; nothing relies on it for security.";

    /// <summary>MD5.</summary>
    [SuppressMessage("Security", "CA5351", Justification = WhyWeak)]
    public static string Md5(byte[] bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));

    /// <summary>SHA-1.</summary>
    [SuppressMessage("Security", "CA5350", Justification = WhyWeak)]
    public static string Sha1(byte[] bytes) => Convert.ToHexStringLower(SHA1.HashData(bytes));

    /// <summary>SHA-256.</summary>
    public static string Sha256(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>SHA-512.</summary>
    public static string Sha512(byte[] bytes) => Convert.ToHexStringLower(SHA512.HashData(bytes));
}
