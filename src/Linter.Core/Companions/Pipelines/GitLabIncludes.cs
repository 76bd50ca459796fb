using System.Collections.Immutable;
using Linter.Core.Companions.Yaml;
using Linter.Core.Sources;
using Linter.Core.Terraform;

namespace Linter.Core.Companions.Pipelines;

/// <summary>Follows <c>include</c> of GitLab CI to files of the same repository, which may have any name.</summary>
internal static class GitLabIncludes
{
    // GitLab itself takes 150 by default.
    private const int MaxFiles = 150;

    /// <summary>Whether a file is a pipeline of GitLab by its name.</summary>
    public static bool IsOfGitLab(string path) => FilePath.NameOf(path) is var name && (name.EndsWith(".gitlab-ci.yml", StringComparison.Ordinal) || name.EndsWith(".gitlab-ci.yaml", StringComparison.Ordinal));

    /// <summary>The files with what they include; files that are included and were not read yet come in addition.</summary>
    /// <param name="files">The files that were read.</param>
    /// <param name="source">The tree.</param>
    public static IEnumerable<CompanionFile> Resolve(IReadOnlyList<CompanionFile> files, ISourceFiles source)
    {
        var starts = files.Where(file => IsOfGitLab(file.Path) && file.Document?.Root?["include"] is not null).ToList();
        if (starts.Count == 0)
        {
            return files;
        }

        var read = files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var includes = new Dictionary<string, ImmutableArray<MappingNode>>(StringComparer.Ordinal);
        var included = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in starts)
        {
            includes[start.Path] = [.. Follow(start, read, source, included).Select(file => file.Document?.Root).OfType<MappingNode>()];
        }

        return read.Values.OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => includes.ContainsKey(file.Path) || included.Contains(file.Path) ? file.WithIncludes(includes.GetValueOrDefault(file.Path, []), included.Contains(file.Path)) : file);
    }

    /// <summary>The paths of <c>include</c> that lie in the same repository, and whether there is anything else.</summary>
    public static (IEnumerable<string> Local, bool HasOthers) Of(MappingNode root)
    {
        var items = root["include"]?.Items ?? [];
        var paths = items.Select(item => (item["local"] ?? item).Text).ToList();
        var local = paths.OfType<string>().Where(path => !path.Contains("://", StringComparison.Ordinal) && !path.AsSpan().ContainsAny('*', '$')).Select(path => path.TrimStart('/')).ToList();
        return (local, local.Count < items.Length);
    }

    private static List<CompanionFile> Follow(CompanionFile start, Dictionary<string, CompanionFile> read, ISourceFiles source, HashSet<string> included)
    {
        var found = new List<CompanionFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { start.Path };
        var open = new Queue<CompanionFile>([start]);
        while (open.TryDequeue(out var next) && found.Count < MaxFiles)
        {
            foreach (var path in next.Document?.Root is { } root ? Of(root).Local : [])
            {
                if (FilePath.Follow(FilePath.FolderOf(start.Path), path) is { } target && seen.Add(target) && Find(target, read, source) is { } file)
                {
                    included.Add(target);
                    found.Add(file);
                    open.Enqueue(file);
                }
            }
        }

        return found;
    }

    // A file of any name was not read, or taken for resources of Kubernetes.
    private static CompanionFile? Find(string path, Dictionary<string, CompanionFile> read, ISourceFiles source)
    {
        if (read.TryGetValue(path, out var known) && known.Kind == CompanionKind.Pipeline)
        {
            return known;
        }

        return source.Read(path).Source is { Length: <= CompanionReader.MaxLength } text ? read[path] = CompanionFile.Read(CompanionKind.Pipeline, text) : null;
    }
}
