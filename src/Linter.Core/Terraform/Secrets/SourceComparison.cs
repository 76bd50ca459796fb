using System.Collections.Immutable;

namespace Linter.Core.Terraform.Secrets;

/// <summary>Compares where Terraform itself (backend, remote states) and the provider take their credentials from.</summary>
internal static class SourceComparison
{
    /// <summary>
    /// The provider configuration that names a source although a backend or remote state of the same module names none; null where they
    /// agree, where the backend names one too, or where one of the providers takes the same as the backend.
    /// </summary>
    public static (ConfiguredCredential Provider, ConfiguredSource Source)? ProviderBefore(Module module, ConfiguredCredential other)
    {
        if (ConfiguredSource.Of(other).Kind != SourceKind.None || other.Endpoints != EndpointTarget.Aws)
        {
            return null;
        }

        var providers = ProvidersOf(module);
        return providers.Length > 0 && providers.All(provider => provider.Source.Kind != SourceKind.None) ? providers[0] : null;
    }

    /// <summary>Whether a backend names a source and no provider does.</summary>
    public static bool IsBackendAlone(Module module, ConfiguredCredential backend)
    {
        var providers = ProvidersOf(module);
        return providers.Length > 0 && backend.Endpoints == EndpointTarget.Aws && ConfiguredSource.Of(backend).Kind is SourceKind.Profile or SourceKind.StaticKeys
            && providers.All(provider => provider.Source.Kind == SourceKind.None && !provider.Credential.Block.Nested("assume_role").Any());
    }

    // The default configuration stands for the others; without one all have to agree.
    private static ImmutableArray<(ConfiguredCredential Credential, ConfiguredSource Source)> ProvidersOf(Module module)
    {
        var inherited = module.ProviderUse(new ProviderName("aws", null)).Configuration;
        ImmutableArray<ProviderConfiguration> configurations = inherited is not null ? [inherited] : [.. module.ProviderConfigurations.OfAws()];
        return [.. configurations.Select(ConfiguredCredential.Of).Where(credential => credential.Endpoints == EndpointTarget.Aws).Select(credential => (credential, ConfiguredSource.Of(credential)))];
    }
}
