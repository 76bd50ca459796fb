using Linter.Hcl.Values;

namespace Linter.Core.Terraform.AwsSettings;

/// <summary>An argument that takes the name of a region.</summary>
/// <param name="Argument">The argument.</param>
/// <param name="Owner">What it belongs to, for messages: <c>provider.aws</c>, <c>aws_dynamodb_table.x</c>.</param>
/// <param name="Configuration">The configuration it belongs to, or null for one of a resource.</param>
internal sealed record RegionSetting(Argument Argument, string Owner, AwsConfiguration? Configuration)
{
    /// <summary>
    /// Whether any name may stand there: the check is switched off and the requests do not go to AWS, as with other S3-compatible stores
    /// that have regions of their own.
    /// </summary>
    public bool TakesAnyName => Configuration is { } configuration
        && configuration.Block.Argument("skip_region_validation") is { Value: BoolValue { Content: true } or UnknownValue }
        && configuration.Endpoints.Any(endpoint => !endpoint.IsAws);

    /// <summary>All arguments of a module that take a region.</summary>
    public static IEnumerable<RegionSetting> AllOf(Module module)
    {
        foreach (var configuration in AwsConfiguration.AllOf(module))
        {
            foreach (var argument in new[] { configuration.Region, configuration.StsRegion }.OfType<Argument>())
            {
                yield return new RegionSetting(argument, configuration.Address, configuration);
            }
        }

        foreach (var resource in module.Resources.Concat(module.DataSources).Where(resource => resource.Type.StartsWith("aws_", StringComparison.Ordinal)))
        {
            foreach (var argument in OfResource(resource))
            {
                yield return new RegionSetting(argument, resource.Address, null);
            }
        }
    }

    // Since 6.0.0 most resources take a region of their own; the others here have always had one under some name.
    private static IEnumerable<Argument> OfResource(Resource resource)
    {
        var own = resource.Argument("region") is not null ? "region"
            : resource.Type switch
            {
                "aws_region" when resource.IsData && resource.Argument("name") is not null => "name",
                "aws_vpc_peering_connection" or "aws_ec2_transit_gateway_peering_attachment" when resource.Argument("peer_region") is not null => "peer_region",
                _ => null,
            };
        (string? Block, string Argument) nested = resource.Type switch
        {
            "aws_dynamodb_table" or "aws_dynamodb_global_table" => ("replica", "region_name"),
            "aws_secretsmanager_secret" => ("replica", "region"),
            "aws_ssmincidents_replication_set" => ("region", "name"),
            "aws_route53_record" => ("latency_routing_policy", "region"),
            _ => (null, ""),
        };
        if (own is null && (nested.Block is null || !resource.Declared.Mentions(nested.Block)))
        {
            return [];
        }

        return resource.Instances.SelectMany(instance =>
            (own is null ? [] : new[] { instance.Argument(own) })
            .Concat(nested.Block is null ? [] : instance.Blocks(nested.Block).Select(block => block.Argument(nested.Argument)))
            .OfType<Argument>());
    }
}
