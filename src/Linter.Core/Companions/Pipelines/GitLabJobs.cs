using System.Collections.Immutable;
using Linter.Core.Companions.Yaml;

namespace Linter.Core.Companions.Pipelines;

/// <summary>Reads the jobs of GitLab CI with what <c>extends</c> and <c>default</c> bring; keys of a job go before those of its templates.</summary>
internal static class GitLabJobs
{
    // GitLab itself refuses more than eleven levels.
    private const int MaxLevels = 11;

    private static readonly string[] Reserved =
        ["default", "include", "stages", "variables", "workflow", "image", "services", "cache", "before_script", "after_script", "pages", "spec"];

    /// <summary>The jobs that run: no templates. What a file says itself goes before what it includes.</summary>
    /// <param name="root">The pipeline.</param>
    /// <param name="included">What it includes of its repository.</param>
    public static ImmutableArray<PipelineJob> Of(MappingNode root, ImmutableArray<MappingNode> included)
    {
        // Of files that are included, the last one says what goes.
        ImmutableArray<MappingNode> files = [root, .. included.Reverse()];
        var jobs = files.SelectMany(file => file.All).Where(entry => entry.Value is MappingNode && !entry.Name.StartsWith('.') && !Reserved.Contains(entry.Name))
            .DistinctBy(entry => entry.Name, StringComparer.Ordinal);
        var inherited = new InheritedNodes();
        var hasOthers = files.Any(file => GitLabIncludes.Of(file).HasOthers);
        return [.. jobs.Select(entry => JobOf(files, entry, inherited) is var job && hasOthers ? job with { IsPartly = true } : job)];
    }

    private static PipelineJob JobOf(ImmutableArray<MappingNode> files, YamlEntry entry, InheritedNodes inherited)
    {
        var layers = LayersOf(files, entry.Value, out var isPartly);
        var (before, tokens) = (First(layers, "before_script") ?? Global(files, "before_script"), First(layers, "id_tokens") ?? Global(files, "id_tokens"));
        var globals = files.Select(file => file["variables"]).ToList();
        var shared = layers.Skip(1).Sum(layer => layer.Weight) + globals.Append(before).Append(tokens).Sum(node => node?.Weight ?? 0);
        if (!inherited.MayTake(shared))
        {
            (layers, globals, isPartly) = ([entry.Value], [], true);
            (before, tokens) = (First(layers, "before_script"), First(layers, "id_tokens"));
        }

        var script = First(layers, "script");
        var references = new[] { before, script }.OfType<SequenceNode>().Any(list => list.Elements.Any(item => item is SequenceNode));
        return new PipelineJob
        {
            Name = entry.Name,
            Location = entry.Key.Location,
            Environment = Merge(layers.Select(layer => layer["variables"]).Concat(globals)),
            Steps = [new PipelineStep(0, (script ?? entry.Value).Location, [.. inherited.Scripts(before), .. inherited.Scripts(script)], [], false, false)],
            TokenVariables = [.. (tokens?.Entries ?? []).Select(token => token.Name)],
            IsPartly = isPartly || references || script is null,
        };
    }

    private static YamlNode? Global(ImmutableArray<MappingNode> files, string key) =>
        files.Select(file => file["default"]?[key]).Concat(files.Select(file => file[key])).FirstOrDefault(node => node is not null);

    // The job first, then its templates, of a list the last first, each with its own behind it.
    private static List<YamlNode> LayersOf(ImmutableArray<MappingNode> files, YamlNode job, out bool isPartly)
    {
        isPartly = false;
        var layers = new List<YamlNode>();
        var open = new Stack<(YamlNode Node, int Level)>([(job, 0)]);
        while (open.TryPop(out var next))
        {
            layers.Add(next.Node);
            foreach (var name in (next.Node["extends"]?.Items ?? []).Select(item => item.Text).OfType<string>().Take(MaxLevels * MaxLevels))
            {
                if (files.Select(file => file[name]).OfType<MappingNode>().FirstOrDefault() is { } template && next.Level < MaxLevels && layers.Count + open.Count < MaxLevels * MaxLevels)
                {
                    open.Push((template, next.Level + 1));
                }
                else
                {
                    isPartly = true;
                }
            }
        }

        return layers;
    }

    private static YamlNode? First(List<YamlNode> layers, string key) => layers.Select(layer => layer[key]).FirstOrDefault(node => node is not null);

    private static ImmutableArray<EnvironmentBinding> Merge(IEnumerable<YamlNode?> variables) =>
        [.. variables.OfType<MappingNode>().SelectMany(PipelineJobs.Bindings).DistinctBy(binding => binding.Name, StringComparer.Ordinal).Select(PipelineReader.WithReferences)];
}
