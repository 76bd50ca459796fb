using System.Globalization;
using System.Text;
using Linter.Core.Engine;
using Linter.Core.Sources;
using Linter.Testing;

namespace Linter.Core.Tests.Companions;

/// <summary>
/// What a file costs grows with its length, not with the square of it. Counted in bytes that the run allocates, which are nearly the same on each
/// machine; work that allocates nothing is bounded by the sizes in <see cref="HostileCompanionTests"/>.
/// </summary>
// What is counted is what the whole process allocates, for a run works on several threads.
[NonParallelizable]
public sealed class CostOfCompanionsTests
{
    private const int Small = 500;

    private const int Times = 4;

    // Four times the text may cost four times as much, with something on top for tables that grow in steps; the square of it costs sixteen times.
    private const double Most = 7;

    private static IEnumerable<TestCaseData> Files()
    {
        yield return Case("calls of a script that exports", "a.sh", count => Each(count, _ => "./b.sh\nterraform plan\n"));
        yield return Case("exports in one recipe", "Makefile", count => "a:\n" + Each(count, _ => "\texport AWS_ACCESS_KEY_ID=x\n") + "\tterraform plan\n");
        yield return Case("exports in many recipes", "Makefile", count => Each(count, number => $"a{number}:\n\texport AWS_ACCESS_KEY_ID=x; true\n"));
        yield return Case("many steps that run Terraform", ".github/workflows/a.yml", count => "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n" + Each(count, _ => "    - run: terraform plan\n"));
        yield return Case("many jobs that run Terraform", ".github/workflows/a.yml", count => "on: push\njobs:\n" + Each(count, number => $"  j{number}:\n    runs-on: ubuntu-latest\n    steps:\n    - run: terraform plan\n"));
        yield return Case("jobs of an environment", ".github/workflows/a.yml", count => "on: push\njobs:\n" + Each(count, number => $"  j{number}:\n    {(number % 2 == 0 ? "environment: a" : "name: a")}\n    steps:\n    - run: terraform plan\n      env: {{AWS_ACCESS_KEY_ID: '${{{{ secrets.A{number} }}}}'}}\n"));
        yield return Case("secrets", ".env", count => Each(count, number => $"AWS_SECRET_ACCESS_KEY={Secret(number)}\n"));
        yield return Case("secrets of many names", ".env", count => Each(count, number => $"AWS_{number}={Secret(number)}\n"));

        static TestCaseData Case(string name, string path, Func<int, string> text) => new TestCaseData(path, text).SetArgDisplayNames(name);
    }

    // What is inherited is counted up to a limit: the files are long enough to be beyond it.
    private static IEnumerable<TestCaseData> FilesBeyondLimits()
    {
        yield return Case("variables for all jobs of GitLab", ".gitlab-ci.yml", count => "variables:\n" + Each(count, number => $"  AWS_{number}: a\n") + Jobs(count));
        yield return Case("templates with variables", ".gitlab-ci.yml", count => ".t:\n  variables:\n" + Each(count, number => $"    AWS_{number}: a\n") + Each(count, number => $"j{number}: {{extends: .t, script: terraform plan}}\n"));
        yield return Case("a script before those of all jobs", ".gitlab-ci.yml", count => "before_script:\n" + Each(count, _ => "- AWS_A=1\n") + Jobs(count));
        yield return Case("one long script before those of all jobs", ".gitlab-ci.yml", count => "before_script: |\n" + Each(count, _ => "  export AWS_A=1\n") + Jobs(count));
        yield return Case("tokens for all jobs", ".gitlab-ci.yml", count => "# AWS_\nid_tokens:\n" + Each(count, number => $"  T{number}: a\n") + Jobs(count));
        yield return Case("variables for all jobs of GitHub", ".github/workflows/a.yml", count => "on: push\nenv:\n" + Each(count, number => $"  AWS_{number}: a\n") + "jobs:\n" + Each(count, number => $"  j{number}: {{steps: [{{run: terraform plan}}]}}\n"));

        static TestCaseData Case(string name, string path, Func<int, string> text) => new TestCaseData(path, text).SetArgDisplayNames(name);
        static string Jobs(int count) => Each(count, number => $"j{number}: {{script: terraform plan}}\n");
    }

    [TestCaseSource(nameof(Files))]
    public void Four_times_the_text_costs_about_four_times_as_much(string path, Func<int, string> text)
    {
        Cost(path, text(Small));

        var (small, large) = (Cost(path, text(Small)), Cost(path, text(Times * Small)));

        Assert.That(large / small, Is.LessThan(Most));
    }

    [TestCaseSource(nameof(FilesBeyondLimits))]
    public void What_all_jobs_inherit_costs_no_more_than_its_limit(string path, Func<int, string> text)
    {
        // 4,000 jobs that each hold 4,000 variables or commands would be some gigabytes.
        const double megabytes = 600;

        Assert.That(Cost(path, text(4_000)) / 1_000_000, Is.LessThan(megabytes));
    }

    private static double Cost(string path, string text)
    {
        var files = new Dictionary<string, byte[]>
        {
            [path] = Encoding.UTF8.GetBytes(text),
            ["main.tf"] = "provider \"aws\" {\n  profile = \"abc\"\n}\n"u8.ToArray(),
            ["b.sh"] = "export AWS_ACCESS_KEY_ID=$KEY\n"u8.ToArray(),
        };
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var result = LintEngine.Run(new LintRequest { Files = new MemorySourceFiles(files), Today = FixtureRun.Today });

        Assert.That(result.Failures, Is.Empty);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static string Each(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(line));

    // Forty characters that look random, the same in each run.
    private static string Secret(int number)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        var state = (ulong)number + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{string.Concat(Enumerable.Range(0, 40).Select(_ => letters[(int)((state = (state * 6364136223846793005) + 1442695040888963407) >> 58)]))}");
    }
}
