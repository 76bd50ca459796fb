using Linter.Hcl.Values;

namespace Linter.Core.Credentials;

/// <summary>A credential from one place: provider, backend, variable, tfvars, CI file, dotenv, <c>~/.aws</c>, environment.</summary>
/// <param name="AccessKeyId">The access key id, or null where the place gives none.</param>
/// <param name="SecretAccessKey">The secret access key, or null where the place gives none.</param>
/// <param name="SessionToken">The session token, or null where the place gives none.</param>
/// <remarks>
/// A part that is there and not known is an <see cref="UnknownValue"/>. Where a value stands is its <see cref="Value.Origin"/>; values of
/// the environment have none. Values are never printed: <see cref="Value.ToString"/> does not show them.
/// </remarks>
internal sealed record Credential(Value? AccessKeyId, Value? SecretAccessKey, Value? SessionToken)
{
    /// <summary>
    /// Whether a part that is null is known not to be given. False where only some parts are looked at (one variable, one line),
    /// so that nobody can say that another one is missing.
    /// </summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>
    /// Whether the requests go to a stand-in and not to AWS: LocalStack, MinIO, a mock, another S3-compatible store. There, sample keys and
    /// keys of any shape are right.
    /// </summary>
    public bool EndpointsAreLocal { get; init; }

    /// <summary>A part, or null where the place gives none.</summary>
    public Value? this[CredentialPart part] => part switch
    {
        CredentialPart.AccessKeyId => AccessKeyId,
        CredentialPart.SecretAccessKey => SecretAccessKey,
        _ => SessionToken,
    };

    /// <summary>A credential of texts that stand in no source, such as the environment's; null for a part that is not set.</summary>
    public static Credential OfTexts(string? accessKeyId, string? secretAccessKey, string? sessionToken = null) =>
        new(OfText(accessKeyId), OfText(secretAccessKey), OfText(sessionToken));

    private static StringValue? OfText(string? text) => text is null ? null : new StringValue(text);
}
