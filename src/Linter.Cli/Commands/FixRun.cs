using Linter.Cli.Hosting;
using Linter.Cli.Reports;
using Linter.Core.Engine;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Hcl.Text;

namespace Linter.Cli.Commands;

/// <summary>Makes the fixes of a run, or shows what they would change.</summary>
internal static class FixRun
{
    // One fix may make room for another; more rounds than this mean that two of them undo each other.
    private const int MostRounds = 10;

    /// <summary>Writes what the fixes would change to standard output.</summary>
    public static void ShowDiff(LintResult result, FixSafety safety, CommandHost host)
    {
        using var buffer = new MemoryStream();
        using (var text = ReportText.Open(buffer))
        {
            var mask = new SecretMask(result.Findings);
            foreach (var change in FixApplication.Apply(result.Findings, safety))
            {
                UnifiedDiff.Write(change, mask, text);
            }
        }

        buffer.WriteTo(host.Output);
    }

    /// <summary>Changes the files until no fix is left.</summary>
    /// <param name="lint">Reads the files again and lints them.</param>
    /// <param name="realPathOf">Where a file is on disk, or null where it is not to be changed.</param>
    /// <param name="safety">The least safe fixes that are made.</param>
    /// <param name="host">Where the number of changed files is told.</param>
    /// <returns>What is left.</returns>
    public static LintResult Apply(Func<LintResult> lint, Func<string, string?> realPathOf, FixSafety safety, CommandHost host)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        var failures = new List<Failure>();
        var result = lint();
        for (var round = 0; round < MostRounds && failures.Count == 0; round++)
        {
            var changes = FixApplication.Apply(result.Findings, safety)
                .Select(change => (Path: realPathOf(change.Source.Path), change.Source, change.Bytes)).Where(change => change.Path is not null).ToList();
            if (changes.Count == 0)
            {
                break;
            }

            foreach (var (path, source, bytes) in changes)
            {
                Replace(path!, source, bytes, changed, failures);
            }

            result = lint();
        }

        if (changed.Count > 0)
        {
            host.Error.WriteLine($"tfauth: Fixed {changed.Count} {(changed.Count == 1 ? "file" : "files")}.");
        }

        return result with { Failures = result.Failures.AddRange(failures) };
    }

    private static void Replace(string path, SourceText source, byte[] bytes, HashSet<string> changed, List<Failure> failures)
    {
        try
        {
            // Somebody may have saved the file since it was read: what is fixed is what is there now, in the next round.
            if (source.Bytes.SequenceEqual(File.ReadAllBytes(path)))
            {
                OutputFile.Replace(path, bytes);
                changed.Add(path);
            }
        }
        catch (Exception exception) when (WriteFault.Is(exception))
        {
            failures.Add(new Failure($"fixing '{source.Path}'", WriteFault.Of(exception)));
        }
    }
}
