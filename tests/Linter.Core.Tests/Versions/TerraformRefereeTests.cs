using System.Text;
using System.Text.RegularExpressions;
using Linter.Testing;

namespace Linter.Core.Tests.Versions;

/// <summary>Asks the Terraform on this machine what it makes of the constraints. Works offline: modules and a mirror of empty providers.</summary>
internal sealed partial class TerraformRefereeTests : IDisposable
{
    private TerraformFolder? _folder;

    private TerraformFolder Folder => _folder!;

    [SetUp]
    public void Find_Terraform()
    {
        if (Surroundings.Program("terraform", out var reason) is not { } program)
        {
            Assert.Ignore(reason);
            return;
        }

        _folder = new TerraformFolder(program);
    }

    [TearDown]
    public void Dispose()
    {
        _folder?.Dispose();
        _folder = null;
    }

    [Test]
    public void Required_versions_pass_as_Terraform_says()
    {
        var texts = ConstraintCases.OfCore.Select(item => item.Text).ToArray();
        var root = new StringBuilder();
        for (var index = 0; index < texts.Length; index++)
        {
            Folder.Write($"m{index:D3}/main.tf", $"terraform {{\n  required_version = {Quote(texts[index])}\n}}\n");
            root.Append($"module \"m{index:D3}\" {{\n  source = \"./m{index:D3}\"\n}}\n");
        }

        Folder.Write("main.tf", root.ToString());
        var output = Folder.Try("init -no-color").Output;
        var unsupported = IndexesIn(output, "Unsupported Terraform Core version");
        var refused = IndexesIn(output, "Invalid version constraint").Concat(IndexesIn(output, "Invalid required_version constraint")).ToHashSet();
        Assert.That(unsupported, Is.Not.Empty, "Terraform has to have judged at all: " + output);
        var version = Folder.Version;
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
            output = Folder.Try("init -no-color -backend=false -plugin-dir=mirror").Output;
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
            Folder.Write($"mirror/registry.terraform.io/test/p{index:D3}/{release}/{Folder.Platform}/terraform-provider-p{index:D3}_v{release}", "");
        }
    }

    private void WriteRequirements(string[] texts, HashSet<int> indexes)
    {
        var text = new StringBuilder("terraform {\n  required_providers {\n");
        foreach (var index in indexes.Order())
        {
            text.Append($"    p{index:D3} = {{ source = \"test/p{index:D3}\", version = {Quote(texts[index])} }}\n");
        }

        Folder.Write("main.tf", text.Append("  }\n}\n").ToString());
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

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\t", "\\t") + "\"";

    [GeneratedRegex(@"\bp(\d{3}) = ")]
    private static partial Regex ProviderName();

    [GeneratedRegex(@"\bm(\d{3})/main\.tf line")]
    private static partial Regex ModuleName();
}
