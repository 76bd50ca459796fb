using Linter.Core.Findings;
using Linter.Core.Terraform.AwsSettings;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>A provider block as one use of its module has it.</summary>
internal sealed class ProviderConfiguration(Module module, string localName, string? alias, ConfigurationBlock block, DeclaredBlock declared)
{
    private ProviderAddress? _provider;
    private AwsConfiguration? _aws;

    /// <summary>The module that holds it.</summary>
    public Module Module { get; } = module;

    /// <summary>The provider's local name: <c>aws</c> unless <c>required_providers</c> calls it otherwise.</summary>
    public string LocalName { get; } = localName;

    /// <summary>The alias, or null for the default configuration.</summary>
    public string? Alias { get; } = alias;

    /// <summary>The block.</summary>
    public ConfigurationBlock Block { get; } = block;

    /// <summary>The block as it is written, with its overrides.</summary>
    public DeclaredBlock Declared { get; } = declared;

    /// <summary>The name inside its module.</summary>
    public ProviderName Name => new(LocalName, Alias);

    /// <summary>The provider: <c>hashicorp/aws</c>.</summary>
    public ProviderAddress Provider => _provider ??= ProviderAddress.Of(Module, LocalName);

    /// <summary>Whether it is the AWS provider.</summary>
    public bool IsAws => Provider.IsAws;

    /// <summary>What it says about how Terraform reaches AWS.</summary>
    public AwsConfiguration AwsConfiguration => _aws ??= new AwsConfiguration(AwsConfigurationKind.Provider, Module, Address, Block, Header);

    /// <summary>Where findings about the configuration as a whole stand.</summary>
    public Location Header => Block.Header;

    /// <summary>The address as Terraform writes it: <c>provider.aws.prod</c>.</summary>
    public string Address => $"provider.{Name}";

    /// <summary>An argument, or null where it is not there.</summary>
    public Argument? Argument(string name) => Block.Argument(name);

    /// <summary>The region as configured; null where the block has none.</summary>
    public Value? Region => Argument("region")?.Value;

    /// <summary>The address.</summary>
    public override string ToString() => Address;
}

/// <summary>Provider configurations of a kind.</summary>
internal static class ProviderConfigurations
{
    /// <summary>Those of the AWS provider.</summary>
    public static IEnumerable<ProviderConfiguration> OfAws(this IEnumerable<ProviderConfiguration> configurations) =>
        configurations.Where(configuration => configuration.IsAws);
}
