using System.Security.Cryptography;
using Linter.Core.Terraform.Functions.Encodings;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Hashes;

/// <summary>Functions that hash a text's UTF-8 bytes. A hash says nothing about where its text came from, so it has no origin.</summary>
internal static class HashFunctions
{
    /// <summary>SHA-256 in Base64.</summary>
    public static TerraformFunction Base64Sha256 { get; } = Make("base64sha256", bytes => Convert.ToBase64String(SHA256.HashData(bytes)));

    /// <summary>SHA-512 in Base64.</summary>
    public static TerraformFunction Base64Sha512 { get; } = Make("base64sha512", bytes => Convert.ToBase64String(SHA512.HashData(bytes)));

    /// <summary>MD5 in hexadecimal digits.</summary>
    public static TerraformFunction Md5 { get; } = Make("md5", Digests.Md5);

    /// <summary>SHA-1 in hexadecimal digits.</summary>
    public static TerraformFunction Sha1 { get; } = Make("sha1", Digests.Sha1);

    /// <summary>SHA-256 in hexadecimal digits.</summary>
    public static TerraformFunction Sha256 { get; } = Make("sha256", Digests.Sha256);

    /// <summary>SHA-512 in hexadecimal digits.</summary>
    public static TerraformFunction Sha512 { get; } = Make("sha512", Digests.Sha512);

    private static TerraformFunction Make(string name, Func<byte[], string> hash) => new(name, HclType.String, Parameter.Text("str"))
    {
        Body = call => new StringValue(hash(StrictUtf8.Encode(call.Text(0)))),
    };
}
