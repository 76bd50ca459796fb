using Linter.Core.Engine;
using Linter.Core.Findings;
using Linter.Core.Sources;

// Lints the folder that is named, or two files that are in memory only, and prints findings as they come.
var files = args is [var folder]
    ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes)
    : new Dictionary<string, byte[]>
    {
        ["main.tf"] = "provider \"aws\" {\n  region = var.zone\n}\n"u8.ToArray(),
        ["variables.tf"] = "variable \"zone\" {\n  default = \"us-east-1a\"\n}\n"u8.ToArray(),
    };

var request = new LintRequest { Files = new MemorySourceFiles(files), Jobs = Environment.ProcessorCount };
await foreach (var finding in LintEngine.StreamAsync(request))
{
    Console.WriteLine(finding);
}

// The whole result has an order that depends on the input only, fingerprints, and what could not be judged.
var result = LintEngine.Run(request);
Console.WriteLine($"{result.Active.Count(finding => finding.Severity == Severity.Error)} errors in {result.FileCount} files");
