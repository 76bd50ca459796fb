using System.Collections.Concurrent;
using System.Collections.Immutable;
using Linter.Core.Aws;
using Linter.Core.Companions;
using Linter.Core.Findings;
using Linter.Core.Sources;
using Linter.Core.Terraform;
using Linter.Hcl.Parsing;
using Linter.Hcl.Parsing.Json;

namespace Linter.Core.Engine;

/// <summary>Reads and parses the files of a tree, several at a time.</summary>
internal static class TreeReader
{
    /// <summary>Reads all files that mean something to Terraform and puts them together by folder.</summary>
    /// <param name="files">The files.</param>
    /// <param name="jobs">How many threads, 1 or more.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <param name="localHosts">Hosts that are known to stand in for AWS; none where null.</param>
    public static ModuleTree Read(ISourceFiles files, int jobs, CancellationToken cancellation, LocalHosts? localHosts = null)
    {
        var local = localHosts ?? LocalHosts.None;
        var paths = files.Paths.Where(path => ModuleFileNames.KindOf(FilePath.NameOf(path)) != ModuleFileKind.None).ToArray();
        var read = new ModuleFile?[paths.Length];
        var problems = new ConcurrentBag<SourceProblem>(files.Problems);
        var failures = new ConcurrentBag<Failure>();
        var options = WorkThreads.For(jobs, paths.Length, WorkThreads.FilesPerThread, cancellation);
        Parallel.For(0, paths.Length, options, () => new FileParser(local), (index, _, parser) =>
        {
            try
            {
                var reading = files.Read(paths[index]);
                if (reading.Source is { } source)
                {
                    read[index] = parser.Parse(source);
                }
                else
                {
                    problems.Add(new SourceProblem(paths[index], reading.Problem ?? "The file cannot be read."));
                }

                return parser;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One file costs itself only; what the parser keeps between files may be half made.
                failures.Add(Failure.Of($"reading {paths[index]}", exception));
                return new FileParser(local);
            }
        }, static _ => { });

        var companions = CompanionReader.Read(files, jobs, problems, failures, cancellation);
        var folders = read.OfType<ModuleFile>().GroupBy(file => FilePath.FolderOf(file.Path), StringComparer.Ordinal)
            .Select(group => ModuleFolder.Of(group.Key, group))
            .OrderBy(folder => folder.Path, StringComparer.Ordinal).ToImmutableArray();
        var roots = RootModules.Among(folders, files);
        return new ModuleTree(
            files,
            folders,
            roots,
            [.. problems.OrderBy(problem => problem.Path, StringComparer.Ordinal).ThenBy(problem => problem.Message, StringComparer.Ordinal)])
        {
            Failures = [.. failures],
            Cancellation = cancellation,
            Companions = companions with { Roots = [.. roots.Select(root => root.Path)], LocalHosts = local },
            LocalHosts = local,
        };
    }
}

/// <summary>Parses files of all kinds; keeps buffers between files, so one a thread.</summary>
/// <param name="localHosts">Hosts that are known to stand in for AWS.</param>
internal sealed class FileParser(LocalHosts localHosts)
{
    private readonly HclParser _native = new();
    private JsonParser? _json;

    /// <summary>Parses a file by what its name says it is.</summary>
    public ModuleFile Parse(Hcl.Text.SourceText source)
    {
        var name = FilePath.NameOf(source.Path);
        var kind = ModuleFileNames.KindOf(name);
        var tree = ModuleFileNames.IsJson(name) ? (_json ??= new JsonParser()).Parse(source, JsonSchemas.Of(kind)) : _native.Parse(source);
        return new ModuleFile(kind, tree) { LocalHosts = localHosts };
    }
}
