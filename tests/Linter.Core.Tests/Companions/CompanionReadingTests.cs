using Linter.Core.Companions;
using Linter.Core.Companions.Shell;
using Linter.Core.Companions.Yaml;
using Linter.Hcl.Text;

namespace Linter.Core.Tests.Companions;

public sealed class CompanionReadingTests
{
    [TestCase(".github/workflows/a.yml", "GitHubWorkflow")]
    [TestCase("sub/.github/workflows/a.yaml", "GitHubWorkflow")]
    [TestCase("actions/login/action.yml", "GitHubAction")]
    [TestCase(".gitlab-ci.yml", "Pipeline")]
    [TestCase("buildspec-prod.yml", "BuildSpec")]
    [TestCase("docker-compose.override.yml", "Compose")]
    [TestCase(".env.local", "DotEnv")]
    [TestCase(".envrc", "ShellScript")]
    [TestCase("tools.mk", "Makefile")]
    [TestCase("Dockerfile.ci", "Dockerfile")]
    [TestCase("values.yaml", "Kubernetes")]
    [TestCase("main.tf", "None")]
    public void The_name_says_what_a_file_is(string path, string kind) =>
        Assert.That(CompanionFileNames.KindOf(path).ToString(), Is.EqualTo(kind));

    [Test]
    public void Places_of_yaml_are_bytes_of_the_file_in_every_style()
    {
        const string text = "ä: \"ö KEY\"\nplain: KEY\nblock: |\n  é\n  echo KEY\nfolded: >\n  a\n  KEY\n";
        var document = YamlDocumentReader.Read(EmbeddedText.OfFile(new SourceText("a.yml", text)));

        foreach (var entry in document.Root!.All)
        {
            var content = ((ScalarNode)entry.Value).Content;
            var place = content.At(content.Text.IndexOf("KEY", StringComparison.Ordinal), 3);
            Assert.That(place.Source.GetText(place.Span), Is.EqualTo("KEY"), entry.Name);
        }
    }

    [Test]
    public void Merge_keys_bring_what_is_not_said_otherwise()
    {
        var document = YamlDocumentReader.Read(EmbeddedText.OfFile(new SourceText("a.yml", "base: &base\n  a: 1\n  b: 2\nnext:\n  <<: *base\n  b: 3\n")));

        Assert.That(document.Root!["next"]!.Entries.Select(entry => $"{entry.Name}={entry.Value.Text}"), Is.EqualTo(new[] { "b=3", "a=1" }));
    }

    [Test]
    public void Merge_keys_count_by_what_they_bring()
    {
        var lines = Enumerable.Range(1, 2_000).Select(level => $"a{level}: &a{level}\n  <<: *a{level - 1}\n  k{level}: 1");
        var document = YamlDocumentReader.Read(EmbeddedText.OfFile(new SourceText("a.yml", "a0: &a0 {k: 1}\n" + string.Join('\n', lines))));

        Assert.That(document.Problem?.IsBeyondLimit, Is.True);
    }

    [Test]
    public void Jobs_in_front_of_a_fault_are_still_read()
    {
        var document = YamlDocumentReader.Read(EmbeddedText.OfFile(new SourceText("a.yml", "a:\n  b: 1\nc: [1\nd: }\n")));

        Assert.That(document.Problem, Is.Not.Null);
        Assert.That(document.Root!["a"]!["b"]!.Text, Is.EqualTo("1"));
    }

    [Test]
    public void Alias_bombs_are_refused()
    {
        var lines = Enumerable.Range(1, 12).Select(level => $"l{level}: &l{level} [{string.Join(", ", Enumerable.Repeat($"*l{level - 1}", 10))}]");
        var document = YamlDocumentReader.Read(EmbeddedText.OfFile(new SourceText("a.yml", "l0: &l0 [x]\n" + string.Join('\n', lines))));

        Assert.That(document.Problem?.IsBeyondLimit, Is.True);
    }

    [Test]
    public void Deep_nesting_is_refused()
    {
        var document = YamlDocumentReader.Read(EmbeddedText.OfFile(new SourceText("a.yml", new string('[', 100_000))));

        Assert.That(document.Problem, Is.Not.Null);
    }

    [TestCase("X=1; export Y=2 # Z=3\nif A=4 cmd; then :; fi", "X,Y,A")]
    [TestCase("cat <<EOF\nX=1\nEOF\nY=2", "Y")]
    [TestCase("cat <<-'EOF' > file\n\tX=1\n\tEOF\nY=2", "Y")]
    [TestCase("echo \"X=1\nY=2\"\nZ=3", "Z")]
    [TestCase("A=$(X=1; echo \")\") B=2", "A")]
    public void Variables_are_found_where_the_shell_sets_them(string text, string names)
    {
        var script = ShellScript.Read(EmbeddedText.OfFile(new SourceText("a.sh", text)));

        Assert.That(string.Join(',', ShellBindings.Of(script).Select(binding => binding.Name)), Does.StartWith(names));
    }

    [TestCase("'")]
    [TestCase("\"$(")]
    [TestCase("<<")]
    [TestCase("> ")]
    [TestCase("(")]
    [TestCase("`")]
    [TestCase("${")]
    [TestCase("\\")]
    [TestCase("$(\"`'")]
    public void A_hundred_thousand_broken_beginnings_end(string text) =>
        Assert.That(() => ShellScript.Read(EmbeddedText.OfFile(new SourceText("a.sh", string.Concat(Enumerable.Repeat(text, 100_000))))), Throws.Nothing);
}
