using Linter.Core.Credentials.Chain;

namespace Linter.Core.Tests.Credentials;

/// <summary>The few regions that the scenarios use.</summary>
internal sealed class TestRegions : IRegionCatalogue
{
    public bool IsKnown(string region) => PartitionOf(region) is not null;

    public string? PartitionOf(string region) => region switch
    {
        "us-east-1" or "us-west-2" or "eu-west-1" or "eu-central-1" or "ap-southeast-2" => "aws",
        "us-gov-west-1" => "aws-us-gov",
        "cn-north-1" => "aws-cn",
        _ => null,
    };
}
