using System.Collections.Immutable;
using Linter.Core.Companions.Shell;
using Linter.Core.Companions.Yaml;

namespace Linter.Core.Companions.Pipelines;

/// <summary>
/// Counts what the jobs of one pipeline take from what stands once for all of them. Each holds it by itself, so that a text of many variables and many
/// jobs would become as large as the square of it.
/// </summary>
internal sealed class InheritedNodes
{
    private readonly Dictionary<YamlNode, ImmutableArray<ShellScript>> _scripts = new(ReferenceEqualityComparer.Instance);
    private long _left = YamlDocumentReader.MaxNodes;

    /// <summary>Takes a number of nodes for one job.</summary>
    /// <returns>False from where the jobs together took too many: the job is then known in part only.</returns>
    public bool MayTake(long nodes)
    {
        _left = Math.Max(-1, _left - nodes);
        return _left >= 0;
    }

    /// <summary>The texts of a scalar or list as scripts: read once, however many jobs have them.</summary>
    public ImmutableArray<ShellScript> Scripts(YamlNode? node)
    {
        if (node is null)
        {
            return [];
        }

        if (!_scripts.TryGetValue(node, out var scripts))
        {
            _scripts[node] = scripts = PipelineJobs.Scripts(node);
        }

        return scripts;
    }
}
