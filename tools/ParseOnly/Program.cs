using Linter.Cli.Hosting;
using Linter.Core.Aws;
using Linter.Core.Terraform;

namespace ParseOnly;

/// <summary>ParseOnly read|parse|keep FOLDER: reads the files that mean something to Terraform, parses them, or parses them and holds all trees to the end.</summary>
internal static class Program
{
    private const long MaxFileSize = 20_000_000;

    private static int Main(string[] arguments)
    {
        if (arguments is not ["read" or "parse" or "keep", var folder])
        {
            Console.Error.WriteLine("usage: ParseOnly read|parse|keep FOLDER");
            return 2;
        }

        var root = Path.GetFullPath(folder);
        var realPaths = new RealPaths();
        var walk = new TreeWalk(root, realPaths, null);
        walk.AddTree("");
        var files = new DiskSourceFiles(root, realPaths, walk, MaxFileSize);
        var paths = files.Paths.Where(path => ModuleFileNames.KindOf(FilePath.NameOf(path)) != ModuleFileKind.None).ToArray();
        var parser = new FileParser(LocalHosts.None);
        var kept = new ModuleFile?[paths.Length];
        var length = 0L;
        Parallel.For(0, paths.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, index =>
        {
            if (files.Read(paths[index]).Source is not { } source)
            {
                return;
            }

            Interlocked.Add(ref length, source.Length);
            if (arguments[0] != "read" && parser.Parse(source) is var file && arguments[0] == "keep")
            {
                kept[index] = file;
            }
        });
        Console.WriteLine($"{paths.Length} files, {length} bytes");
        GC.KeepAlive(kept);
        return 0;
    }
}
