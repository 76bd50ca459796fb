namespace Linter.Core.Terraform.AwsSettings;

/// <summary>The releases that a module and those below it ask for; worked out when first asked for, as several rules need them.</summary>
/// <param name="module">The module: a root module, or one as it would be by itself.</param>
internal sealed class ModuleReleases(Module module)
{
    private ProviderVersions? _providerVersions;
    private CoreVersions? _coreVersions;
    private (RunningRelease? Release, bool IsKnown) _provider;
    private (RunningRelease? Release, bool IsKnown) _terraform;

    /// <summary>What is said of the version of the AWS provider.</summary>
    public ProviderVersions ProviderVersions => _providerVersions ??= ProviderVersions.Of(module, ProviderAddress.Aws);

    /// <summary>What is said of the version of Terraform.</summary>
    public CoreVersions CoreVersions => _coreVersions ??= CoreVersions.Of(module);

    /// <summary>The release of the AWS provider that a run takes, or null where the constraints allow none that is known.</summary>
    public RunningRelease? Provider
    {
        get
        {
            if (!_provider.IsKnown)
            {
                _provider = (RunningRelease.OfProvider(ProviderVersions), true);
            }

            return _provider.Release;
        }
    }

    /// <summary>The release of Terraform that a run takes, or null where the constraints allow none that is known.</summary>
    public RunningRelease? Terraform
    {
        get
        {
            if (!_terraform.IsKnown)
            {
                _terraform = (RunningRelease.OfTerraform(CoreVersions), true);
            }

            return _terraform.Release;
        }
    }
}
