using System.Text;
using Linter.Core.Companions.Yaml;

namespace Linter.Core.Companions;

/// <summary>Reads secrets and config maps of Kubernetes, and the variables of containers: <c>data</c> of a secret is decoded from base64.</summary>
internal static class KubernetesReader
{
    // Longer values are files, not parts of a credential.
    private const int MaxLength = 16 * 1024;

    /// <summary>The scopes of all documents of a file.</summary>
    public static IEnumerable<BindingScope> Read(YamlDocument document)
    {
        foreach (var root in document.Roots.OfType<MappingNode>())
        {
            foreach (var item in root["kind"]?.Text == "List" ? root["items"]?.Items ?? [] : [root])
            {
                foreach (var scope in Of(item))
                {
                    yield return scope;
                }
            }
        }
    }

    private static IEnumerable<BindingScope> Of(YamlNode item)
    {
        var kind = item["kind"]?.Text;
        var name = item["metadata"]?["name"]?.Text ?? "without a name";
        if (kind is "Secret" or "ConfigMap")
        {
            var bindings = Plain(item["stringData"]).Concat(kind == "Secret" ? Decoded(item["data"]) : Plain(item["data"])).DistinctBy(binding => binding.Name, StringComparer.Ordinal);
            yield return new BindingScope($"{kind} {name}", [.. bindings]);
        }
        else if (kind is not null)
        {
            var spec = item["spec"];
            foreach (var pod in new[] { spec, spec?["template"]?["spec"], spec?["jobTemplate"]?["spec"]?["template"]?["spec"] }.OfType<MappingNode>())
            {
                foreach (var container in (pod["containers"]?.Items ?? []).Concat(pod["initContainers"]?.Items ?? []))
                {
                    var bindings = Plain(container["env"]).DistinctBy(binding => binding.Name, StringComparer.Ordinal);
                    yield return new BindingScope($"container {container["name"]?.Text}", [.. bindings]) { HasTokenElsewhere = container["envFrom"] is not null };
                }
            }
        }
    }

    private static IEnumerable<EnvironmentBinding> Plain(YamlNode? node) => node is null ? [] : PipelineReader.BindingsOf(node, "{{", "}}").Select(PipelineReader.WithReferences);

    private static IEnumerable<EnvironmentBinding> Decoded(YamlNode? node)
    {
        foreach (var binding in node is null ? [] : PipelineReader.BindingsOf(node, "{{", "}}"))
        {
            var bytes = new byte[Math.Min(binding.Written.Length, MaxLength)];
            var count = 0;
            var isBase64 = binding.Written.Length <= MaxLength && Convert.TryFromBase64String(binding.Written, bytes, out count);
            yield return binding with
            {
                Value = isBase64 ? BindingValues.Known(Encoding.UTF8.GetString(bytes.AsSpan(0, count)), binding.ValueLocation) : BindingValues.Of([null], binding.ValueLocation, "The text is no base64, or too long for a key, so that its value is not known."),
            };
        }
    }
}
