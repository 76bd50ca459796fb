using Linter.Core.Aws;

namespace Linter.Core.Terraform.AwsSettings;

/// <summary>An endpoint that takes the place of that of AWS.</summary>
/// <param name="Service">The service as the provider names it: <c>sts</c>, <c>s3</c>.</param>
/// <param name="Url">The argument that holds the URL.</param>
internal sealed record EndpointSetting(string Service, Argument Url)
{
    /// <summary>Where it leads, or null where that is not known or no host.</summary>
    public EndpointHost? Host { get; } = EndpointHost.Parse(Url.Text);

    /// <summary>Whether the host belongs to AWS; false also where it is not known.</summary>
    public bool IsAws => Host is { IsAws: true };

    /// <summary>The endpoints of a configuration in the order of the text; those that are empty count as not set.</summary>
    public static IReadOnlyList<EndpointSetting> AllOf(AwsConfigurationKind kind, ConfigurationBlock block)
    {
        var endpoints = block.Nested("endpoints").SelectMany(nested => nested.Arguments).Select(url => new EndpointSetting(url.Name, url));
        if (kind != AwsConfigurationKind.Provider)
        {
            endpoints = endpoints.Concat(FlatNames.SelectMany(flat => block.Argument(flat.Argument) is { } url ? [new EndpointSetting(flat.Service, url)] : Array.Empty<EndpointSetting>()));
        }

        return [.. endpoints.Where(endpoint => endpoint.Url.IsSet || !endpoint.Url.Value.IsKnown)];
    }

    // Backends had these before "endpoints" came with Terraform 1.6; they were taken away again for none but these.
    private static (string Argument, string Service)[] FlatNames { get; } =
        [("endpoint", "s3"), ("sts_endpoint", "sts"), ("iam_endpoint", "iam"), ("dynamodb_endpoint", "dynamodb")];
}
