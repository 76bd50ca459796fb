using Linter.Core.Findings;

namespace Linter.Core.Credentials;

/// <summary>The judgement that a text in a file is a part of an AWS credential that somebody could use.</summary>
/// <param name="Part">Which part it is.</param>
/// <param name="Confidence">How sure: high by shape and name, medium by shape with a hint, low by shape alone.</param>
internal sealed record HardcodedSecret(CredentialPart Part, Confidence Confidence)
{
    private static readonly string[] NotSecretNames =
    [
        "sha", "hash", "checksum", "digest", "commit", "etag", "md5", "fingerprint", "thumbprint", "revision", "rev", "ref", "version", "arn",
        "path", "url", "uri", "endpoint", "bucket", "count", "region", "ami", "image", "tag", "uuid", "guid", "zone", "public", "certificate",
        "cert", "signature", "nonce", "salt", "policy",
    ];

    private static readonly string[] SecretNames =
        ["secret_key", "secretkey", "secret_access_key", "secretaccesskey", "aws_secret", "awssecret", "secret_access", "aws_key_secret"];

    private static readonly string[] TokenNames = ["session_token", "sessiontoken", "security_token", "securitytoken", "aws_token"];

    private static readonly string[] HintNames = ["secret", "aws", "key", "token", "cred", "pass", "pwd", "s3", "auth", "iam"];

    /// <summary>Judges a text.</summary>
    /// <param name="text">The text, as it is in the file or once decoded; blanks and quotation marks around it do not matter.</param>
    /// <param name="name">The name of what it is the value of (<c>secret_key</c>, <c>AWS_SECRET_ACCESS_KEY</c>), or null.</param>
    /// <param name="isBesideAccessKeyId">Whether an access key id stands close by: in the same block, object, file section or command.</param>
    /// <returns>Null for a text that is not usable: too short, a sample, a hash, a path, words.</returns>
    public static HardcodedSecret? Judge(string text, string? name = null, bool isBesideAccessKeyId = false)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length < AccessKeyId.Length || UnresolvedReference.Find(text) is not null)
        {
            return null;
        }

        // The shape is asked first: it is what most texts lack, and whether words or filling have it costs more to tell.
        var inner = HiddenCharacters.Clean(Wrapping.Remove(text).Inner);
        var isAccessKeyId = AccessKeyId.TryParse(inner, out _);
        var isSecret = !isAccessKeyId && SecretAccessKey.HasShape(inner);
        if ((!isAccessKeyId && !isSecret && !SessionToken.HasShape(inner)) || Placeholders.IsPlaceholder(inner))
        {
            return null;
        }

        if (isAccessKeyId)
        {
            return new(CredentialPart.AccessKeyId, Confidence.High);
        }

        var words = (name ?? "").ToLowerInvariant().Replace('-', '_');
        if (isSecret)
        {
            return JudgeSecret(inner, words, isBesideAccessKeyId);
        }

        return SessionToken.HasKnownStart(inner) || Has(words, TokenNames) ? new(CredentialPart.SessionToken, Confidence.High) : null;
    }

    private static HardcodedSecret? JudgeSecret(string text, string name, bool isBesideAccessKeyId)
    {
        if (text.AsSpan().ContainsOnlyHex())
        {
            return null;
        }

        if (Has(name, SecretNames) || isBesideAccessKeyId)
        {
            // The name says it: only words and paths are still taken for what they are.
            return TextShape.Entropy(text) >= 3.5
                && TextShape.ClassChanges(text) >= 10
                && text.Any(char.IsAsciiLetterUpper)
                && text.Any(char.IsAsciiLetterLower)
                && !text.All(char.IsAsciiLetter)
                ? new(CredentialPart.SecretAccessKey, Confidence.High)
                : null;
        }

        if (!SecretAccessKey.LooksRandom(text) || IsNamedOtherwise(name))
        {
            return null;
        }

        return new(CredentialPart.SecretAccessKey, Has(name, HintNames) ? Confidence.Medium : Confidence.Low);
    }

    private static bool Has(string name, string[] words) => words.Any(word => name.Contains(word, StringComparison.Ordinal));

    private static bool IsNamedOtherwise(string name) => name.Split('_', '.').Any(word => NotSecretNames.Contains(word));
}
