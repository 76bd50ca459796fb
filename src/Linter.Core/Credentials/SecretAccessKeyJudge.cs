using Linter.Core.Findings;

namespace Linter.Core.Credentials;

/// <summary>Judges what stands where a secret access key is due.</summary>
internal static class SecretAccessKeyJudge
{
    private const CredentialPart Part = CredentialPart.SecretAccessKey;

    internal static CredentialProblem? Judge(string text)
    {
        if (ValueJudge.PlaceholderOf(Part, text) is { } placeholder)
        {
            return placeholder;
        }

        if (AccessKeyId.TryParse(text, out _))
        {
            return new(
                CredentialProblemKind.Swapped,
                Part,
                "The secret access key has the shape of an access key id; the two seem to be in each other's place.",
                ["access-secret-swapped"],
                Confidence.Medium);
        }

        if (SecretAccessKey.HasShape(text))
        {
            return text.AsSpan().ContainsOnlyHex()
                ? Malformed("has nothing but hexadecimal digits, as a SHA-1 hash has", "wrong-credential-type", Confidence.Medium)
                : null;
        }

        if (SecretAccessKey.IsSmtpPassword(text))
        {
            return Malformed(
                "has 44 characters and begins with B, the shape of an SMTP password of SES",
                "wrong-credential-type",
                Confidence.High);
        }

        if (SessionToken.HasKnownStart(text))
        {
            return Malformed("begins as session tokens do", "wrong-credential-type", Confidence.High);
        }

        return text.StartsWith("arn:", StringComparison.Ordinal)
            ? Malformed("is an ARN, which names something and is no secret", "wrong-credential-type", Confidence.High)
            : Malformed(WhyMalformed(text), null, Confidence.High);
    }

    private static string WhyMalformed(string text)
    {
        var at = text.AsSpan().IndexOfAnyExcept(CredentialAlphabets.Base64);
        if (at >= 0 && text.Length is >= SecretAccessKey.Length - 2 and <= SecretAccessKey.Length + 2)
        {
            return $"has a character at {at + 1} that is none of A–Z, a–z, 0–9, + and /";
        }

        return $"has {text.Length} characters, where secret access keys have {SecretAccessKey.Length}";
    }

    private static CredentialProblem Malformed(string why, string? cause, Confidence confidence) => new(
        CredentialProblemKind.MalformedSecretAccessKey,
        Part,
        $"The secret access key {why}; requests signed with it end in SignatureDoesNotMatch.",
        cause is null ? ["malformed-key"] : [cause, "malformed-key"],
        confidence);
}
