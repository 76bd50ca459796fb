namespace Linter.Core.Terraform;

/// <summary>
/// Finds the provider configuration that a resource, a data source or a module call uses: the block of its module, what the call
/// passes as <c>providers</c>, the default configuration of a caller, or none at all.
/// </summary>
internal static class ProviderResolution
{
    /// <summary>The configuration that a resource or data source uses.</summary>
    public static ProviderUse ProviderUse(this Resource resource) => resource.Module.ProviderUse(resource.ProviderName);

    /// <summary>The configuration that stands behind a name of a module.</summary>
    /// <param name="module">The module that uses the name.</param>
    /// <param name="name">The name as it is used there.</param>
    /// <remarks>
    /// A default configuration goes down into called modules by itself, also past a call that passes others. It belongs to the provider,
    /// not to the local name: a caller may call the same provider differently. One with an alias has to be passed. What a call passes wins over
    /// a block of that name in the called module, which is then empty: older modules declared so what they expect.
    /// </remarks>
    public static ProviderUse Resolve(Module module, ProviderName name)
    {
        var provider = ProviderAddress.Of(module, name.LocalName);
        for (var depth = 0; depth <= ModuleCall.MaxDepth; depth++)
        {
            var passed = module.Call?.Providers.FirstOrDefault(candidate => candidate.Inner == name);
            if (passed is null && module.ProviderConfigurations.FirstOrDefault(candidate => candidate.Name == name) is { } own)
            {
                return new ProviderUse(module, name, provider, own);
            }

            if (module.Call is not { } call || (passed is null && name.Alias is not null))
            {
                break;
            }

            name = passed?.Outer ?? new ProviderName(LocalNameOf(call.Caller, provider), null);
            module = call.Caller;
        }

        return new ProviderUse(module, name, provider, null);
    }

    private static string LocalNameOf(Module module, ProviderAddress provider) =>
        module.RequiredProviders.FirstOrDefault(required => required.Provider == provider)?.LocalName ?? provider.Type;
}

/// <summary>The provider configuration that something uses.</summary>
/// <param name="Module">The module in which the search ended.</param>
/// <param name="Name">The configuration's name there.</param>
/// <param name="Provider">The provider.</param>
/// <param name="Configuration">The block, or null where there is none: the default without any setting, or an alias that nobody declares.</param>
internal sealed record ProviderUse(Module Module, ProviderName Name, ProviderAddress Provider, ProviderConfiguration? Configuration)
{
    /// <summary>Whether it is a configuration of the AWS provider.</summary>
    public bool IsAws => Provider.IsAws;

    /// <summary>
    /// Whether a caller that is not here decides: the search ended in a module that is called from elsewhere, as its
    /// <c>configuration_aliases</c> or its missing provider blocks tell.
    /// </summary>
    public bool IsGivenByCaller => Configuration is null
        && (Name.Alias is not null || Module.RequiredProviders.SelectMany(required => required.ConfigurationAliases).Any() || !Module.ProviderConfigurations.Any());
}
