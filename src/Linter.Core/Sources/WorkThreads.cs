namespace Linter.Core.Sources;

/// <summary>How many threads a piece of work is worth: waking one up costs as much as some small files.</summary>
internal static class WorkThreads
{
    /// <summary>Files that one thread reads before a second one pays.</summary>
    public const int FilesPerThread = 16;

    /// <summary>Modules that one thread judges before a second one pays.</summary>
    public const int ModulesPerThread = 2;

    /// <summary>The options for a loop.</summary>
    /// <param name="jobs">How many threads may work, 1 or more.</param>
    /// <param name="count">How much there is to do, 0 or more.</param>
    /// <param name="countPerThread">How much of it a thread takes on before a second one pays.</param>
    /// <param name="cancellation">Stops the loop.</param>
    public static ParallelOptions For(int jobs, int count, int countPerThread, CancellationToken cancellation) => new()
    {
        MaxDegreeOfParallelism = Math.Clamp(count / countPerThread, 1, jobs),
        CancellationToken = cancellation,
    };
}
