using System.Diagnostics;
using System.Globalization;
using Linter.Hcl.Parsing;
using Linter.Hcl.Text;

namespace TreeDump;

/// <summary>
/// Parses all files of some folders several times on one thread; the reading is not counted. Prints what the referee prints.
/// </summary>
internal static class BenchMode
{
    public static void Run(int passes, IEnumerable<string> folders, TextWriter output)
    {
        var sources = SourceFiles.Read(folders).Select(static file => new SourceText(file.Path, file.Bytes)).ToArray();
        var total = sources.Sum(static source => (long)source.Length);
        for (var pass = 0; pass < passes; pass++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            var parser = new HclParser();
            var broken = 0;
            foreach (var source in sources)
            {
                broken += parser.Parse(source).Diagnostics.IsEmpty ? 0 : 1;
            }

            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            var allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"tfauth bench pass={pass} files={sources.Length} bytes={total} errs={broken} sec={seconds:F3} MB/s={total / 1e6 / seconds:F2} allocB/inB={(double)allocated / total:F2}"));
        }
    }
}
