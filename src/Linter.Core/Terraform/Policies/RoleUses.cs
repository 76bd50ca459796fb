using System.Collections.Immutable;
using Linter.Core.Terraform.AwsSettings;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Core.Terraform.Policies;

/// <summary>A role that a configuration assumes and that stands in the same tree.</summary>
/// <param name="Configuration">The configuration.</param>
/// <param name="Settings">The role as the configuration names it.</param>
/// <param name="Caller">The ARN of the role that assumes it, or null where others do.</param>
/// <param name="Role">The role.</param>
internal sealed record RoleUse(AwsConfiguration Configuration, RoleSettings Settings, string? Caller, TrustedRole Role);

/// <summary>What the modules below one root have to do with roles, so that it can be brought together with other roots when none of them is held any more.</summary>
/// <param name="Users">For each configuration that assumes roles, in order, how it names each of them.</param>
/// <param name="Roles">The roles that are made, in order.</param>
internal sealed record RolesBelowRoot(ImmutableArray<ImmutableArray<RoleReference>> Users, ImmutableArray<RoleMade> Roles)
{
    /// <summary>Nothing.</summary>
    public static RolesBelowRoot None { get; } = new([], []);

    /// <summary>Gathers it from a root module and all below it.</summary>
    public static RolesBelowRoot Of(Module root) => new(
        [.. ConfigurationsOf(root).Select(configuration => configuration.Roles.Select(settings => RoleReference.Of(configuration, settings)).ToImmutableArray())],
        [.. RolesOf(root).Select(RoleMade.Of)]);

    /// <summary>The configurations that assume roles, in the order of <see cref="Users"/>.</summary>
    public static IEnumerable<AwsConfiguration> ConfigurationsOf(Module root) =>
        root.WithDescendants().SelectMany(AwsConfiguration.AllOf).Where(configuration => configuration.Roles.Count > 0);

    /// <summary>The roles that are made, in the order of <see cref="Roles"/>.</summary>
    public static IEnumerable<TrustedRole> RolesOf(Module root) => root.WithDescendants().SelectMany(module => module.Policies.Roles);
}

/// <summary>How a configuration names a role that it assumes.</summary>
/// <param name="Folder">The folder of the module that holds the configuration.</param>
/// <param name="Resource">The resource that it refers to, or null.</param>
/// <param name="Name">The name at the end of its ARN, or null where the ARN is not known.</param>
internal readonly record struct RoleReference(string Folder, string? Resource, string? Name)
{
    /// <summary>Reads it from the settings.</summary>
    public static RoleReference Of(AwsConfiguration configuration, RoleSettings settings) => new(
        configuration.Module.Folder.Path,
        settings.RoleArn?.Expression is TraversalExpression { RootName: "aws_iam_role", Steps: [{ Name: { } referred }, ..] } ? referred : null,
        settings.Arn?.Resource?.Split('/')[^1]);
}

/// <summary>A role that a module makes.</summary>
/// <param name="Path">The file that holds it.</param>
/// <param name="Header">Where it stands there.</param>
/// <param name="Resource">The name of the resource.</param>
/// <param name="Name">The name that the role gets, or null where it is not known.</param>
internal readonly record struct RoleMade(string Path, TextSpan Header, string Resource, string? Name)
{
    /// <summary>Reads it from the role.</summary>
    public static RoleMade Of(TrustedRole role) => new(role.Resource.Header.Path, role.Resource.Header.Span, role.Resource.Name, role.Name);
}

/// <summary>Brings the roles of a tree together with the configurations that assume them.</summary>
internal static class RoleUses
{
    // So many root modules are held at a time to look at what they have to do with each other.
    private const int MostHeld = 16;

    /// <summary>Whether a tree can have such uses at all: most have none, and nothing has to be gathered.</summary>
    public static bool MayBeIn(ModuleTree tree) => tree.Folders.Any(folder => folder.Files.Any(file => file.MentionsRoles));

    /// <summary>The uses in a tree, in the order of its root modules; a role counts by reference, else by its name, which one role alone has.</summary>
    /// <param name="parts">What each root module has.</param>
    /// <param name="make">Makes the root module of a number again.</param>
    public static IEnumerable<RoleUse> Of(IReadOnlyList<RolesBelowRoot> parts, Func<int, Module> make)
    {
        var index = new RoleIndex(parts);
        var roots = new Dictionary<int, (List<AwsConfiguration> Users, List<TrustedRole> Roles)>();
        for (var root = 0; root < parts.Count; root++)
        {
            for (var user = 0; user < parts[root].Users.Length; user++)
            {
                for (var setting = 0; setting < parts[root].Users[user].Length; setting++)
                {
                    if (index.Find(parts[root].Users[user][setting]) is not { } found)
                    {
                        continue;
                    }

                    var configuration = Held(root).Users[user];
                    var caller = setting == 0 ? null : configuration.Roles[setting - 1].RoleArn?.Text;
                    yield return new RoleUse(configuration, configuration.Roles[setting], caller, Held(found.Root).Roles[found.Number]);
                }
            }
        }

        (List<AwsConfiguration> Users, List<TrustedRole> Roles) Held(int root)
        {
            if (!roots.TryGetValue(root, out var held))
            {
                if (roots.Count == MostHeld)
                {
                    roots.Clear();
                }

                var module = make(root);
                roots[root] = held = ([.. RolesBelowRoot.ConfigurationsOf(module)], [.. RolesBelowRoot.RolesOf(module)]);
            }

            return held;
        }
    }

    /// <summary>Where a role is made: the number of the root module, and the role's own below it.</summary>
    private readonly record struct RolePlace(int Root, int Number);

    /// <summary>Finds roles by what configurations call them. A role that several roots make counts once, as the first of them makes it.</summary>
    private sealed class RoleIndex
    {
        private readonly Dictionary<(string Folder, string Resource), RolePlace> _byResource = [];
        private readonly Dictionary<string, RolePlace?> _byName = new(StringComparer.Ordinal);

        public RoleIndex(IReadOnlyList<RolesBelowRoot> parts)
        {
            var seen = new HashSet<(string, TextSpan)>();
            for (var root = 0; root < parts.Count; root++)
            {
                for (var number = 0; number < parts[root].Roles.Length; number++)
                {
                    var role = parts[root].Roles[number];
                    if (!seen.Add((role.Path, role.Header)))
                    {
                        continue;
                    }

                    var place = new RolePlace(root, number);
                    _byResource.TryAdd((FilePath.FolderOf(role.Path), role.Resource), place);
                    if (role.Name is { } name && !_byName.TryAdd(name, place))
                    {
                        _byName[name] = null;
                    }
                }
            }
        }

        public RolePlace? Find(RoleReference reference) => reference switch
        {
            { Resource: { } resource } => _byResource.TryGetValue((reference.Folder, resource), out var place) ? place : null,
            { Name: { } name } => _byName.GetValueOrDefault(name),
            _ => null,
        };
    }
}
