using System.Globalization;

namespace Benchmarks;

/// <summary>A build beside a release of the same program, over made-up trees, as a table in Markdown.</summary>
internal static class ReleaseTable
{
    private const string NotSeen = "–";

    // Many short runs and few long ones: each size takes about as long as the others.
    private static readonly (int Files, int Rounds)[] s_trees = [(1, 30), (1_000, 9), (10_000, 5)];
    private static readonly string[] s_lint = ["lint", "--format", "json", "--fail-on", "never", "--quiet", "."];

    /// <summary>Writes the table.</summary>
    /// <param name="program">This build.</param>
    /// <param name="release">The release.</param>
    /// <param name="output">Where to.</param>
    public static void Write(string program, string release, TextWriter output)
    {
        (program, release) = (Path.GetFullPath(program), Path.GetFullPath(release));
        var top = Directory.CreateTempSubdirectory("tfauth-release-").FullName;
        try
        {
            output.WriteLine("| files | release | this build | in time | by processors | in memory |");
            output.WriteLine("|---|---|---|---|---|---|");
            foreach (var (files, rounds) in s_trees)
            {
                var folder = Path.Combine(top, files.ToString(CultureInfo.InvariantCulture));
                GeneratedTree.Write(folder, files);
                output.WriteLine(Row(files, folder, program, release, rounds));
            }
        }
        finally
        {
            Directory.Delete(top, recursive: true);
        }

        output.WriteLine();
        output.WriteLine("Runs in turn, the middle of the times; below 1.00 this build needs less.");
    }

    private static string Row(int files, string folder, string program, string release, int rounds)
    {
        var (these, those) = (new List<ProgramRun>(), new List<ProgramRun>());
        for (var round = 0; round <= rounds; round++)
        {
            those.Add(ProgramRun.Of(release, folder, s_lint));
            these.Add(ProgramRun.Of(program, folder, s_lint));
        }

        // The first round fills the cache of the disk.
        var (before, now) = (ProgramRun.Median(those.Skip(1)), ProgramRun.Median(these.Skip(1)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {files} | {before.Wall.TotalMilliseconds:F0} ms | {now.Wall.TotalMilliseconds:F0} ms | {now.Wall / before.Wall:F2} | {Ratio(now.Processor.TotalSeconds, before.Processor.TotalSeconds)} | {Ratio(now.PeakBytes, before.PeakBytes)} |");
    }

    private static string Ratio(double now, double before) => before > 0 && now > 0 ? (now / before).ToString("F2", CultureInfo.InvariantCulture) : NotSeen;
}
