using System.Security.Cryptography;
using Linter.Core.Terraform.Functions.Encodings;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Hashes;

/// <summary>Decrypts what was encrypted with RSA and padded as PKCS #1 v1.5.</summary>
internal static class RsaDecryptFunction
{
    /// <summary>The function.</summary>
    public static TerraformFunction RsaDecrypt { get; } =
        new("rsadecrypt", HclType.String, Parameter.Text("ciphertext"), Parameter.Text("privatekey"))
        {
            Body = call =>
            {
                if (StrictBase64.Decode(call.Text(0)) is not { } bytes)
                {
                    return call.Refuse("ciphertext is not Base64");
                }

                if (!call.Text(1).Contains("-----BEGIN ", StringComparison.Ordinal))
                {
                    return call.Refuse("privatekey is not in PEM form");
                }

                using var key = RSA.Create();
                try
                {
                    key.ImportFromPem(call.Text(1));
                    return StrictUtf8.Decode(key.Decrypt(bytes, RSAEncryptionPadding.Pkcs1)) is { } text
                        ? call.DerivedText(0, text)
                        : call.GiveUp("the plain text is not UTF-8");
                }
                catch (Exception exception) when (exception is CryptographicException or ArgumentException)
                {
                    // Forms of keys that only one of the two programs reads make it unsafe to say that Terraform refuses.
                    return call.GiveUp("the key or the ciphertext cannot be used here");
                }
            },
        };
}
