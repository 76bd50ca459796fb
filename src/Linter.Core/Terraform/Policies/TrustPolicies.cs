using System.Collections.Immutable;

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

/// <summary>Finds trust policies.</summary>
internal static class TrustPolicies
{
    /// <summary>The roles of a module with their trust policies, in the order of the text.</summary>
    public static ImmutableArray<TrustedRole> RolesOf(Module module) =>
    [
        .. module.Resources.Where(resource => resource.Type == "aws_iam_role").Select(resource => new TrustedRole(resource)),
    ];

    /// <summary>
    /// The statements of a module that say who may take on a role: those of its roles, and those of documents that talk about a web
    /// identity, which a module from elsewhere may put into a role. Each once.
    /// </summary>
    public static IEnumerable<PolicyStatement> StatementsOf(Module module)
    {
        var documents = module.DataSources.Where(data => data.Type == "aws_iam_policy_document").SelectMany(data => PolicyBlockReader.Read(data).Statements)
            .Where(statement => statement.Principals.Any(principal => principal.Kind.Equals("Federated", StringComparison.OrdinalIgnoreCase)));
        return RolesOf(module).SelectMany(role => role.Trust.Statements).Concat(documents).DistinctBy(statement => statement.Location);
    }
}
