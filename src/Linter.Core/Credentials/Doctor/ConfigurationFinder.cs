using Linter.Core.Credentials.Chain;
using Linter.Core.Findings;
using Linter.Core.Terraform;

namespace Linter.Core.Credentials.Doctor;

/// <summary>Finds what asks for AWS credentials in a root module and the modules it calls.</summary>
internal static class ConfigurationFinder
{
    /// <summary>All uses of modules, the root first, in the order of the calls.</summary>
    public static IReadOnlyList<Module> ModulesBelow(Module root)
    {
        var modules = new List<Module> { root };
        for (var index = 0; index < modules.Count; index++)
        {
            modules.AddRange(modules[index].Calls.Select(call => call.Module).OfType<Module>());
        }

        return modules;
    }

    /// <summary>The configurations of all modules.</summary>
    public static IEnumerable<FoundConfiguration> Find(IReadOnlyList<Module> modules)
    {
        var root = modules[0];
        if (FindImplied(modules) is { } implied)
        {
            yield return implied;
        }

        foreach (var module in modules)
        {
            foreach (var provider in module.ProviderConfigurations.OfAws())
            {
                yield return new FoundConfiguration(ConfigurationKind.Provider, At(module, provider.Address), module, provider.Block, provider.Header);
            }
        }

        if (root.Backend is { Labels: ["s3"] } backend)
        {
            yield return new FoundConfiguration(ConfigurationKind.Backend, "backend.s3", root, backend, backend.Header);
        }

        foreach (var module in modules)
        {
            foreach (var state in module.RemoteStates.Where(state => state.BackendType == "s3"))
            {
                yield return new FoundConfiguration(
                    ConfigurationKind.RemoteState, At(module, state.Data.Address), module, state.Configuration, state.Data.Header);
            }
        }
    }

    // Terraform makes an empty default configuration where something needs one and nobody wrote it.
    private static FoundConfiguration? FindImplied(IReadOnlyList<Module> modules)
    {
        var root = modules[0];
        if (root.ProviderConfigurations.OfAws().Any(provider => provider.Alias is null))
        {
            return null;
        }

        var user = root.Resources.Concat(root.DataSources).FirstOrDefault(resource => UsesDefault(root, resource));
        var hasAlias = root.ProviderConfigurations.OfAws().Any();
        Location? location = user?.Header;
        if (location is null && !hasAlias)
        {
            location = root.RequiredProviders.FirstOrDefault(required => required.Provider.IsAws)?.Location
                ?? modules.Skip(1).SelectMany(module => module.Resources.Concat(module.DataSources).Where(resource => UsesDefault(module, resource)))
                    .FirstOrDefault()?.Header;
        }

        return location is null ? null : new FoundConfiguration(ConfigurationKind.Provider, "provider.aws", root, null, location);
    }

    private static bool UsesDefault(Module module, Resource resource) =>
        resource.ProviderName is { Alias: null } name && ProviderAddress.Of(module, name.LocalName).IsAws;

    private static string At(Module module, string address) => module.IsRoot ? address : $"{module.Address}.{address}";
}
