namespace Linter.Core.Tests.Terraform.Functions;

[TestFixture]
public class FunctionTableTests
{
    private static IEnumerable<TestCaseData> Tables() =>
        FunctionTable.ReadAll().GroupBy(one => one.File).Select(table => new TestCaseData(table.Key).SetArgDisplayNames(table.Key));

    [TestCaseSource(nameof(Tables))]
    public void Every_expression_has_the_value_that_terraform_gave_it(string table)
    {
        var wrong = new List<string>();
        foreach (var one in FunctionTable.ReadAll().Where(one => one.File == table))
        {
            var answer = AnswerText.Of(ConsoleScope.Evaluate(one.Expression));
            var agrees = one.Expected switch
            {
                "" => false,
                "~" => answer.StartsWith('?'),
                _ when one.IsLeftOpen => one.Expected.StartsWith(answer, StringComparison.Ordinal) || one.Expected[1..].StartsWith(answer, StringComparison.Ordinal),
                _ => answer == one.Expected,
            };
            if (!agrees)
            {
                wrong.Add($"{one}\n  terraform {one.Expected}\n  ours      {answer}");
            }
        }

        Assert.That(wrong, Is.Empty, string.Join('\n', wrong));
    }

    [Test]
    public void There_are_enough_expressions_for_every_function()
    {
        var expressions = FunctionTable.ReadAll().Select(one => one.Expression).ToList();
        Assert.That(expressions, Has.Count.GreaterThan(900));
        Assert.That(expressions, Is.Unique);
        var names = Core.Terraform.Functions.PureFunctions.All.Select(function => function.Name).Where(name => !name.Contains(':'));
        Assert.That(names.Where(name => expressions.Count(e => e.Contains(name + "(")) < 3), Is.Empty);
    }
}
