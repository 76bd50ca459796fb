using Linter.Core.Aws;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>Who answers the requests that a configuration makes.</summary>
internal enum EndpointTarget
{
    /// <summary>AWS: no endpoint is set, or one of AWS's own.</summary>
    Aws,

    /// <summary>A stand-in on this machine or in this network: LocalStack, MinIO, a mock.</summary>
    Local,

    /// <summary>A store elsewhere that speaks the S3 protocol; its keys are its own.</summary>
    Foreign,

    /// <summary>An endpoint is set, and nothing is known of it.</summary>
    Unknown,
}

/// <summary>Finds out who answers a provider configuration, a backend or a remote state.</summary>
internal static class EndpointTargets
{
    private static readonly string[] OldBackendArguments = ["endpoint", "sts_endpoint", "iam_endpoint", "dynamodb_endpoint", "kinesis_endpoint"];

    /// <summary>Who answers: where endpoints differ, whoever gets the credentials that are worth most (AWS, then other stores).</summary>
    /// <param name="block">The configuration.</param>
    /// <param name="local">Hosts that are known to stand in for AWS.</param>
    public static EndpointTarget Of(ConfigurationBlock block, LocalHosts local)
    {
        var targets = EndpointsOf(block).Select(value => OfValue(value, local)).ToList();
        return targets.Count == 0 ? EndpointTarget.Aws
            : targets.Contains(EndpointTarget.Aws) ? EndpointTarget.Aws
            : targets.Contains(EndpointTarget.Foreign) ? EndpointTarget.Foreign
            : targets.Contains(EndpointTarget.Local) ? EndpointTarget.Local
            : EndpointTarget.Unknown;
    }

    /// <summary>Who answers at an address.</summary>
    /// <param name="address">A URL or a host, with or without a port.</param>
    /// <param name="local">Hosts that are known to stand in for AWS.</param>
    public static EndpointTarget OfAddress(string address, LocalHosts local) => EndpointHost.Parse(address, local)?.Kind switch
    {
        null => EndpointTarget.Unknown,
        EndpointKind.Aws or EndpointKind.AwsPrivate => EndpointTarget.Aws,
        EndpointKind.Local => EndpointTarget.Local,
        _ => EndpointTarget.Foreign,
    };

    // An empty string counts as not set, like null.
    private static IEnumerable<Value> EndpointsOf(ConfigurationBlock block)
    {
        var blocks = block.Blocks("endpoints").ToList();
        if (block.Argument("endpoints") is { } argument)
        {
            if (BlockReader.ReadObject(argument) is { } read)
            {
                blocks.Add(read);
            }
            else if (!argument.Value.IsKnown)
            {
                yield return argument.Value;
            }
        }

        var arguments = blocks.SelectMany(endpoints => endpoints.Arguments)
            .Concat(OldBackendArguments.Select(block.Argument).OfType<Argument>());
        foreach (var endpoint in arguments.Where(endpoint => endpoint.IsSet || !endpoint.Value.IsKnown))
        {
            yield return endpoint.Value;
        }
    }

    private static EndpointTarget OfValue(Value value, LocalHosts local) => value switch
    {
        StringValue text => OfAddress(text.Content, local),

        // "http://localhost:${var.port}": the first piece says enough when the host ends in it.
        UnknownValue { Parts: [{ Text: { } start }, ..] } when HasWholeHost(start) => OfAddress(start, local),
        _ => EndpointTarget.Unknown,
    };

    private static bool HasWholeHost(string start)
    {
        var scheme = start.IndexOf("://", StringComparison.Ordinal);
        return scheme >= 0 && start.AsSpan(scheme + 3).IndexOfAny(':', '/') > 0;
    }
}
