using System.Text;
using Linter.Core.Engine;
using Linter.Core.Sources;
using Linter.Hcl.Values;
using Linter.Testing;
using static Linter.Core.Tests.Terraform.TestModule;

namespace Linter.Core.Tests.Terraform;

/// <summary>Configuration that would cost a naive evaluator its time, memory or stack: a clear answer, and the rest is linted.</summary>
public sealed class HostileConfigurationTests
{
    // Alone each takes less than a second; machines that run everything at once are slower.
    private const int MostSeconds = 30;

    private const string Rest = """

        provider "aws" {
          alias   = "rest"
          region  = "us-east-1a"
          profile = local.hostile
        }
        """;

    private static IEnumerable<TestCaseData> Expressions()
    {
        yield return Case("local.hostile", "A local that is itself", "circle");
        yield return Case("\"${local.again}x\"\n  again = \"${local.hostile}x\"", "Two locals that are each other", "circle");
        yield return Case("length([for i in range(1000) : [for j in range(1000) : [for k in range(1000) : k]]])", "Nested loops");
        yield return Case("join(\",\", [for i in range(1000000) : tostring(i)])", "A loop over a million elements");
        yield return Case("length(range(1000000000))", "A range of a thousand million");
        yield return Case($"local.d60\n  d0 = \"xxxxxxxxxxxxxxxx\"\n{Lines(60, n => $"  d{n + 1} = \"${{local.d{n}}}${{local.d{n}}}\"")}", "A string doubled sixty times");
        yield return Case($"length(flatten(local.d40))\n  d0 = [1, 2, 3, 4]\n{Lines(40, n => $"  d{n + 1} = [local.d{n}, local.d{n}]")}", "A list doubled forty times");
        yield return Case($"jsonencode(local.d40)\n  d0 = {{ a = 1 }}\n{Lines(40, n => $"  d{n + 1} = {{ a = local.d{n}, b = local.d{n} }}")}", "An object doubled forty times");
        yield return Case("templatefile(\"../../../etc/passwd\", {})", "A template outside the tree");
        yield return Case("file(\"/etc/passwd\")", "A file outside the tree");
        yield return Case("templatefile(\"${path.module}/again.tmpl\", {})", "A template that reads itself");
        yield return Case("setproduct(range(1000), range(1000), range(1000))", "A product of sets");
        yield return Case("format(\"%1000000000d\", 1)", "A number of a thousand million digits");
        yield return Case("replace(join(\"\", [for i in range(1000) : \"aaaaaaaaaa\"]), \"a\", join(\"\", [for i in range(1000) : \"aaaaaaaaaa\"]))", "A replacement that grows");
        yield return Case("module.self.out", "A module that calls itself");
        yield return Case("jsonencode(module.twice.out)", "A module that calls itself twice");
        yield return Case("length(jsonencode(module.whole))", "A module with all its outputs in its outputs");
        yield return Case("jsonencode(module.many[*].out)", "A module that repeats itself");
        yield return Case("cidrsubnets(\"10.0.0.0/8\", [for i in range(100000) : 16]...)", "Many subnets");
        yield return Case("var.a\n}\nvariable \"a\" {\n  default = local.hostile", "A default that refers back");
    }

    [TestCaseSource(nameof(Expressions))]
    [CancelAfter(MostSeconds * 1000)]
    public void It_ends_with_a_reason_and_the_rest_is_linted(string text, string? word, CancellationToken cancellation)
    {
        var module = Root(text);
        var hostile = module.ProviderConfigurations.Single(provider => provider.Alias == "rest").Argument("profile")!.Value;
        var result = LintEngine.Run(new LintRequest { Files = new MemorySourceFiles(Fixture.Parse("hostile", text).Files) }, cancellation);

        Assert.Multiple(() =>
        {
            Assert.That(hostile, Is.InstanceOf<UnknownValue>());
            Assert.That((hostile as UnknownValue)?.Reason.Message, Does.EndWith(".").And.Contain(word ?? ""));
            Assert.That(result.Failures, Is.Empty);
            Assert.That(result.Findings.Select(finding => finding.Rule.Name), Does.Contain("zone-as-region"));
        });
    }

    [Test]
    [CancelAfter(MostSeconds * 1000)]
    public void More_modules_than_anybody_writes_are_left_out_and_said_to_be(CancellationToken cancellation)
    {
        // Sixteen instances of sixteen of sixteen: no circle, and four thousand modules.
        static string Calling(string next) => $"module \"m\" {{\n  count  = 16\n  source = \"{next}\"\n}}\n";
        var files = new MemorySourceFiles(new Dictionary<string, string>
        {
            ["main.tf"] = Calling("./a") + Rest,
            ["a/main.tf"] = Calling("../b"),
            ["b/main.tf"] = Calling("../c"),
            ["c/main.tf"] = "locals {\n}\n",
        });

        var result = LintEngine.Run(new LintRequest { Files = files }, cancellation);

        Assert.That(result.Failures.Select(failure => failure.Message), Is.EqualTo(["There are more than 2000; the others were left out."]));
        Assert.That(result.Findings.Select(finding => finding.Rule.Name), Does.Contain("zone-as-region"));
    }

    [Test]
    [CancelAfter(MostSeconds * 1000)]
    public void A_regular_expression_that_others_choke_on_has_an_answer(CancellationToken cancellation)
    {
        var text = "locals {\n  hostile = can(regex(\"^(a+)+$\", join(\"\", [for i in range(5000) : i == 4999 ? \"b\" : \"aa\"]))) ? \"yes\" : \"no\"\n}" + Rest;

        Assert.That(Show(Root(text).ProviderConfigurations.Single().Argument("profile")), Is.EqualTo("no"));
        Assert.That(cancellation.IsCancellationRequested, Is.False);
    }

    [Test]
    [CancelAfter(MostSeconds * 1000)]
    public void A_chain_of_ten_thousand_locals_is_followed_to_its_end(CancellationToken cancellation)
    {
        var text = $"locals {{\n  hostile = local.l0\n{Lines(10_000, n => $"  l{n} = local.l{n + 1}")}\n  l10000 = \"end\"\n}}" + Rest;

        Assert.That(Show(Root(text).ProviderConfigurations.Single().Argument("profile")), Is.EqualTo("end"));
        Assert.That(LintEngine.Run(new LintRequest { Files = new MemorySourceFiles(Fixture.Parse("chain", text).Files) }, cancellation).Findings.Select(finding => finding.Rule.Name), Does.Contain("zone-as-region"));
    }

    [TestCase(true, TestName = "A variable file of fifty megabytes in one string")]
    [TestCase(false, TestName = "A variable file of fifty megabytes in many lines")]
    [CancelAfter(2 * MostSeconds * 1000)]
    public void A_huge_variable_file(bool isOneString, CancellationToken cancellation)
    {
        const int size = 50 * 1024 * 1024;
        var big = new StringBuilder(size + 1000);
        if (isOneString)
        {
            big.Append("big = \"").Append('x', size).Append("\"\n");
        }
        else
        {
            for (var line = 0; big.Length < size; line++)
            {
                big.Append("name").Append(line).Append(" = \"a value of usual length, so to say, with some words\"\n");
            }
        }

        var files = new MemorySourceFiles(new Dictionary<string, string>
        {
            ["main.tf"] = "variable \"region\" {}\nprovider \"aws\" {\n  region = var.region\n}\n",
            ["terraform.tfvars"] = big.Append("region = \"us-east-1a\"\n").ToString(),
        });

        var result = LintEngine.Run(new LintRequest { Files = files }, cancellation);

        Assert.That(result.Failures, Is.Empty);
        Assert.That(result.Findings.Select(finding => finding.Rule.Name), Does.Contain("zone-as-region"));
    }

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));

    private static TestCaseData Case(string expression, string name, string? word = null)
    {
        var text = $"locals {{\n  hostile = {expression}\n}}{Rest}\n# file: again.tmpl\n${{templatefile(\"again.tmpl\", {{}})}}\n"
            + (expression.Contains("module.self", StringComparison.Ordinal) ? "# file: self.tf\nmodule \"self\" {\n  source = \"./\"\n}\noutput \"out\" {\n  value = module.self.out\n}\n" : "")
            + (expression.Contains("module.twice", StringComparison.Ordinal) ? "# file: self.tf\nmodule \"twice\" {\n  source = \"./\"\n}\nmodule \"other\" {\n  source = \"./\"\n}\noutput \"out\" {\n  value = [module.twice.out, module.other.out]\n}\n" : "")
            + (expression.Contains("module.whole", StringComparison.Ordinal) ? "# file: self.tf\nmodule \"whole\" {\n  source = \"./\"\n}\noutput \"a\" {\n  value = module.whole\n}\noutput \"b\" {\n  value = [module.whole, module.whole]\n}\n" : "")
            + (expression.Contains("module.many", StringComparison.Ordinal) ? "# file: self.tf\nmodule \"many\" {\n  source = \"./\"\n  count  = 16\n}\noutput \"out\" {\n  value = module.many[*].out\n}\n" : "");
        return new TestCaseData(text, word).SetArgDisplayNames(name);
    }
}
