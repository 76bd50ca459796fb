using Linter.Hcl.Parsing;
using Linter.Hcl.Text;

namespace TreeDump;

/// <summary>One line of JSON a file: its path, whether it parses, its tree if it does, what is wrong if it does not.</summary>
internal static class DumpMode
{
    public static void Run(IEnumerable<string> folders, Stream output)
    {
        using var buffered = new BufferedStream(output, 1 << 20);
        var parser = new HclParser();
        foreach (var (path, bytes) in SourceFiles.Read(folders))
        {
            var tree = parser.Parse(new SourceText(path, bytes));
            CanonicalLine.Write(buffered, path, tree, alwaysWithTree: false);
        }
    }
}
