using Linter.Core.Findings;

namespace Linter.Core.Credentials;

/// <summary>Judges what stands where a session token is due.</summary>
internal static class SessionTokenJudge
{
    private const CredentialPart Part = CredentialPart.SessionToken;
    private const int MfaCodeLength = 6;

    internal static CredentialProblem? Judge(string text)
    {
        if (ValueJudge.PlaceholderOf(Part, text) is { } placeholder && text.Length != MfaCodeLength)
        {
            return placeholder;
        }

        if (text.Length == MfaCodeLength && text.All(char.IsAsciiDigit))
        {
            return Malformed("has six digits, as an MFA code has; a session token is what STS answers to such a code", "wrong-credential-type", Confidence.High);
        }

        if (ValueJudge.PlaceholderOf(Part, text) is { } shortPlaceholder)
        {
            return shortPlaceholder;
        }

        if (AccessKeyId.TryParse(text, out _))
        {
            return Malformed("has the shape of an access key id", "wrong-credential-type", Confidence.High);
        }

        if (SecretAccessKey.HasShape(text))
        {
            return Malformed("has the shape of a secret access key", "wrong-credential-type", Confidence.High);
        }

        if (text.StartsWith("eyJ", StringComparison.Ordinal) && text.Count(character => character == '.') == 2)
        {
            return Malformed("is a web identity token (JWT), which has to be exchanged for a session first", "wrong-credential-type", Confidence.High);
        }

        if (SessionToken.HasShape(text))
        {
            return null;
        }

        var at = text.TrimEnd('=').AsSpan().IndexOfAnyExcept(CredentialAlphabets.Base64);
        return at >= 0
            ? Malformed($"has a character at {at + 1} that is none of A–Z, a–z, 0–9, + and /", null, Confidence.Medium)
            : Malformed($"has {text.Length} characters, where session tokens have several hundred; part of it seems to be cut off", null, Confidence.Medium);
    }

    private static CredentialProblem Malformed(string why, string? cause, Confidence confidence) => new(
        CredentialProblemKind.MalformedSessionToken,
        Part,
        $"The session token {why}.",
        cause is null ? ["malformed-key"] : [cause, "malformed-key"],
        confidence);
}
