using Linter.Core.Aws;
using Linter.Core.Terraform;
using Linter.Hcl.Values;

namespace Linter.Core.Credentials.Doctor;

/// <summary>Tells whether a block talks to a stand-in on the machine instead of AWS.</summary>
internal static class LocalEndpoints
{
    /// <summary>Whether the block names endpoints and each of them is local.</summary>
    /// <param name="block">The block, or null where there is none.</param>
    /// <param name="local">Hosts that are known to stand in for AWS.</param>
    public static bool AreUsed(ConfigurationBlock? block, LocalHosts local)
    {
        if (block is null)
        {
            return false;
        }

        var texts = block.Blocks("endpoints").SelectMany(endpoints => endpoints.Arguments).Select(argument => argument.Text)
            .Concat(block.Argument("endpoints")?.Value is MappingValue mapping ? mapping.Items.Select(item => item.Value.Text) : [])
            .Append(block.Argument("endpoint")?.Text)
            .OfType<string>().Where(text => text.Length > 0).ToList();
        return texts.Count > 0 && texts.All(text => ServiceHost.HostOf(text) is { } host && (local.Contains(host) || IsLocal(host)));
    }

    // A name without a dot is one of the container network.
    private static bool IsLocal(string host) =>
        host is "localhost" or "::1" or "host.docker.internal"
        || host.StartsWith("127.", StringComparison.Ordinal)
        || host.EndsWith(".localhost", StringComparison.Ordinal)
        || host.EndsWith("localhost.localstack.cloud", StringComparison.Ordinal)
        || !host.Contains('.', StringComparison.Ordinal);
}
