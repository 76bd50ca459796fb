using System.Text;
using Linter.Testing;

namespace Linter.Hcl.Tests.Evaluation;

/// <summary>An expression and what Terraform makes of it, from the files in <c>Agreement</c>: lines of an expression, then <c>=> verdict</c>.</summary>
internal sealed record AgreementCase(string Expression, string Verdict)
{
    private const string Arrow = "=> ";

    /// <summary>The files by topic.</summary>
    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.txt").Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(Surroundings.ProjectRoot, "tests", "Linter.Hcl.Tests", "Evaluation", "Agreement");

    public static IReadOnlyList<AgreementCase> Read(string path)
    {
        var cases = new List<AgreementCase>();
        var expression = new StringBuilder();
        foreach (var line in File.ReadAllLines(path))
        {
            if (line.StartsWith(Arrow, StringComparison.Ordinal))
            {
                cases.Add(new AgreementCase(expression.ToString(), line[Arrow.Length..]));
                expression.Clear();
            }
            else
            {
                expression.Append(expression.Length == 0 ? "" : "\n").Append(line);
            }
        }

        return cases;
    }

    /// <summary>Writes what Terraform says now; done by hand (see <see cref="AgreementTests"/>), never by a test run.</summary>
    public static void Write(string path, IEnumerable<AgreementCase> cases) =>
        File.WriteAllLines(path, cases.SelectMany(c => new[] { c.Expression, Arrow + c.Verdict }));
}
