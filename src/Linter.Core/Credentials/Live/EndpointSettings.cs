using Linter.Core.Aws;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;
using Linter.Core.Terraform;
using Linter.Hcl.Values;

namespace Linter.Core.Credentials.Live;

/// <summary>What block, variables and profile say about the STS that is asked.</summary>
internal sealed class EndpointSettings
{
    private readonly ChainRules _rules;
    private readonly ConfigurationBlock? _block;
    private readonly MachineState _machine;
    private readonly SharedProfiles? _profiles;
    private readonly ProfileSection? _profile;

    /// <summary>Reads the settings of a configuration.</summary>
    public EndpointSettings(DiagnosedConfiguration configuration, MachineState machine)
    {
        var shared = SharedConfiguration.Load(configuration.Input, machine, new ProfileFileCache(machine));
        _rules = configuration.Input.Rules;
        _block = configuration.Block;
        _machine = machine;
        _profiles = shared.Profiles;
        _profile = shared.Levels.FirstOrDefault()?.Section;
    }

    /// <summary>The address that takes the place of the usual one, as written; or null.</summary>
    public string? Url => InBlock() ?? InVariables() ?? (_rules.IsSessionBased || IgnoresConfigured() ? null : _machine.Variable("AWS_ENDPOINT_URL") ?? InProfile());

    /// <summary>Whether an endpoint that meets FIPS is asked for.</summary>
    public bool IsFips => IsSet("use_fips_endpoint", "AWS_USE_FIPS_ENDPOINT");

    /// <summary>Whether an endpoint that also speaks IPv6 is asked for.</summary>
    public bool IsDualStack => IsSet("use_dualstack_endpoint", "AWS_USE_DUALSTACK_ENDPOINT");

    /// <summary>Whether the call goes to the endpoint without a region. The Go SDK 2 knows no such choice, and passes over the setting.</summary>
    public bool IsGlobal(string region, Partition partition)
    {
        var choice = _machine.Variable("AWS_STS_REGIONAL_ENDPOINTS") ?? _profile?.Value("sts_regional_endpoints");
        return _rules.IsSessionBased && partition.LegacyStsRegions.Contains(region) && !string.Equals(choice, "regional", StringComparison.OrdinalIgnoreCase);
    }

    private string? InBlock() => Filled(
        _block?.Blocks("endpoints").Select(endpoints => endpoints.Argument("sts")?.Text).FirstOrDefault(text => text is { Length: > 0 })
        ?? (_block?.Argument("endpoints")?.Value is MappingValue mapping ? mapping.Items.FirstOrDefault(item => item.Key == "sts").Value?.Text : null)
        ?? _block?.Argument("sts_endpoint")?.Text);

    // Terraform reads these by itself, so that AWS_IGNORE_CONFIGURED_ENDPOINT_URLS does not reach them.
    private string? InVariables() =>
        (_rules.IsSessionBased ? null : _machine.Variable("AWS_ENDPOINT_URL_STS")) ?? _machine.FirstOf("TF_AWS_STS_ENDPOINT", "AWS_STS_ENDPOINT")?.Value;

    private string? InProfile()
    {
        var services = Filled(_profile?.Value("services")) is { } name ? _profiles?.FindServices(name) : null;
        return Filled(services?.Find("sts")?.Nested.GetValueOrDefault("endpoint_url")) ?? Filled(_profile?.Value("endpoint_url"));
    }

    private bool IgnoresConfigured() =>
        IsTrue(_machine.Variable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS") ?? _profile?.Value("ignore_configured_endpoint_urls"));

    // A false in the block counts as nothing said.
    private bool IsSet(string name, string variable) =>
        ChainInputReader.Convert(_block?.Argument(name)?.Value).Text == "true"
        || (_machine.Variable(variable) is { } text ? _rules.TakesAnyEndpointVariantAsTrue || IsTrue(text) : IsTrue(_profile?.Value(name)));

    private static bool IsTrue(string? text) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
