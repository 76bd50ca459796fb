using System.Globalization;
using Linter.Core.Credentials.Machine;

namespace Linter.Core.Credentials.Chain;

/// <summary>The variables that hold keys, as the Go SDK reads them: each half also under its old name.</summary>
/// <param name="AccessKeyId">The variable with the key id, or null.</param>
/// <param name="SecretAccessKey">The variable with the secret, or null.</param>
/// <param name="SessionToken">The variable with the token; read only beside a pair.</param>
internal sealed record EnvironmentKeys(EnvironmentVariable? AccessKeyId, EnvironmentVariable? SecretAccessKey, EnvironmentVariable? SessionToken)
{
    /// <summary>Whether both halves are there.</summary>
    public bool IsPair => AccessKeyId is not null && SecretAccessKey is not null;

    /// <summary>Reads the variables.</summary>
    public static EnvironmentKeys Read(MachineState machine) => new(
        machine.FirstOf("AWS_ACCESS_KEY_ID", "AWS_ACCESS_KEY"),
        machine.FirstOf("AWS_SECRET_ACCESS_KEY", "AWS_SECRET_KEY"),
        machine.FirstOf("AWS_SESSION_TOKEN"));

    /// <summary>The keys; only where <see cref="IsPair"/>.</summary>
    public ChosenCredentials ToCredentials(MachineState machine) => new()
    {
        Source = CredentialSource.Environment,
        Keys = new CredentialKeys(AccessKeyId!.Value, SecretAccessKey!.Value, SessionToken?.Value),
        Expires = ReadExpiry(machine.FirstOf("AWS_CREDENTIAL_EXPIRATION", "AWS_SESSION_EXPIRATION")?.Value),
    };

    /// <summary>A time as tools write it beside temporary keys, or null.</summary>
    internal static DateTimeOffset? ReadExpiry(string? text) =>
        text is not null && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
