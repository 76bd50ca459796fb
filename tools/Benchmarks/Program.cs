using BenchmarkDotNet.Running;

namespace Benchmarks;

/// <summary>Chooses what is measured.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["tree", var files, var folder] when int.TryParse(files, out var count):
                GeneratedTree.Write(folder, count);
                return 0;
            case ["whole", var program, var folder]:
                WholeRuns.Compare(program, folder, Console.Out);
                return 0;
            case ["parse", var program, var parseOnly, var folder]:
                WholeRuns.CompareParsing(program, parseOnly, folder, Console.Out);
                return 0;
            case ["start", var program, var file, var empty]:
                WholeRuns.CompareStart(program, file, empty, Console.Out);
                return 0;
            case ["scale", var program]:
                WholeRuns.Scale(program, Console.Out);
                return 0;
            case ["beside", var program, var other, var folder]:
                WholeRuns.Beside(program, other, folder, Console.Out);
                return 0;
            case ["release", var program, var release]:
                ReleaseTable.Write(program, release, Console.Out);
                return 0;
            case ["parser", ..]:
                BenchmarkSwitcher.FromTypes([typeof(ParserBenchmarks)]).Run(arguments[1..].Length == 0 ? ["--filter", "*"] : arguments[1..]);
                return 0;
            default:
                Console.Error.WriteLine("""
                    tree FILES FOLDER          writes a made-up tree
                    whole TFAUTH FOLDER        a run over a folder, beside reading it and beside a run for TFA001 only
                    parse TFAUTH PARSEONLY FOLDER  a run over a folder, beside reading and parsing it with the same code
                    start TFAUTH FILE EMPTY    a run over one file, beside an empty program
                    scale TFAUTH               runs over made-up trees of 12,500 to 200,000 files
                    beside TFAUTH OTHER FOLDER two builds of tfauth over one folder
                    release TFAUTH RELEASE     a build and a release over made-up trees, as a table
                    parser [OPTIONS]           the parser, with BenchmarkDotNet
                    """);
                return 2;
        }
    }
}
