using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>Runs of whole programs, always as ratios to something that ran in turn with them: times by themselves say more of the machine.</summary>
internal static class WholeRuns
{
    private const int Runs = 5;
    private const int StartRuns = 40;

    private static readonly string[] Lint = ["lint", "--format", "json", "--fail-on", "never", "--quiet", "."];
    private static readonly string[] Parse = ["lint", "--select", "TFA001", "--format", "json", "--fail-on", "never", "--quiet", "."];
    private static readonly int[] Sizes = [12_500, 25_000, 50_000, 100_000, 200_000];

    /// <summary>
    /// A run over a folder, beside one that only tells what does not parse, though it puts the modules together too, and beside reading the same files.
    /// </summary>
    public static void Compare(string program, string folder, TextWriter output)
    {
        program = Path.GetFullPath(program);
        var reading = new List<TimeSpan>();
        var parsing = new List<ProgramRun>();
        var linting = new List<ProgramRun>();
        for (var run = 0; run <= Runs; run++)
        {
            reading.Add(Read(folder));
            parsing.Add(ProgramRun.Of(program, folder, Parse));
            linting.Add(ProgramRun.Of(program, folder, Lint));
        }

        // The first round fills the cache of the disk.
        var read = reading.Skip(1).Order().ElementAt(Runs / 2);
        var parse = ProgramRun.Median(parsing.Skip(1));
        var lint = ProgramRun.Median(linting.Skip(1));
        Line(output, $"walk and read on one thread {read.TotalSeconds:F2} s");
        Line(output, $"lint with TFA001 only {parse.Wall.TotalSeconds:F2} s, {parse.Processor.TotalSeconds:F2} s of processors, {parse.PeakBytes / 1e6:F0} MB: {parse.Wall / read:F1} times reading");
        Line(output, $"lint {lint.Wall.TotalSeconds:F2} s, {lint.Processor.TotalSeconds:F2} s of processors, {lint.PeakBytes / 1e6:F0} MB: {lint.Wall / read:F1} times reading, {lint.Wall / parse.Wall:F2} times that with TFA001 only ({lint.Processor / parse.Processor:F2} by processors)");
    }

    /// <summary>A run over a folder, beside a program that walks, reads and parses the same files with the same code and does nothing else.</summary>
    public static void CompareParsing(string program, string parseOnly, string folder, TextWriter output)
    {
        (string Name, string Path, string[] Arguments)[] compared =
        [
            ("walk and read", Path.GetFullPath(parseOnly), ["read", "."]),
            ("walk, read and parse", Path.GetFullPath(parseOnly), ["parse", "."]),
            ("the same, with all syntax trees held", Path.GetFullPath(parseOnly), ["keep", "."]),
            ("lint", Path.GetFullPath(program), Lint),
        ];
        var runs = compared.Select(_ => new List<ProgramRun>()).ToArray();
        for (var run = 0; run <= Runs; run++)
        {
            for (var index = 0; index < compared.Length; index++)
            {
                runs[index].Add(ProgramRun.Of(compared[index].Path, folder, compared[index].Arguments));
            }
        }

        var lint = ProgramRun.Median(runs[^1].Skip(1));
        for (var index = 0; index < compared.Length; index++)
        {
            var other = ProgramRun.Median(runs[index].Skip(1));
            Line(output, $"{compared[index].Name} {other.Wall.TotalSeconds:F2} s, {other.Processor.TotalSeconds:F2} s of processors, {other.PeakBytes / 1e6:F0} MB: lint takes {lint.Wall / other.Wall:F2} times as long, {lint.Processor / other.Processor:F2} times by processors");
        }
    }

    /// <summary>A run over one file, beside an empty program of the same making.</summary>
    public static void CompareStart(string program, string file, string empty, TextWriter output)
    {
        program = Path.GetFullPath(program);
        empty = Path.GetFullPath(empty);
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        string[] arguments = ["lint", "--fail-on", "never", Path.GetFileName(file)];
        var linting = new List<ProgramRun>();
        var nothing = new List<ProgramRun>();
        for (var run = 0; run < StartRuns; run++)
        {
            linting.Add(ProgramRun.Of(program, folder, arguments));
            nothing.Add(ProgramRun.Of(empty, folder, []));
        }

        var lint = ProgramRun.Median(linting);
        var least = ProgramRun.Median(nothing);
        Line(output, $"empty program {least.Wall.TotalMilliseconds:F1} ms, lint of one file {lint.Wall.TotalMilliseconds:F1} ms: {lint.Wall / least.Wall:F1} times");
    }

    /// <summary>Runs over made-up trees, each twice as large as the one before.</summary>
    public static void Scale(string program, TextWriter output)
    {
        program = Path.GetFullPath(program);
        var top = Directory.CreateTempSubdirectory("tfauth-scale-").FullName;
        try
        {
            ProgramRun? smallest = null;
            foreach (var size in Sizes)
            {
                var folder = Path.Combine(top, "tree");
                GeneratedTree.Write(folder, size);
                ProgramRun.Of(program, folder, Parse);
                var run = ProgramRun.Of(program, folder, Lint);
                smallest ??= run;
                Line(output, $"{size,7} files {run.Wall.TotalSeconds,6:F2} s {run.Processor.TotalSeconds,6:F2} s of processors {run.PeakBytes / 1e6,5:F0} MB, {run.Processor / smallest.Value.Processor / (size / Sizes[0]):F2} times the cost a file of the smallest");
                Directory.Delete(folder, true);
            }
        }
        finally
        {
            Directory.Delete(top, true);
        }
    }

    /// <summary>Two builds over one folder in turn: what a change did to the speed.</summary>
    public static void Beside(string program, string other, string folder, TextWriter output)
    {
        var runs = new[] { Path.GetFullPath(program), Path.GetFullPath(other) }.Select(path => (Path: path, Runs: new List<ProgramRun>())).ToArray();
        for (var round = 0; round <= Runs; round++)
        {
            foreach (var (path, of) in runs)
            {
                of.Add(ProgramRun.Of(path, folder, Lint));
            }
        }

        var (first, second) = (ProgramRun.Median(runs[0].Runs.Skip(1)), ProgramRun.Median(runs[1].Runs.Skip(1)));
        Line(output, $"{first.Wall.TotalSeconds:F2} s and {second.Wall.TotalSeconds:F2} s: {first.Wall / second.Wall:F2} times in time, {first.Processor / second.Processor:F2} by processors, {(double)first.PeakBytes / second.PeakBytes:F2} in memory");
    }

    private static TimeSpan Read(string folder)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            File.ReadAllBytes(file);
        }

        return Stopwatch.GetElapsedTime(started);
    }

    private static void Line(TextWriter output, FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
