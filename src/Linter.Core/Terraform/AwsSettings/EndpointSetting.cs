using Linter.Core.Aws;

namespace Linter.Core.Terraform.AwsSettings;

/// <summary>An endpoint that takes the place of that of AWS.</summary>
/// <param name="Service">The service as the provider names it: <c>sts</c>, <c>s3</c>.</param>
/// <param name="Url">The argument that holds the URL.</param>
/// <param name="Host">Where it leads, or null where that is not known or no host.</param>
internal sealed record EndpointSetting(string Service, Argument Url, EndpointHost? Host)
{
    /// <summary>Whether the host belongs to AWS; false also where it is not known.</summary>
    public bool IsAws => Host is { IsAws: true };

    /// <summary>The endpoints of a configuration in the order of the text; those that are empty count as not set.</summary>
    /// <param name="kind">What the block belongs to.</param>
    /// <param name="block">The block.</param>
    /// <param name="local">Hosts that are known to stand in for AWS.</param>
    public static IReadOnlyList<EndpointSetting> AllOf(AwsConfigurationKind kind, ConfigurationBlock block, LocalHosts local)
    {
        var endpoints = block.Nested("endpoints").SelectMany(nested => nested.Arguments).Select(url => (Service: url.Name, Url: url));
        if (kind != AwsConfigurationKind.Provider)
        {
            endpoints = endpoints.Concat(FlatNames.SelectMany(flat => block.Argument(flat.Argument) is { } url ? [(flat.Service, url)] : Array.Empty<(string, Argument)>()));
        }

        return
        [
            .. endpoints.Where(endpoint => endpoint.Url.IsSet || !endpoint.Url.Value.IsKnown)
                .Select(endpoint => new EndpointSetting(endpoint.Service, endpoint.Url, EndpointHost.Parse(endpoint.Url.Text, local))),
        ];
    }

    // Backends had these before "endpoints" came with Terraform 1.6; they were taken away again for none but these.
    private static (string Argument, string Service)[] FlatNames { get; } =
        [("endpoint", "s3"), ("sts_endpoint", "sts"), ("iam_endpoint", "iam"), ("dynamodb_endpoint", "dynamodb")];
}
