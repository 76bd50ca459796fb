using Linter.Testing;

namespace Linter.Hcl.Tests.Evaluation;

/// <summary>The evaluator agrees with Terraform, whose answers are kept in files and asked for again where Terraform is installed.</summary>
/// <remarks>With <c>TFAUTH_UPDATE_AGREEMENT=1</c> Terraform's answers of today are written to the files.</remarks>
public sealed class AgreementTests
{
    private static IEnumerable<TestCaseData> Files => AgreementCase.Files.Select(f => new TestCaseData(f).SetArgDisplayNames(Path.GetFileName(f)));

    [TestCaseSource(nameof(Files))]
    public void Every_expression_means_what_terraform_said(string file)
    {
        var module = new TestModule();
        var wrong = AgreementCase.Read(file)
            .Select(c => (Case: c, Ours: Verdict.Of(module.Evaluate(c.Expression))))
            .Where(c => c.Ours != c.Case.Verdict)
            .Select(c => $"{c.Case.Expression}\n  terraform: {c.Case.Verdict}\n  evaluator: {c.Ours}")
            .ToList();
        Assert.That(wrong, Is.Empty, string.Join("\n", wrong));
    }

    [TestCaseSource(nameof(Files))]
    public void Terraform_still_says_what_is_written_down(string file)
    {
        if (Surroundings.Program("terraform", out var reason) is null)
        {
            Assert.Ignore(reason);
        }

        var cases = AgreementCase.Read(file);
        var answers = TerraformConsole.Evaluate(TestModule.Text, [.. cases.Select(c => c.Expression)]);
        if (Environment.GetEnvironmentVariable("TFAUTH_UPDATE_AGREEMENT") == "1")
        {
            AgreementCase.Write(file, cases.Zip(answers, (c, answer) => c with { Verdict = answer }));
            Assert.Ignore("Terraform's answers were written to the file.");
        }

        var changed = cases.Zip(answers).Where(p => p.First.Verdict != p.Second).Select(p => $"{p.First.Expression}\n  written: {p.First.Verdict}\n  now: {p.Second}").ToList();
        Assert.That(changed, Is.Empty, string.Join("\n", changed));
    }

    [Test]
    public void There_are_many_expressions() => Assert.That(AgreementCase.Files.Sum(f => AgreementCase.Read(f).Count), Is.GreaterThan(900));
}
