using Linter.Core.Aws;
using Linter.Core.Findings;

namespace Linter.Core.Credentials;

/// <summary>An identifier of another kind that stands where an access key id is due.</summary>
/// <param name="What">What it is, with article: "the unique id of a role".</param>
/// <param name="Confidence">How sure that is.</param>
internal sealed record OtherIdentifier(string What, Confidence Confidence)
{
    private const int ShortestUniqueId = 16;

    /// <summary>What a text is that is no access key id, or null where it is nothing that is known.</summary>
    internal static OtherIdentifier? Find(string text)
    {
        if (text.StartsWith("arn:", StringComparison.Ordinal))
        {
            return new("an ARN", Confidence.High);
        }

        if (AccountId.TryParse(text, out _))
        {
            return new("an account number", Confidence.High);
        }

        if (IsEmail(text))
        {
            return new("an e-mail address", Confidence.High);
        }

        if (UniqueIdOf(text) is { } uniqueId)
        {
            return new(uniqueId, Confidence.High);
        }

        if (text.StartsWith("eyJ", StringComparison.Ordinal) && text.Count(character => character == '.') == 2)
        {
            return new("a web identity token (JWT)", Confidence.High);
        }

        return StoreOf(text) is { } store ? new($"a key of {store}, not of AWS", Confidence.Medium) : null;
    }

    /// <summary>Whether a text could be the name of a user: a word or two in small letters.</summary>
    internal static bool LooksLikeUserName(string text) =>
        text.Length is >= 2 and <= 32
        && char.IsAsciiLetter(text[0])
        && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '+' or '=' or ',')
        && text.Any(char.IsAsciiLetterLower)
        && text.Count(char.IsAsciiDigit) * 4 <= text.Length
        && TextShape.ClassChanges(text) * 3 <= text.Length;

    // IAM User Guide, unique identifiers: what each prefix stands for.
    private static string? UniqueIdOf(string text)
    {
        if (text.Length < ShortestUniqueId)
        {
            return null;
        }

        // A role's id in GetCallerIdentity has the name of the session after a colon.
        var id = text.Split(':')[0];
        if (id.StartsWith("ABSK", StringComparison.Ordinal))
        {
            return "an API key of Amazon Bedrock";
        }

        if (id.Length is < ShortestUniqueId or > 32 || !id.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character)))
        {
            return null;
        }

        return id[..4] switch
        {
            "AIDA" => "the unique id of an IAM user",
            "AROA" => "the unique id of a role",
            "AGPA" => "the unique id of a user group",
            "AIPA" => "the unique id of an instance profile",
            "ANPA" => "the unique id of a managed policy",
            "ANVA" => "the unique id of a version of a managed policy",
            "APKA" => "the unique id of a public key",
            "ASCA" => "the unique id of a certificate",
            "ABIA" => "a bearer token of STS, which cannot sign requests",
            "ACCA" => "a context-specific credential, which cannot sign requests",
            _ => null,
        };
    }

    // How other stores with the API of S3 begin their key ids. From their documentation as remembered, hence only a guess.
    private static string? StoreOf(string text) => text switch
    {
        _ when text.StartsWith("GOOG", StringComparison.Ordinal) && text.Length >= 20 => "Google Cloud Storage",
        _ when text.StartsWith("LTAI", StringComparison.Ordinal) && text.Length is >= 16 and <= 30 => "Alibaba Cloud",
        _ when text.StartsWith("SCW", StringComparison.Ordinal) && text.Length == 20 => "Scaleway",
        _ when text.StartsWith("DO00", StringComparison.Ordinal) && text.Length == 20 => "DigitalOcean Spaces",
        _ when text.StartsWith("YCAJE", StringComparison.Ordinal) || text.StartsWith("YCAs", StringComparison.Ordinal) => "Yandex Cloud",
        _ when text.StartsWith("EXO", StringComparison.Ordinal) && text.Length == 27 => "Exoscale",
        _ when text.Length == 32 && text.AsSpan().ContainsOnlyHex() => "Cloudflare R2 or another store",
        _ when text.Length is 25 or 12 && text.StartsWith("00", StringComparison.Ordinal) && text.All(char.IsAsciiHexDigitLower) => "Backblaze B2",
        _ => null,
    };

    private static bool IsEmail(string text) =>
        text.IndexOf('@') is var at and > 0 && text.IndexOf('.', at) > at + 1 && !text.Any(char.IsWhiteSpace);
}
