using Linter.Core.Findings;

namespace Linter.Core.Credentials;

/// <summary>Judges what stands where an access key id is due.</summary>
internal static class AccessKeyIdJudge
{
    private const CredentialPart Part = CredentialPart.AccessKeyId;

    internal static CredentialProblem? Judge(string text)
    {
        var other = OtherIdentifier.Find(text);
        if (other is { Confidence: Confidence.High } && !text.Contains("EXAMPLE", StringComparison.OrdinalIgnoreCase))
        {
            return NotAKey(other);
        }

        if (ValueJudge.PlaceholderOf(Part, text) is { } placeholder)
        {
            return placeholder;
        }

        if (AccessKeyId.TryParse(text, out _))
        {
            return null;
        }

        if (other is not null)
        {
            return NotAKey(other);
        }

        if (SecretAccessKey.LooksRandom(text))
        {
            return new(
                CredentialProblemKind.Swapped,
                Part,
                "The access key id has the shape of a secret access key; the two seem to be in each other's place.",
                ["access-secret-swapped"],
                Confidence.Medium);
        }

        return HasKeyPrefix(text) || !OtherIdentifier.LooksLikeUserName(text)
            ? Malformed(WhyMalformed(text))
            : NotAKey(new OtherIdentifier("a word, perhaps the name of a user or key", Confidence.Medium));
    }

    private static bool HasKeyPrefix(string text) =>
        text.StartsWith("AKIA", StringComparison.OrdinalIgnoreCase) || text.StartsWith("ASIA", StringComparison.OrdinalIgnoreCase);

    private static CredentialProblem NotAKey(OtherIdentifier other) => new(
        CredentialProblemKind.NotAnAccessKeyId,
        Part,
        $"The access key id is {other.What}; access key ids begin with AKIA or ASIA.",
        ["wrong-credential-type"],
        other.Confidence);

    private static CredentialProblem Malformed(string why) => new(
        CredentialProblemKind.MalformedAccessKeyId,
        Part,
        $"The access key id {why}; Terraform sends it as it is, and STS answers InvalidClientTokenId.",
        ["malformed-key"],
        Confidence.High);

    private static string WhyMalformed(string text)
    {
        if (AccessKeyId.HasUsablePrefix(text))
        {
            if (text.Length != AccessKeyId.Length)
            {
                return $"has {Characters(text.Length)}, where AWS access key ids have {AccessKeyId.Length}";
            }

            var at = text.AsSpan(4).IndexOfAnyExcept(CredentialAlphabets.Base32) + 4;
            return text[at] switch
            {
                '0' or '1' or '8' or '9' => $"has the digit {text[at]} at {at + 1}, which no access key id has after its first four letters",
                >= 'a' and <= 'z' => $"has a small letter at {at + 1}, where access key ids have capitals only",
                _ => $"has a character at {at + 1} that no access key id has",
            };
        }

        if (HasKeyPrefix(text))
        {
            return "is in small letters, where access key ids have capitals only";
        }

        return text.Length == AccessKeyId.Length
            ? "does not begin with AKIA or ASIA, as the access key ids of AWS do"
            : $"has {Characters(text.Length)} and does not begin with AKIA or ASIA, where AWS access key ids have {AccessKeyId.Length} and do";
    }

    private static string Characters(int count) => count == 1 ? "1 character" : $"{count} characters";
}
