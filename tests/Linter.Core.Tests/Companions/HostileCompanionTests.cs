using System.Diagnostics;
using System.Text;
using Linter.Core.Companions;
using Linter.Core.Companions.Shell;
using Linter.Hcl.Text;
using Linter.Testing;

namespace Linter.Core.Tests.Companions;

/// <summary>Files that are made to cost: all end soon, none ends the run.</summary>
public sealed class HostileCompanionTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private static IEnumerable<TestCaseData> Bombs()
    {
        yield return Case("alias bomb", ".github/workflows/a.yml", AliasBomb());
        yield return Case("aliases in jobs of GitLab", ".gitlab-ci.yml", AliasBomb());
        yield return Case("merge keys in a chain", ".gitlab-ci.yml", MergeChain());
        yield return Case("a long chain of merge keys", ".gitlab-ci.yml", "# AWS_\n.a0: &a0 {k: 1}\n" + string.Concat(Enumerable.Range(1, 30_000).Select(level => $".a{level}: &a{level}\n  <<: *a{level - 1}\n  k{level}: 1\n")));
        yield return Case("a wide mapping that is merged often", ".gitlab-ci.yml", "# AWS_\nb: &b {" + string.Join(", ", Enumerable.Range(0, 10_000).Select(number => $"k{number}: 1")) + "}\n" + string.Concat(Enumerable.Range(0, 10_000).Select(number => $"j{number}:\n  <<: *b\n")));
        yield return Case("thousands of jobs", ".gitlab-ci.yml", "# AWS_\n" + string.Concat(Enumerable.Range(0, 10_000).Select(number => $"j{number}:\n  script: terraform plan\n")));
        yield return Case("includes of itself", ".gitlab-ci.yml", "# AWS_\ninclude:\n" + string.Concat(Enumerable.Repeat("- local: .gitlab-ci.yml\n", 10_000)));
        yield return Case("backquotes in an unclosed quotation mark", "a.sh", "AWS_A=\"" + string.Concat(Enumerable.Repeat("`x", 500_000)));
        yield return Case("templates that extend each other", ".gitlab-ci.yml", "# AWS_\n.a:\n  extends: .b\n.b:\n  extends: .a\nplan:\n  extends: [.a, .b]\n  script: terraform plan\n");
        yield return Case("flow sequences inside each other", "docker-compose.yml", "AWS_X: " + new string('[', 100_000));
        yield return Case("block mappings inside each other", ".circleci/config.yml", string.Concat(Enumerable.Range(0, 2_000).Select(level => new string(' ', level) + "terraform:\n")));
        yield return Case("an endless quoted text", "azure-pipelines.yml", "steps:\n- script: \"terraform apply " + new string('x', 1_900_000));
        yield return Case("an unclosed quotation mark", "a.sh", "export AWS_SECRET_ACCESS_KEY='" + new string('x', 1_900_000));
        yield return Case("many unclosed marks", "a.sh", string.Concat(Enumerable.Repeat("AWS_X=\"$(`${", 150_000)));
        yield return Case("here-documents without an end", "a.sh", string.Concat(Enumerable.Range(0, 100_000).Select(number => $"cat <<E{number} <<F\nAWS_\n")));
        yield return Case("dollars", "a.sh", "AWS_A=" + new string('$', 1_900_000));
        yield return Case("parentheses", "a.sh", "AWS_A=" + string.Concat(Enumerable.Repeat("$(", 900_000)));
        yield return Case("backslashes", "Makefile", "AWS_A:\n\texport AWS_A=1 " + string.Concat(Enumerable.Repeat("\\\n", 500_000)));
        yield return Case("braces", "Jenkinsfile", "AWS_A terraform " + new string('{', 1_900_000));
        yield return Case("quotation marks", "Jenkinsfile", "AWS_A terraform sh " + string.Concat(Enumerable.Repeat("\"'", 900_000)));
        yield return Case("a long line", ".env", "AWS_A=" + new string('"', 1_900_000));
        yield return Case("signs of fish", "a.fish", "set -x AWS_A " + string.Concat(Enumerable.Repeat("\\'\"", 600_000)));
        yield return Case("blocks", "terragrunt.hcl", "# AWS_\n" + string.Concat(Enumerable.Repeat("remote_state { ", 100_000)));
        yield return Case("base64", "secret.yaml", "apiVersion: v1\nkind: Secret\ndata:\n  AWS_ACCESS_KEY_ID: " + new string('A', 1_900_000) + "\n");
        yield return Case("lines of continuation", "Dockerfile", "FROM a\nENV AWS_A=1 " + string.Concat(Enumerable.Repeat("\\\n", 500_000)));

        static TestCaseData Case(string name, string path, string text) => new TestCaseData(path, text).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Bombs))]
    public void A_file_that_is_made_to_cost_ends_soon(string path, string text)
    {
        var watch = Stopwatch.StartNew();

        var result = FixtureRun.Lint(new Dictionary<string, byte[]> { [path] = Encoding.UTF8.GetBytes(text), ["main.tf"] = "provider \"aws\" {}\n"u8.ToArray() });

        Assert.That(result.Failures, Is.Empty);
        Assert.That(watch.Elapsed, Is.LessThan(Soon));
    }

    [Test]
    public void A_file_beyond_all_measure_is_not_taken_apart()
    {
        var bytes = new byte[100 * 1024 * 1024];
        bytes.AsSpan().Fill((byte)'$');
        "export AWS_SECRET_ACCESS_KEY="u8.CopyTo(bytes);
        var watch = Stopwatch.StartNew();

        var result = FixtureRun.Lint(new Dictionary<string, byte[]> { ["a.sh"] = bytes, [".github/workflows/a.yml"] = bytes });

        Assert.That(result.Failures, Is.Empty);
        Assert.That(watch.Elapsed, Is.LessThan(Soon));
    }

    [TestCase("cat <<EOF\nexport AWS_SECRET_ACCESS_KEY=x\nEOF\nterraform plan\n", 2)]
    [TestCase("cat <<EOF\nexport AWS_SECRET_ACCESS_KEY=x\n", 1)]
    [TestCase("X='a\nterraform plan\n", 1)]
    public void What_is_left_open_takes_only_what_is_its_own(string text, int commands) =>
        Assert.That(ShellScript.Read(EmbeddedText.OfFile(new SourceText("a.sh", text))).Commands, Has.Length.EqualTo(commands));

    private static string AliasBomb()
    {
        var text = new StringBuilder("# terraform AWS_\na0: &a0 [terraform, plan]\n");
        for (var level = 1; level < 60; level++)
        {
            text.Append($"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 20))}]\n");
        }

        return text.Append("jobs:\n  x:\n    steps: *a59\n    script: *a59\n").ToString();
    }

    private static string MergeChain()
    {
        var text = new StringBuilder("# AWS_\n.a0: &a0\n  variables: {AWS_A: b}\n");
        for (var level = 1; level < 1_500; level++)
        {
            text.Append($".a{level}: &a{level}\n  <<: [*a{level - 1}, *a0]\n  k{level}: 1\n");
        }

        return text.ToString();
    }
}
