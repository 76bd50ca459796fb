using System.Collections.Immutable;
using Linter.Core.Terraform.AwsSettings;
using Linter.Hcl.Syntax;

namespace Linter.Core.Terraform.Policies;

/// <summary>A role that a configuration assumes and that stands in the same tree.</summary>
/// <param name="Configuration">The configuration.</param>
/// <param name="Settings">The role as the configuration names it.</param>
/// <param name="Caller">The ARN of the role that assumes it, or null where others do.</param>
/// <param name="Role">The role.</param>
internal sealed record RoleUse(AwsConfiguration Configuration, RoleSettings Settings, string? Caller, TrustedRole Role);

/// <summary>What the modules below one root have to do with roles: part of what a tree has.</summary>
/// <param name="Users">The configurations that assume roles.</param>
/// <param name="Roles">The roles that are made.</param>
internal sealed record RolesBelowRoot(ImmutableArray<AwsConfiguration> Users, ImmutableArray<TrustedRole> Roles)
{
    /// <summary>Nothing.</summary>
    public static RolesBelowRoot None { get; } = new([], []);

    /// <summary>Gathers it from a root module and all below it.</summary>
    public static RolesBelowRoot Of(Module root)
    {
        var modules = root.WithDescendants().ToList();
        return new RolesBelowRoot(
            [.. modules.SelectMany(AwsConfiguration.AllOf).Where(configuration => configuration.Roles.Count > 0)],
            [.. modules.SelectMany(module => TrustPolicies.RolesOf(module))]);
    }
}

/// <summary>Brings the roles of a tree together with the configurations that assume them.</summary>
internal static class RoleUses
{
    /// <summary>Whether a tree can have such uses at all: most have none, and nothing has to be gathered.</summary>
    public static bool MayBeIn(ModuleTree tree) =>
        tree.Folders.Any(folder => folder.Files.Any(file => file.Source.Bytes.IndexOf("assume_role"u8) >= 0));

    /// <summary>The uses in a tree, in the order of its root modules; a role counts by reference, else by its name, which one role alone has.</summary>
    /// <param name="parts">What each root module has.</param>
    public static IEnumerable<RoleUse> Of(IReadOnlyCollection<RolesBelowRoot> parts)
    {
        var roles = parts.SelectMany(part => part.Roles).DistinctBy(role => role.Resource.Header).ToList();
        foreach (var configuration in parts.SelectMany(part => part.Users))
        {
            string? caller = null;
            foreach (var settings in configuration.Roles)
            {
                if (Find(roles, configuration.Module, settings) is { } role)
                {
                    yield return new RoleUse(configuration, settings, caller, role);
                }

                caller = settings.RoleArn?.Text;
            }
        }
    }

    private static TrustedRole? Find(List<TrustedRole> roles, Module module, RoleSettings settings)
    {
        if (settings.RoleArn?.Expression is TraversalExpression { RootName: "aws_iam_role", Steps: [{ Name: { } referred }, ..] })
        {
            return roles.Find(role => ReferenceEquals(role.Resource.Module.Folder, module.Folder) && role.Resource.Name == referred);
        }

        var name = settings.Arn?.Resource?.Split('/')[^1];
        var named = name is null ? [] : roles.Where(role => role.Name == name).ToList();
        return named is [var only] ? only : null;
    }
}
