using System.Text;
using Linter.Core.Aws;
using Linter.Core.Engine;
using Linter.Core.Terraform;
using Linter.Hcl.Text;
using Linter.Testing;

namespace Linter.Core.Tests.Engine;

/// <summary>The first look at a file must not miss what other folders depend on.</summary>
public sealed class FileSurveyTests
{
    [TestCase("main.tf", "module \"a\" {\n  source = \"./a\"\n}\n", "a")]
    [TestCase("x/main.tf", "module \"a\" {\n  source = \"../a\"\n}\n", "a")]
    [TestCase("main.tf", "module\t\"a\"{\n  source=\".//a\"\n}\n", "a")]
    [TestCase("main.tf", "module a {\n  source = \"\\u002e/a\"\n}\n", "a")]
    [TestCase("main.tf", "module a {\n  source = \"\\U0000002e/a\"\n}\n", "a")]
    [TestCase("main.tf.json", "{\"module\":{\"a\":{\"source\":\"./a\"}}}", "a")]
    [TestCase("main.tf.json", "{\"\\u006dodule\":{\"a\":{\"source\":\"./a\"}}}", "a")]
    [TestCase("main.tf.json", "{\"module\":{\"a\":{\"source\":\"\\u002e/a\"}}}", "a")]
    [TestCase("main.tf", "terraform {\n  backend \"s3\" {}\n}\n", "state")]
    [TestCase("main.tf", "terraform {\n  backend s3 {}\n}\n", "state")]
    [TestCase("main.tf", "terraform {\n  cloud{}\n}\n", "state")]
    [TestCase("main.tf", "terraform {\n  cloud /* here */ {}\n}\n", "state")]
    [TestCase("main.tf.json", "{\"terraform\":{\"cloud\":{}}}", "state")]
    [TestCase("main.tf.json", "{\"terraform\":{\"\\u0063loud\":{}}}", "state")]
    public void What_speaks_of_other_folders_is_seen(string path, string text, string seen)
    {
        var (known, kept) = new FileSurvey(new FileParser(LocalHosts.None), new SurveyLimits(0, 0)).Look(new SourceText(path, text));

        Assert.That(known.KeepsState ? "state" : string.Join(' ', known.Calls), Is.EqualTo(seen));
        Assert.That(kept, Is.EqualTo(default(SurveyedFile)), "nothing is kept");
    }

    [TestCase("main.tf", "resource \"aws_cloudfront_distribution\" \"x\" {\n  y = module.z.w\n  p = \"./z\"\n}\n")]
    [TestCase("main.tf", "module \"a\" {\n  source = \"terraform-aws-modules/vpc/aws\"\n}\n")]
    [TestCase("main.tf", "locals {\n  cloud_name = var.my-backend\n}\n")]
    public void What_cannot_speak_of_other_folders_is_not_parsed(string path, string text) =>
        Assert.That(FileSurvey.MaySpeakOfOthers(path, Encoding.UTF8.GetBytes(text)), Is.False);

    [Test]
    public void No_story_of_a_rule_has_a_call_or_a_state_that_the_first_look_misses()
    {
        var parser = new FileParser(LocalHosts.None);
        var found = 0;
        foreach (var story in Directory.EnumerateDirectories(Path.Combine(AppContext.BaseDirectory, "Fixtures")).SelectMany(Directory.EnumerateDirectories))
        {
            foreach (var (path, bytes) in Fixture.Read(story).Files.Where(file => ModuleFileNames.KindOf(FilePath.NameOf(file.Key)) == ModuleFileKind.Configuration))
            {
                var whole = new TreeFile(path, ModuleFileKind.Configuration).With(parser.Parse(new SourceText(path, bytes)));
                if (!whole.Calls.IsEmpty || whole.KeepsState)
                {
                    found++;
                    Assert.That(FileSurvey.MaySpeakOfOthers(path, bytes), Is.True, Encoding.UTF8.GetString(bytes));
                }
            }
        }

        Assert.That(found, Is.GreaterThan(100));
    }

    [Test]
    public void Small_trees_are_kept_as_they_were_read()
    {
        var survey = new FileSurvey(new FileParser(LocalHosts.None), new SurveyLimits(30, 15));

        var kept = Enumerable.Range(0, 4).Select(number => survey.Look(new SourceText($"{number}.tf", "x = \"1234\"\n")).Kept).ToList();

        Assert.That(kept.Select(file => (file.Source is not null, file.File is not null)), Is.EqualTo(new[] { (true, true), (true, false), (false, false), (false, false) }));
    }
}
