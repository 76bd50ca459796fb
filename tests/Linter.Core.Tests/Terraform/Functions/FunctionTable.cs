using System.Text;
using Linter.Testing;

namespace Linter.Core.Tests.Terraform.Functions;

/// <summary>The tables of expressions: lines that start with <c>&gt;</c>, each followed by what is expected; other lines are comments.</summary>
internal static class FunctionTable
{
    private const string Start = "> ";

    /// <summary>The folder of the tables in the source tree.</summary>
    public static string Folder => Path.Combine(Surroundings.ProjectRoot, "tests", "Linter.Core.Tests", "Terraform", "Functions", "Cases");

    /// <summary>The folder of the module in which the expressions stand.</summary>
    public static string ModuleFolder => Path.Combine(Folder, "..", "Module");

    /// <summary>All cases in order of files and lines.</summary>
    public static IReadOnlyList<FunctionCase> ReadAll() =>
        [.. Directory.GetFiles(Folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(path => Read(Path.GetFileName(path), File.ReadAllLines(path)))];

    /// <summary>The cases of one table.</summary>
    public static IEnumerable<FunctionCase> Read(string name, string[] lines)
    {
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index].StartsWith(Start, StringComparison.Ordinal))
            {
                var expected = index + 1 < lines.Length && IsExpectation(lines[index + 1]) ? lines[index + 1] : "";
                yield return new FunctionCase(name, index + 1, lines[index][Start.Length..], expected);
            }
        }
    }

    /// <summary>Writes what Terraform answers into the tables; expectations that were left open by hand stay.</summary>
    public static void Write(IReadOnlyDictionary<FunctionCase, string> answers)
    {
        foreach (var table in answers.Keys.GroupBy(one => one.File))
        {
            var path = Path.Combine(Folder, table.Key);
            var byLine = table.ToDictionary(one => one.Line);
            var lines = File.ReadAllLines(path);
            var text = new StringBuilder();
            for (var index = 0; index < lines.Length; index++)
            {
                text.Append(lines[index]).Append('\n');
                if (byLine.TryGetValue(index + 1, out var one))
                {
                    text.Append(answers[one]).Append('\n');
                    index += one.Expected.Length > 0 ? 1 : 0;
                }
            }

            File.WriteAllText(path, text.ToString());
        }
    }

    private static bool IsExpectation(string line) => line is ['=' or '!' or '~' or '?', ..];
}
