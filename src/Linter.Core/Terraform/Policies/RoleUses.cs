using Linter.Core.Terraform.AwsSettings;
using Linter.Hcl.Syntax;

namespace Linter.Core.Terraform.Policies;

/// <summary>A role that a configuration assumes and that stands in the same tree.</summary>
/// <param name="Configuration">The configuration.</param>
/// <param name="Settings">The role as the configuration names it.</param>
/// <param name="Caller">The ARN of the role that assumes it, or null where others do.</param>
/// <param name="Role">The role.</param>
internal sealed record RoleUse(AwsConfiguration Configuration, RoleSettings Settings, string? Caller, TrustedRole Role);

/// <summary>Brings the roles of a tree together with the configurations that assume them.</summary>
internal static class RoleUses
{
    private const int MaxModules = 2_000;

    /// <summary>The uses in a tree, in the order of its folders; a role counts by reference, else by its name, which one role alone has.</summary>
    public static IEnumerable<RoleUse> Of(ModuleTree tree)
    {
        // Most trees have no such thing: reading every root module once more would be for nothing.
        if (!tree.Folders.Any(folder => folder.Files.Any(file => file.Source.Bytes.IndexOf("assume_role"u8) >= 0)))
        {
            yield break;
        }

        var modules = tree.RootModules.SelectMany(root => root.WithDescendants(MaxModules)).ToList();
        var uses = modules.SelectMany(AwsConfiguration.AllOf).Where(configuration => configuration.Roles.Count > 0).ToList();
        if (uses.Count == 0)
        {
            yield break;
        }

        var roles = modules.SelectMany(module => TrustPolicies.RolesOf(module)).DistinctBy(role => role.Resource.Header).ToList();
        foreach (var configuration in uses)
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
