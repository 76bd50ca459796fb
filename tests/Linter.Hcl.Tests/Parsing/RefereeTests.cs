using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Linter.Hcl.Parsing;
using Linter.Testing;

namespace Linter.Hcl.Tests.Parsing;

/// <summary>Compares with the official parser, built on the spot.</summary>
[TestFixture]
internal sealed class RefereeTests
{
    private const string GoPath = "/usr/share/gocode";

    [TestCase(2_000, 1)]
    [TestCase(50_000, 2, Explicit = true, Reason = "It takes a minute; run it when scanner or grammar change.")]
    public void Verdict_and_tree_of_damaged_texts_are_those_of_the_official_parser(int count, int seed)
    {
        var texts = MutatedText.Fixed(count, seed).Where(static text => !text.Contains("::", StringComparison.Ordinal)).ToArray();
        var answers = AskReferee(texts);
        var parser = new HclParser();
        using (Assert.EnterMultipleScope())
        {
            for (var i = 0; i < texts.Length; i++)
            {
                using var answer = JsonDocument.Parse(answers[i], new JsonDocumentOptions { MaxDepth = 5000 });
                var accepted = answer.RootElement.GetProperty("ok").GetBoolean();
                var (parses, tree) = ConstructTests.Canonical(parser, texts[i]);
                Assert.That(parses, Is.EqualTo(accepted), texts[i]);
                if (parses && accepted)
                {
                    using var ours = JsonDocument.Parse(tree, new JsonDocumentOptions { MaxDepth = 5000 });
                    Assert.That(JsonElement.DeepEquals(ours.RootElement, answer.RootElement.GetProperty("ast")), Is.True, texts[i]);
                }
            }
        }
    }

    private static string[] AskReferee(string[] texts)
    {
        if (Surroundings.Program("go", out var noGo) is not { } go)
        {
            Assert.Ignore(noGo);
            return [];
        }

        if (Surroundings.Shared("oracle/hcl/main.go", out var noSource) is not { } source || !Directory.Exists(Path.Combine(GoPath, "src/github.com/hashicorp/hcl")))
        {
            Assert.Ignore(noSource + " Or the Go package of HCL is not installed.");
            return [];
        }

        var folder = Directory.CreateTempSubdirectory("referee");
        try
        {
            File.Copy(source, Path.Combine(folder.FullName, "main.go"));
            var referee = Path.Combine(folder.FullName, "referee");
            Run(go, ["build", "-o", referee, "main.go"], folder.FullName, "");
            var input = JsonSerializer.Serialize(texts.Select(static (text, i) => new { name = $"{i}", input = text }));
            return Run(referee, ["-mode", "tricky"], folder.FullName, input).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Run(string program, string[] arguments, string folder, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["GO111MODULE"] = "off", ["GOPATH"] = GoPath, ["GOFLAGS"] = "" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero);
        return output.Result;
    }
}
