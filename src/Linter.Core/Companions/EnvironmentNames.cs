using System.Collections.Immutable;

namespace Linter.Core.Companions;

/// <summary>A name that people use for an environment variable of AWS and that is another one.</summary>
/// <param name="Meant">The variable that was meant.</param>
/// <param name="Reader">Who still reads the name, as the end of a sentence.</param>
/// <param name="IsReadByTerraform">Whether the AWS provider reads it.</param>
internal sealed record MisspeltName(string Meant, string Reader, bool IsReadByTerraform);

/// <summary>Knows the environment variables that AWS tools read, and the names that are taken for them.</summary>
/// <remarks>Measured with Terraform 1.11.4 and hashicorp/aws 5.100.0; the readers are those of the AWS SDKs and of boto.</remarks>
internal static class EnvironmentNames
{
    private static readonly ImmutableArray<string> Known =
    [
        "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_REGION", "AWS_DEFAULT_REGION",
        "AWS_ROLE_ARN", "AWS_ROLE_SESSION_NAME", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE",
    ];

    private static readonly ImmutableDictionary<string, MisspeltName> Others = new Dictionary<string, MisspeltName>
    {
        ["AWS_ACCESS_KEY"] = new("AWS_ACCESS_KEY_ID", "the AWS provider reads it as an old name, the AWS CLI and most SDKs do not", true),
        ["AWS_SECRET_KEY"] = new("AWS_SECRET_ACCESS_KEY", "the AWS provider reads it as an old name, the AWS CLI and most SDKs do not", true),
        ["AWS_SECURITY_TOKEN"] = new("AWS_SESSION_TOKEN", "old releases of boto read it, Terraform never does", false),
        ["AWS_SESSION_KEY"] = new("AWS_SESSION_TOKEN", "nothing reads it", false),
        ["AWS_TOKEN"] = new("AWS_SESSION_TOKEN", "nothing reads it", false),
        ["AWS_SECRET"] = new("AWS_SECRET_ACCESS_KEY", "nothing reads it", false),
        ["AWS_ACCESS_SECRET_KEY"] = new("AWS_SECRET_ACCESS_KEY", "nothing reads it", false),
        ["AWS_SECRET_KEY_ID"] = new("AWS_SECRET_ACCESS_KEY", "nothing reads it", false),
        ["AWS_SECRET_ACCESS_KEY_ID"] = new("AWS_SECRET_ACCESS_KEY", "nothing reads it", false),
        ["AWS_KEY_ID"] = new("AWS_ACCESS_KEY_ID", "nothing reads it", false),
        ["AWS_ACCESS_ID"] = new("AWS_ACCESS_KEY_ID", "nothing reads it", false),
        ["AWS_ACCESS_KEYID"] = new("AWS_ACCESS_KEY_ID", "nothing reads it", false),
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>Whether a name, in any case, is that of a part of a credential.</summary>
    public static bool IsOfCredential(string name) => name.ToUpperInvariant() is "AWS_ACCESS_KEY_ID" or "AWS_SECRET_ACCESS_KEY" or "AWS_SESSION_TOKEN";

    /// <summary>What was meant by a name, or null for a right name and for one that may be anything.</summary>
    public static MisspeltName? Find(string name)
    {
        if (Known.Contains(name) || !name.StartsWith("AWS", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        if (Others.TryGetValue(name, out var other))
        {
            return other;
        }

        // On Linux and macOS the case of a name counts.
        var upper = name.ToUpperInvariant();
        if (upper != name && Known.Contains(upper))
        {
            return new(upper, "names of variables are case-sensitive, and nothing reads it in this form", false);
        }

        // AWS_REGIONS or AWS_PROFILE2 are names of somebody's own; a slip in a long name is none.
        return NearestName.Of(name, Known.Where(known => known.Length > 14 && Math.Abs(known.Length - name.Length) <= 2)) is { } nearest
            && NearestName.Distance(name, nearest) <= 2 && !name.StartsWith(nearest, StringComparison.Ordinal)
            ? new(nearest, "nothing reads it", false)
            : null;
    }
}
