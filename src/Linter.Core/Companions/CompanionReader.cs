using System.Collections.Concurrent;
using Linter.Core.Companions.Pipelines;
using Linter.Core.Findings;
using Linter.Core.Sources;

namespace Linter.Core.Companions;

/// <summary>Reads the files beside the configuration that have a word about AWS or Terraform in them.</summary>
internal static class CompanionReader
{
    /// <summary>Files of more bytes than this are not read: no pipeline or script that people write is so long.</summary>
    public const int MaxLength = 2 * 1024 * 1024;

    /// <summary>Reads all of them, several at a time.</summary>
    /// <param name="files">The files of the tree.</param>
    /// <param name="jobs">How many threads, 1 or more.</param>
    /// <param name="problems">Takes what could not be read.</param>
    /// <param name="failures">Takes what tfauth itself failed at.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static CompanionSet Read(ISourceFiles files, int jobs, ConcurrentBag<SourceProblem> problems, ConcurrentBag<Failure> failures, CancellationToken cancellation)
    {
        var paths = files.Paths.Where(path => CompanionFileNames.KindOf(path) != CompanionKind.None).ToArray();
        var read = new CompanionFile?[paths.Length];
        Parallel.For(0, paths.Length, WorkThreads.For(jobs, paths.Length, WorkThreads.FilesPerThread, cancellation), index =>
        {
            try
            {
                var reading = files.Read(paths[index]);
                if (reading.Source is { } source)
                {
                    read[index] = source.Length <= MaxLength && IsRelevant(CompanionFileNames.KindOf(source.Path), source.Bytes) ? CompanionFile.Read(CompanionFileNames.KindOf(source.Path), source) : null;
                }
                else
                {
                    problems.Add(new SourceProblem(paths[index], reading.Problem ?? "The file cannot be read."));
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                failures.Add(Failure.Of($"reading {paths[index]}", exception));
            }
        });
        return new CompanionSet([.. GitLabIncludes.Resolve([.. read.OfType<CompanionFile>()], files)]);
    }

    // Reusable workflows are read for what they declare even where they only pass on; scripts that say who reads an env file, for that.
    private static bool IsRelevant(CompanionKind kind, ReadOnlySpan<byte> bytes) => kind == CompanionKind.Kubernetes
        ? bytes.IndexOf("apiVersion:"u8) >= 0 && (bytes.IndexOf("AWS_"u8) >= 0 || bytes.IndexOf("AKIA"u8) >= 0 || bytes.IndexOf("ASIA"u8) >= 0)
        : bytes.IndexOf("AWS_"u8) >= 0 || bytes.IndexOf("TF_VAR_"u8) >= 0 || bytes.IndexOf("terra"u8) >= 0 || bytes.IndexOf("tofu"u8) >= 0
        || bytes.IndexOf("aws"u8) >= 0 || bytes.IndexOf("AKIA"u8) >= 0 || bytes.IndexOf("ASIA"u8) >= 0 || bytes.IndexOf("uses: ./"u8) >= 0
        || bytes.IndexOf("dotenv"u8) >= 0 || bytes.IndexOf(".env"u8) >= 0 || bytes.IndexOf("env-file"u8) >= 0;
}
