using System.Collections.Frozen;
using System.Text.Json;

namespace Linter.Core.Aws;

/// <summary>What sets single services of AWS apart from the others.</summary>
internal static class Services
{
    private const string File = "services.json";

    private static readonly Lazy<FrozenDictionary<string, bool>> China = new(() =>
        FactFile.Read(File, "principalsInChina", ReadPrincipal).ToFrozenDictionary(StringComparer.Ordinal));

    private static readonly Lazy<FrozenSet<string>> Global = new(() =>
        FactFile.Read(File, "globalEndpoints", fact => fact.Text("service")).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>Whether a service principal ends in the domain of China (<c>amazonaws.com.cn</c>) in China.</summary>
    /// <param name="service">What stands in front of the domain: <c>logs</c>, <c>monitoring.rds</c>.</param>
    /// <returns>Null where nothing is known of the service: most keep the usual domain.</returns>
    public static bool? HasChineseDomain(string service) => China.Value.TryGetValue(service, out var isChinese) ? isChinese : null;

    /// <summary>Whether one endpoint answers for a whole partition, whatever region a configuration has.</summary>
    /// <param name="service">The name as the provider's <c>endpoints</c> block has it.</param>
    public static bool HasGlobalEndpoint(string service) => Global.Value.Contains(service);

    private static KeyValuePair<string, bool> ReadPrincipal(JsonElement fact) => new(fact.Text("service"), fact.Text("domain") == "china");
}
