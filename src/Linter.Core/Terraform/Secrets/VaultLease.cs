using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Secrets;

/// <summary>What kind of AWS credential Vault hands out.</summary>
internal enum VaultLeaseKind
{
    /// <summary>Keys of an IAM user that Vault makes for the lease.</summary>
    IamUser,

    /// <summary>A session of STS.</summary>
    Session,
}

/// <summary>An AWS credential that Vault makes when Terraform asks: it has an end, and keys of a new IAM user need seconds to spread.</summary>
/// <param name="Data">The data source.</param>
/// <param name="Kind">What is handed out.</param>
/// <param name="WaitsUntilUsable">Whether the data source tries the keys before it hands them out.</param>
internal sealed record VaultLease(Resource Data, VaultLeaseKind Kind, bool WaitsUntilUsable)
{
    // Mounts of Vault's store for texts, where a path may well hold "creds".
    private static readonly string[] TextStores = ["secret", "secrets", "kv", "kv-v1", "kv-v2", "kv1", "kv2", "cubbyhole"];

    /// <summary>The leases that a provider configuration signs in with, each once.</summary>
    public static IEnumerable<VaultLease> Of(ConfiguredCredential credential) => credential.References
        .Select(reference => reference.DataSource).OfType<Resource>().Distinct().Select(Read).OfType<VaultLease>();

    private static VaultLease? Read(Resource data) => data.Type switch
    {
        "vault_aws_access_credentials" => new VaultLease(data, data.Block.Argument("type")?.Text == "sts" ? VaultLeaseKind.Session : VaultLeaseKind.IamUser, true),
        "vault_generic_secret" when data.Block.Argument("path")?.Value is { } path => KindOf(path) is { } kind ? new VaultLease(data, kind, false) : null,
        _ => null,
    };

    // "aws/creds/deploy", "teams/aws-prod/sts/deploy": mount, what is asked for, role.
    private static VaultLeaseKind? KindOf(Value path)
    {
        var known = path.Text ?? (path is UnknownValue { Parts: [{ Text: { } start }, ..] } ? start + "?" : "");
        var steps = known.Trim('/').Split('/');
        var at = Array.FindLastIndex(steps, step => step is "creds" or "sts");
        return at > 0 && at == steps.Length - 2 && !TextStores.Contains(steps[0])
            ? steps[at] == "sts" ? VaultLeaseKind.Session : VaultLeaseKind.IamUser
            : null;
    }
}
