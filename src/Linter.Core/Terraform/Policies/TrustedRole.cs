namespace Linter.Core.Terraform.Policies;

/// <summary>A role with the policy that says who may assume it.</summary>
/// <param name="resource">The role.</param>
internal sealed class TrustedRole(Resource resource)
{
    private PolicyDocument? _trust;

    /// <summary>The role.</summary>
    public Resource Resource { get; } = resource;

    /// <summary>Its trust policy; read when it is first asked for.</summary>
    public PolicyDocument Trust => _trust ??=
        Resource.Argument("assume_role_policy") is { } policy ? PolicyReader.Read(Resource.Module, policy) : PolicyDocument.Unknown;

    /// <summary>The name, or null where it is not known.</summary>
    public string? Name => Resource.Argument("name")?.Text;
}
