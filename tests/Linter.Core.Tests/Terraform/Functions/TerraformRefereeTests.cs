using Linter.Testing;

namespace Linter.Core.Tests.Terraform.Functions;

/// <summary>Asks a real Terraform whether the tables are right. With <c>TFAUTH_UPDATE=1</c> in the environment it writes them instead.</summary>
[TestFixture]
public class TerraformRefereeTests
{
    [Test]
    public void The_tables_say_what_terraform_says()
    {
        if (Surroundings.Program("terraform", out var reason) is not { } program)
        {
            Assert.Ignore(reason);
            return;
        }

        var cases = FunctionTable.ReadAll().Where(one => !one.IsLeftOpen).ToList();
        var answers = new BatchConsole(program, FunctionTable.ModuleFolder).Ask([.. cases.Select(one => one.Expression)]);
        if (Environment.GetEnvironmentVariable("TFAUTH_UPDATE") == "1")
        {
            FunctionTable.Write(cases.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second));
            return;
        }

        var wrong = cases.Zip(answers).Where(pair => pair.First.Expected != pair.Second).Select(pair => $"{pair.First}\n  table     {pair.First.Expected}\n  terraform {pair.Second}");
        Assert.That(wrong, Is.Empty);
    }
}
