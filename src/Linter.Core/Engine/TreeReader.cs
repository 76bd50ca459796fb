using System.Collections.Concurrent;
using System.Collections.Immutable;
using Linter.Core.Aws;
using Linter.Core.Companions;
using Linter.Core.Findings;
using Linter.Core.Sources;
using Linter.Core.Terraform;

namespace Linter.Core.Engine;

/// <summary>Finds out what a tree is made of, several files at a time: its folders, which of them are root modules, and the files beside them.</summary>
internal static class TreeReader
{
    /// <summary>Looks at all files that mean something to Terraform and puts them together by folder.</summary>
    /// <param name="files">The files.</param>
    /// <param name="jobs">How many threads, 1 or more.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <param name="localHosts">Hosts that are known to stand in for AWS; none where null.</param>
    /// <param name="limits">How much of it is kept; as usual where null.</param>
    public static ModuleTree Read(ISourceFiles files, int jobs, CancellationToken cancellation, LocalHosts? localHosts = null, SurveyLimits? limits = null)
    {
        var local = localHosts ?? LocalHosts.None;
        var paths = files.Paths.Where(path => ModuleFileNames.KindOf(FilePath.NameOf(path)) != ModuleFileKind.None).ToArray();
        var read = new (TreeFile Known, SurveyedFile Kept)?[paths.Length];
        var problems = new ConcurrentBag<SourceProblem>(files.Problems);
        var failures = new ConcurrentBag<Failure>();
        var parser = new FileParser(local);
        var survey = new FileSurvey(parser, limits ?? SurveyLimits.Default);
        Parallel.For(0, paths.Length, WorkThreads.For(jobs, paths.Length, WorkThreads.FilesPerThread, cancellation), index =>
        {
            try
            {
                var reading = files.Read(paths[index]);
                if (reading.Source is { } source)
                {
                    read[index] = survey.Look(source);
                }
                else
                {
                    problems.Add(new SourceProblem(paths[index], reading.Problem ?? "The file cannot be read."));
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // One file costs itself only.
                failures.Add(Failure.Of($"reading {paths[index]}", exception));
            }
        });

        var companions = CompanionReader.Read(files, jobs, problems, failures, cancellation);
        var folders = read.OfType<(TreeFile Known, SurveyedFile Kept)>().GroupBy(file => FilePath.FolderOf(file.Known.Path), StringComparer.Ordinal)
            .Select(group => new TreeFolder(group.Key, [.. group.Select(file => file.Known).OrderBy(file => file.Name, StringComparer.Ordinal)]))
            .OrderBy(folder => folder.Path, StringComparer.Ordinal).ToImmutableArray();
        var roots = RootModules.Among(folders, files);
        var kept = read.OfType<(TreeFile Known, SurveyedFile Kept)>().ToDictionary(file => file.Known.Path, file => file.Kept, StringComparer.Ordinal);
        var owners = new VariableFileOwners(folders, roots);
        return new ModuleTree(files, folders, roots, new FolderLoader(files, parser, owners, folders, file => kept[file.Path]))
        {
            VariableFiles = owners,
            UnreadableAtFirst = [.. problems],
            FailuresAtFirst = [.. failures],
            Cancellation = cancellation,
            Companions = companions with { Roots = [.. roots.Select(root => root.Path)], LocalHosts = local },
            LocalHosts = local,
        };
    }
}
