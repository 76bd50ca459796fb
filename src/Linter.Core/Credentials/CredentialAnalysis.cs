using System.Collections.Immutable;
using Linter.Core.Findings;

namespace Linter.Core.Credentials;

/// <summary>Finds what is wrong with a credential, wherever it comes from. All rules TFA201 to TFA210 stand on it.</summary>
internal static class CredentialAnalysis
{
    private static readonly ImmutableArray<CredentialProblemKind> HarmlessWhenLocal =
    [
        CredentialProblemKind.MalformedAccessKeyId,
        CredentialProblemKind.NotAnAccessKeyId,
        CredentialProblemKind.MalformedSecretAccessKey,
        CredentialProblemKind.MalformedSessionToken,
        CredentialProblemKind.TemporaryKeyWithoutToken,
        CredentialProblemKind.TokenWithLongTermKey,
        CredentialProblemKind.Placeholder,
    ];

    /// <summary>Finds the problems of a credential: one for each cause, by part.</summary>
    /// <remarks>A value that is right once a blank or quotation mark is gone has that problem only, and a sample text is not also malformed.</remarks>
    public static ImmutableArray<CredentialProblem> Analyze(Credential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        var key = PartReading.Of(CredentialPart.AccessKeyId, credential.AccessKeyId);
        var secret = PartReading.Of(CredentialPart.SecretAccessKey, credential.SecretAccessKey);
        var token = PartReading.Of(CredentialPart.SessionToken, credential.SessionToken);
        var problems = ImmutableArray.CreateBuilder<CredentialProblem>();
        problems.AddRange(OfPair(key, secret));
        problems.AddRange(token.Problems);
        if (TokenProblem(key, secret, token, credential.IsWhole) is { } tokenProblem)
        {
            problems.Add(tokenProblem);
        }

        if (credential.IsWhole && Missing(key, secret, token) is { } missing)
        {
            problems.Add(missing);
        }

        return credential.EndpointsAreLocal
            ? [.. problems.Where(problem => !IsHarmlessWhenLocal(problem.Kind))]
            : problems.DrainToImmutable();
    }

    /// <summary>Whether an emulator or another store does not mind a problem.</summary>
    public static bool IsHarmlessWhenLocal(CredentialProblemKind kind) => HarmlessWhenLocal.Contains(kind);

    private static IEnumerable<CredentialProblem> OfPair(PartReading key, PartReading secret)
    {
        var isSwapped = SecretAccessKey.HasShape(key.Inner) && AccessKeyId.TryParse(secret.Inner, out _);
        if (!isSwapped)
        {
            return key.Problems.Concat(secret.Problems);
        }

        var swapped = new CredentialProblem(
            CredentialProblemKind.Swapped,
            CredentialPart.AccessKeyId,
            "The access key id and the secret access key are in each other's place.",
            ["access-secret-swapped"],
            Confidence.High);
        return key.Problems.Concat(secret.Problems)
            .Where(problem => problem.Kind is CredentialProblemKind.HiddenCharacter or CredentialProblemKind.Wrapped)
            .Prepend(swapped);
    }

    private static CredentialProblem? TokenProblem(PartReading key, PartReading secret, PartReading token, bool isWhole)
    {
        if (key.IsPlaceholder || secret.IsPlaceholder || token.IsPlaceholder)
        {
            return null;
        }

        if (!AccessKeyId.TryParse(key.Inner, out var id) && !AccessKeyId.TryParse(secret.Inner, out id))
        {
            return null;
        }

        if (id.Kind == AccessKeyKind.Temporary && !token.IsGiven && isWhole)
        {
            return new(
                CredentialProblemKind.TemporaryKeyWithoutToken,
                CredentialPart.AccessKeyId,
                token.IsEmpty
                    ? "The access key id begins with ASIA, a temporary key, and the session token beside it is empty; STS answers InvalidClientTokenId."
                    : "The access key id begins with ASIA, a temporary key, and no session token stands beside it; STS answers InvalidClientTokenId.",
                token.IsEmpty ? ["missing-session-token", "empty-value"] : ["missing-session-token"],
                Confidence.High);
        }

        // A token that is not known may turn out to be empty.
        return id.Kind == AccessKeyKind.LongTerm && token.Inner is not null
            ? new(
                CredentialProblemKind.TokenWithLongTermKey,
                CredentialPart.SessionToken,
                "The session token stands beside a long-term key (AKIA), which has none; STS refuses the two together with InvalidClientTokenId.",
                ["stale-session-token", "mixed-credential-sources"],
                Confidence.High)
            : null;
    }

    private static CredentialProblem? Missing(PartReading key, PartReading secret, PartReading token)
    {
        if (key.IsGiven == secret.IsGiven && (key.IsGiven || !token.IsGiven))
        {
            return null;
        }

        if (key.IsPlaceholder || secret.IsPlaceholder || token.IsPlaceholder)
        {
            // The sample text has to go first, and what takes its place decides about the rest.
            return null;
        }

        var (given, lacking) = key.IsGiven ? (key, secret) : secret.IsGiven ? (secret, key) : (token, key);
        var lack = lacking.IsEmpty
            ? $"{lacking.Part.Inside()} beside it is empty"
            : $"{lacking.Part.Inside()} that belongs to it is missing";
        return new(
            CredentialProblemKind.Incomplete,
            given.Part,
            $"{given.Part.AtStart()} stands alone: {lack}, and parts of a credential are not put together from several places.",
            lacking.IsEmpty ? ["mixed-credential-sources", "empty-value"] : ["mixed-credential-sources"],
            Confidence.High);
    }
}
