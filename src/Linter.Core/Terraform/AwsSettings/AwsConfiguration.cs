using Linter.Core.Aws;
using Linter.Core.Findings;

namespace Linter.Core.Terraform.AwsSettings;

/// <summary>What a configuration of AWS belongs to.</summary>
internal enum AwsConfigurationKind
{
    /// <summary>A block <c>provider "aws"</c>, or one of the Cloud Control provider <c>awscc</c>.</summary>
    Provider,

    /// <summary>The backend <c>s3</c>.</summary>
    Backend,

    /// <summary>A <c>terraform_remote_state</c> that reads from S3.</summary>
    RemoteState,
}

/// <summary>A place that says how Terraform reaches AWS: region, endpoints, roles. Each of them signs in for itself.</summary>
/// <param name="Kind">What it belongs to.</param>
/// <param name="Module">The module that holds it.</param>
/// <param name="Address">Its name in messages: <c>provider.aws.prod</c>, <c>backend "s3"</c>.</param>
/// <param name="Block">Its settings.</param>
/// <param name="Header">Where findings about it as a whole stand.</param>
internal sealed record AwsConfiguration(AwsConfigurationKind Kind, Module Module, string Address, ConfigurationBlock Block, Location Header)
{
    /// <summary>Whether it is a configuration of <c>awscc</c>, which has releases of its own.</summary>
    public bool IsCloudControl { get; init; }

    /// <summary>The region as configured, or null.</summary>
    public Argument? Region => Block.Argument("region");

    /// <summary>The region that STS is asked in, or null.</summary>
    public Argument? StsRegion => Block.Argument("sts_region");

    /// <summary>The endpoints that are set, in the order of the text.</summary>
    public IReadOnlyList<EndpointSetting> Endpoints { get; } = EndpointSetting.AllOf(Kind, Block, Module.Folders.LocalHosts);

    /// <summary>Whether there may be endpoints that are not known.</summary>
    public bool MayHaveMoreEndpoints => Block.MayHaveMore("endpoints");

    /// <summary>The roles that are assumed, in that order: first the one with a web identity, then the others.</summary>
    public IReadOnlyList<RoleSettings> Roles { get; } = RoleSettings.AllOf(Kind, Block);

    /// <summary>The partition that follows from the region, or from the account of a role where no region is set; null where neither tells.</summary>
    public Partition? Partition => Region is { IsSet: true } or { Value.IsKnown: false }
        ? Partitions.OfRegion(Region.Text)
        : Roles.Select(role => role.Arn).OfType<Arn>().Select(arn => arn.Partition).Where(name => name is not null && name != Partitions.Commercial.Name)
            .Select(name => Partitions.TryGet(name, out var partition) ? partition : null).FirstOrDefault();

    /// <summary>A configuration of a provider.</summary>
    public static AwsConfiguration Of(ProviderConfiguration provider) => provider.AwsConfiguration;

    /// <summary>All of a module: its provider blocks, its backend where it is a root module, its remote states; made once for each use.</summary>
    public static IEnumerable<AwsConfiguration> AllOf(Module module) => module.AwsConfigurations;

    /// <summary>Makes those of a module.</summary>
    internal static IEnumerable<AwsConfiguration> In(Module module)
    {
        foreach (var provider in module.ProviderConfigurations.Where(provider => provider.IsAws || provider.Provider.IsCloudControl))
        {
            yield return provider.AwsConfiguration;
        }

        if (module.IsRoot && module.Backend is { Labels: ["s3"] } backend)
        {
            yield return new AwsConfiguration(AwsConfigurationKind.Backend, module, "backend \"s3\"", backend, backend.Header);
        }

        foreach (var state in module.RemoteStates)
        {
            if (state is { BackendType: "s3", Configuration: { } configuration })
            {
                yield return new AwsConfiguration(AwsConfigurationKind.RemoteState, module, state.Data.Address, configuration, state.Data.Header);
            }
        }
    }

    /// <summary>The name in messages.</summary>
    public override string ToString() => Address;
}
