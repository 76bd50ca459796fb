namespace Linter.Core.Credentials.Chain;

/// <summary>A key id with its secret and, for temporary credentials, its session token. For calls only: never for any report.</summary>
/// <param name="AccessKeyId">The key id; reports show its first and last four characters.</param>
/// <param name="SecretAccessKey">The secret.</param>
/// <param name="SessionToken">The token, or null where there is none.</param>
internal sealed record CredentialKeys(string AccessKeyId, string SecretAccessKey, string? SessionToken)
{
    /// <summary>Nothing: texts like this end in logs.</summary>
    public override string ToString() => nameof(CredentialKeys);
}
