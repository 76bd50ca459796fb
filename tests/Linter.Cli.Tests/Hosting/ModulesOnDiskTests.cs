using System.Text.Json;
using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Hosting;

/// <summary>Modules that stand elsewhere: behind symbolic links, and where <c>terraform init</c> has put them.</summary>
public sealed class ModulesOnDiskTests : FolderTests
{
    private const string Zone = "variable \"region\" {\n  type = string\n}\n\nresource \"aws_s3_bucket\" \"b\" {}\n\noutput \"zone\" {\n  value = \"${var.region}a\"\n}\n";
    private const string Versions = "terraform {\n  required_providers {\n    aws = {\n      source  = \"hashicorp/aws\"\n      version = \"~> 6.0\"\n    }\n  }\n}\n\n";
    private const string Manifest = "{\"Modules\":[{\"Key\":\"\",\"Source\":\"\",\"Dir\":\".\"},{\"Key\":\"net\",\"Source\":\"registry.example/net/aws\",\"Version\":\"1.0.0\",\"Dir\":\".terraform/modules/net\"}]}";

    [Test]
    public void A_module_that_is_called_by_a_link_is_no_root_module()
    {
        Folder.Folder(".git").Write("shared/main.tf", Zone).Link("env/prod/zone", "../../shared").Link("env/dev/zone", "../../shared")
            .Write("env/prod/main.tf", Calling("./zone")).Write("env/dev/main.tf", Calling("./zone"));

        Assert.That(Lint(), Is.EqualTo(new[] { "shared/main.tf:5 TFA401 note", "shared/main.tf:8 TFA502 error" }), "Once, at the file itself, as of a module for others.");
    }

    [Test]
    public void A_link_to_a_file_of_another_module_is_read_where_it_stands()
    {
        Folder.Folder(".git").Write("common/versions.tf", Versions).Link("app/versions.tf", "../common/versions.tf").Write("app/main.tf", "provider \"aws\" {\n  region = \"eu-west-1a\"\n}\n");

        Assert.That(Lint("app"), Is.EqualTo(new[] { "app/main.tf:2 TFA502 error" }), "The constraint behind the link counts.");
    }

    [Test]
    public void An_installed_module_is_context_and_what_it_does_is_said_of_the_call()
    {
        Folder.Folder(".git").Write(".gitignore", ".terraform/\n").Write("main.tf", Calling("example/net/aws"))
            .Write(".terraform/modules/modules.json", Manifest).Write(".terraform/modules/net/main.tf", Zone);

        Assert.That(Lint(), Is.EqualTo(new[] { "main.tf:16 TFA502 error" }), "Nothing is said of files that nobody edits.");
    }

    [Test]
    public void An_error_inside_an_installed_module_is_said_of_its_call()
    {
        Folder.Folder(".git").Write("main.tf", Versions + "provider \"aws\" {\n  region = \"us-gov-west-1\"\n}\n\nmodule \"net\" {\n  source = \"example/net/aws\"\n}\n")
            .Write(".terraform/modules/modules.json", Manifest)
            .Write(".terraform/modules/net/main.tf", "resource \"aws_iam_role_policy_attachment\" \"a\" {\n  role       = \"a\"\n  policy_arn = \"arn:aws:iam::aws:policy/ReadOnlyAccess\"\n}\n");

        Assert.That(Lint(), Is.EqualTo(new[] { "main.tf:14 TFA503 error" }));
    }

    [TestCase("{\"Modules\":")]
    [TestCase("{\"Modules\":[{\"Key\":\"net\",\"Dir\":\"../outside\"}]}")]
    [TestCase("[]")]
    public void A_manifest_that_is_broken_or_leads_out_installs_nothing(string manifest)
    {
        Folder.Folder(".git").Write("main.tf", Calling("example/net/aws")).Write(".terraform/modules/modules.json", manifest).Write(".terraform/modules/net/main.tf", Zone);

        Assert.That(Lint(), Is.Empty);
    }

    private static string Calling(string source) => Versions + $$"""
        module "net" {
          source = "{{source}}"
          region = "eu-west-1"
        }

        provider "aws" {
          region = module.net.zone
        }
        """;

    private IEnumerable<string> Lint(string path = ".")
    {
        using var report = JsonDocument.Parse(CommandRun.In(Folder, "lint", "--format", "json", path).Output);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("rule").GetString() != "TFA412")
            .Select(finding => $"{finding.GetProperty("location").GetProperty("path")}:{finding.GetProperty("location").GetProperty("startLine")} {finding.GetProperty("rule")} {finding.GetProperty("severity")}")];
    }
}
