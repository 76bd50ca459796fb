using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Linter.Testing;

namespace Linter.Core.Tests.Versions;

/// <summary>Asks the Terraform on this machine what it makes of the constraints. Works offline: modules and a mirror of empty providers.</summary>
internal sealed partial class TerraformRefereeTests
{
    private string _folder = "";
    private string _terraform = "";

    [SetUp]
    public void Find_Terraform()
    {
        if (Surroundings.Program("terraform", out var reason) is not { } program)
        {
            Assert.Ignore(reason);
            return;
        }

        _terraform = program;
        _folder = Directory.CreateTempSubdirectory("tfauth-versions-").FullName;
        Write("none.tfrc", "");
    }

    [TearDown]
    public void Remove_folder()
    {
        if (_folder.Length > 0)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Test]
    public void Required_versions_pass_as_Terraform_says()
    {
        var texts = ConstraintCases.OfCore.Select(item => item.Text).ToArray();
        var root = new StringBuilder();
        for (var index = 0; index < texts.Length; index++)
        {
            Write($"m{index:D3}/main.tf", $"terraform {{\n  required_version = {Quote(texts[index])}\n}}\n");
            root.Append($"module \"m{index:D3}\" {{\n  source = \"./m{index:D3}\"\n}}\n");
        }

        Write("main.tf", root.ToString());
        var output = Run("init -no-color");
        var unsupported = IndexesIn(output, "Unsupported Terraform Core version");
        var refused = IndexesIn(output, "Invalid version constraint").Concat(IndexesIn(output, "Invalid required_version constraint")).ToHashSet();
        Assert.That(unsupported, Is.Not.Empty, "Terraform has to have judged at all: " + output);
        var version = TerraformVersion();
        Assert.Multiple(() =>
        {
            for (var index = 0; index < texts.Length; index++)
            {
                bool? said = refused.Contains(index) ? null : !unsupported.Contains(index);
                Assert.That(ConstraintCases.Passes(texts[index], version), Is.EqualTo(said), $"required_version {Quote(texts[index])}");
            }
        });
    }

    [Test]
    public void Provider_releases_are_chosen_as_Terraform_chooses()
    {
        var texts = ConstraintCases.OfProvider.Select(item => item.Text).ToArray();
        var left = Enumerable.Range(0, texts.Length).ToHashSet();
        foreach (var index in left)
        {
            WriteReleases(index);
        }

        // Terraform stops at the first stage that refuses a text: take those out and ask again, until it chooses.
        var output = "";
        for (var round = 0; round < 4; round++)
        {
            WriteRequirements(texts, left);
            output = Run("init -no-color -backend=false -plugin-dir=mirror");
            var refused = RefusedProviders(output);
            if (refused.Count == 0)
            {
                break;
            }

            left.ExceptWith(refused);
        }

        Assert.Multiple(() =>
        {
            for (var index = 0; index < texts.Length; index++)
            {
                var said = left.Contains(index) ? Chosen(output, index) : "refused";
                Assert.That(ConstraintCases.Choose(texts[index]), Is.EqualTo(said), $"version {Quote(texts[index])}");
            }
        });
    }

    private void WriteReleases(int index)
    {
        foreach (var release in ConstraintCases.Releases)
        {
            // Terraform chooses by the name of the folder and only takes a hash of what is in it.
            Write($"mirror/registry.terraform.io/test/p{index:D3}/{release}/{Platform()}/terraform-provider-p{index:D3}_v{release}", "");
        }
    }

    private void WriteRequirements(string[] texts, HashSet<int> indexes)
    {
        var text = new StringBuilder("terraform {\n  required_providers {\n");
        foreach (var index in indexes.Order())
        {
            text.Append($"    p{index:D3} = {{ source = \"test/p{index:D3}\", version = {Quote(texts[index])} }}\n");
        }

        Write("main.tf", text.Append("  }\n}\n").ToString());
    }

    private static HashSet<int> RefusedProviders(string output) =>
        [.. Blocks(output, "Invalid version constraint").SelectMany(block => ProviderName().Matches(block)).Select(Index)];

    private static string Chosen(string output, int index) =>
        Regex.Match(output, $@"Installing test/p{index:D3} v(\S+)\.\.\.") is { Success: true } match ? match.Groups[1].Value : "none";

    private static HashSet<int> IndexesIn(string output, string title) =>
        [.. Blocks(output, title).SelectMany(block => ModuleName().Matches(block)).Select(Index)];

    private static int Index(Match match) => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Blocks(string output, string title) =>
        output.Split("Error: ").Where(block => block.StartsWith(title, StringComparison.Ordinal));

    private string TerraformVersion()
    {
        using var document = JsonDocument.Parse(Run("version -json"));
        return document.RootElement.GetProperty("terraform_version").GetString()!;
    }

    private string Platform()
    {
        using var document = JsonDocument.Parse(Run("version -json"));
        return document.RootElement.GetProperty("platform").GetString()!;
    }

    private string Run(string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(_terraform, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CHECKPOINT_DISABLE"] = "1", ["TF_IN_AUTOMATION"] = "1", ["TF_CLI_CONFIG_FILE"] = Path.Combine(_folder, "none.tfrc") },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output + error.Result;
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\t", "\\t") + "\"";

    [GeneratedRegex(@"\bp(\d{3}) = ")]
    private static partial Regex ProviderName();

    [GeneratedRegex(@"\bm(\d{3})/main\.tf line")]
    private static partial Regex ModuleName();
}
