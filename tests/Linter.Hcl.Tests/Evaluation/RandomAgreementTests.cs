using System.Globalization;
using Linter.Testing;

namespace Linter.Hcl.Tests.Evaluation;

/// <summary>The evaluator agrees with Terraform on expressions that nobody thought of.</summary>
/// <remarks><c>TFAUTH_RANDOM_EXPRESSIONS=20000</c> tries that many instead of a few hundred.</remarks>
public sealed class RandomAgreementTests
{
    private const int Batch = 400;

    [Test]
    public void Random_expressions_mean_what_terraform_says()
    {
        if (Surroundings.Program("terraform", out var reason) is null)
        {
            Assert.Ignore(reason);
        }

        var asked = Environment.GetEnvironmentVariable("TFAUTH_RANDOM_EXPRESSIONS");
        var total = int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : Batch;
        var module = new TestModule();
        var wrong = new List<string>();
        for (var seed = 0; seed * Batch < total; seed++)
        {
            var generator = new RandomExpression(new Random(seed));
            var expressions = Enumerable.Range(0, Batch).Select(_ => generator.Next()).ToList();
            wrong.AddRange(expressions.Zip(TerraformConsole.Evaluate(TestModule.Text, expressions))
                .Select(p => (Expression: p.First, Theirs: p.Second, Ours: Verdict.Of(module.Evaluate(p.First))))
                .Where(p => p.Theirs != p.Ours)
                .Select(p => $"seed {seed}: {p.Expression}\n  terraform: {p.Theirs}\n  evaluator: {p.Ours}"));
        }

        Assert.That(wrong, Is.Empty, string.Join("\n", wrong));
    }

    [Test]
    public void Random_text_never_throws_and_means_the_same_twice()
    {
        var random = new Random(7);
        var generator = new RandomExpression(random);
        var module = new TestModule();
        for (var round = 0; round < 3000; round++)
        {
            var text = generator.Next().ToCharArray();
            for (var damage = random.Next(4); damage > 0; damage--)
            {
                text[random.Next(text.Length)] = "()[]{}\"$%.*:?=,x0 "[random.Next(18)];
            }

            var expression = new string(text);
            Assert.That(Verdict.Of(module.Evaluate(expression)), Is.EqualTo(Verdict.Of(module.Evaluate(expression))), expression);
        }
    }
}
