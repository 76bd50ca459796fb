using Linter.Cli.Tests.Testing;
using Linter.Testing;

namespace Linter.Cli.Tests.Faults;

/// <summary>
/// A tree that somebody else wrote tries to have files read that are not in it, and others written. The kernel is the witness: it says which file each
/// call opened in the end, whatever links led there.
/// </summary>
[Platform(Exclude = "Win", Reason = "There is no strace.")]
public sealed class PathSafetyTests : FolderTests
{
    private const string Zone = "provider \"aws\" {\n  region = \"us-east-1a\"\n}\n";

    private static readonly string[][] Readers =
    [
        ["lint"],
        ["lint", "--format", "sarif", "--show-unsure", "--verbose"],
        ["lint", "app/main.tf"],
        ["lint", "app/linked.tf"],
        ["lint", "--diff", "--fix=unsafe"],
        ["lint", "--stdin-path", "app/x.tf", "-"],
        ["doctor", "app"],
        ["doctor", "app", "--format", "json", "--verbose"],
    ];

    private static IEnumerable<TestCaseData> Cases => Readers.Select(command => new TestCaseData([command]).SetArgDisplayNames(string.Join(' ', command)));

    private string Outside => Folder["outside"];

    [SetUp]
    public void WriteHostileTree()
    {
        foreach (var name in new[] { "main.tf", "secret.txt", "template.tftpl", "deploy.sh", "terraform.tfvars", "state.tfstate", "modules/main.tf", "credentials" })
        {
            Folder.Write($"outside/{name}", Zone);
        }

        Folder.Folder("home").Folder("tree/.git")
            .Write("tree/app/main.tf", $$"""
                provider "aws" {
                  region     = "us-east-1a"
                  access_key = file("{{Outside}}/secret.txt")
                  secret_key = file("../../outside/secret.txt")
                  token      = templatefile("../../outside/template.tftpl", {})
                  profile    = file("linkedsecret.txt")
                }
                provider "aws" {
                  alias  = "b"
                  region = filebase64("/etc/passwd")
                  assume_role {
                    role_arn = file("~/../outside/secret.txt")
                  }
                }
                module "up" {
                  source = "../../outside/modules"
                }
                module "absolute" {
                  source = "{{Outside}}/modules"
                }
                module "linked" {
                  source = "../linkedfolder"
                }
                module "installed" {
                  source = "hashicorp/vpc/aws"
                }
                data "terraform_remote_state" "s" {
                  backend = "local"
                  config  = { path = "../../outside/state.tfstate" }
                }
                terraform {
                  backend "local" {
                    path = "../../outside/state.tfstate"
                  }
                }
                """)
            .Write("tree/app/.terraform/modules/modules.json", """
                {"Modules": [
                  {"Key": "", "Source": "", "Dir": "."},
                  {"Key": "installed", "Source": "registry.terraform.io/hashicorp/vpc/aws", "Dir": "../../outside/modules"},
                  {"Key": "absolute", "Source": "x", "Dir": "/etc"},
                  {"Key": "up", "Source": "x", "Dir": ".terraform/modules/../../../../outside"}
                ]}
                """)
            .Write("tree/.github/workflows/ci.yml", "on: push\njobs:\n  a:\n    uses: ../../outside/main.tf\n  b:\n    steps:\n      - uses: ./../../outside\n      - run: terraform -chdir=../outside apply -var-file=../../outside/terraform.tfvars\n")
            .Write("tree/Makefile", "plan:\n\tterraform -chdir=../outside plan\n\tbash ../outside/deploy.sh\n\tsource ../outside/credentials\n")
            .Link("tree/app/linked.tf", "../../outside/main.tf")
            .Link("tree/app/linked.auto.tfvars", Folder["outside/terraform.tfvars"])
            .Link("tree/app/linkedsecret.txt", "../../outside/secret.txt")
            .Link("tree/app/terraform.tfstate", "../../outside/state.tfstate")
            .Link("tree/linkedfolder", "../outside/modules")
            .Link("tree/deploy.sh", "../outside/deploy.sh")
            .Link("tree/.env", "../outside/credentials")
            .Link("tree/passwd.tf", "/etc/passwd")
            .Link("tree/memory.tf", "/proc/self/environ");
    }

    [TestCaseSource(nameof(Cases))]
    public void Nothing_outside_of_the_tree_is_opened_and_nothing_is_written(string[] command)
    {
        var calls = Trace(command);

        Assert.That(calls.Any(call => call.Contains("/tree/app/", StringComparison.Ordinal)), "The trace sees what is read.");
        Assert.That(calls.Where(call => Opened(call).StartsWith(Outside, StringComparison.Ordinal) || Opened(call) is "/etc/passwd"), Is.Empty);
        Assert.That(calls.Where(call => call.Contains("environ\"", StringComparison.Ordinal) && call.Contains("/tree/", StringComparison.Ordinal)), Is.Empty);
        Assert.That(calls.Where(Writes), Is.Empty);
    }

    [Test]
    public void A_fix_writes_to_the_file_of_the_tree_and_beside_it_only()
    {
        var calls = Trace(["lint", "--fix=unsafe", "--select", "zone-as-region", "--format", "json=report.json", "--write-baseline", "app/baseline.json"]);

        var written = calls.Where(Writes).Select(Opened).Distinct().ToList();
        Assert.That(written, Has.Count.EqualTo(3));
        Assert.That(written, Has.All.StartsWith(Folder["tree"]).And.All.Contains("/.tfauth-").And.All.EndsWith(".tmp"));
        Assert.That(Folder.Read("tree/app/main.tf"), Does.Contain("\"us-east-1\""));
        Assert.That(Directory.GetFiles(Outside, "*", SearchOption.AllDirectories).Select(File.ReadAllText), Has.All.EqualTo(Zone));
    }

    [TestCase("json=report.json", "report.json")]
    [TestCase("json=reports/new.json", "reports/new.json")]
    public void A_report_is_not_written_through_a_link_that_leads_out(string format, string name)
    {
        Folder.Link("tree/report.json", "../outside/main.tf").Link("tree/reports", "../outside/modules");

        var run = CommandRun.In(Folder, new CommandSurroundings { WorkingDirectory = "tree" }, "lint", "--format", format);

        Assert.That(run, Is.EqualTo(new CommandRun(2, "", $"tfauth: '{name}' is led out of the repository by a symbolic link: name the place itself.\n")));
        Assert.That(Folder.Read("outside/main.tf"), Is.EqualTo(Zone));
        Assert.That(Directory.GetFiles(Folder["outside/modules"]), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_report_is_written_through_a_link_inside_and_to_a_place_outside_that_is_named()
    {
        Folder.Write("tree/old/report.json", "old").Link("tree/report.json", "old/report.json");

        var run = CommandRun.In(Folder, new CommandSurroundings { WorkingDirectory = "tree" }, "lint", "--format", "json=report.json", "--format", "sarif=../named.sarif");

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        Assert.That(Folder.Read("tree/old/report.json"), Does.StartWith("{"));
        Assert.That(new FileInfo(Folder["tree/report.json"]).LinkTarget, Is.EqualTo("old/report.json"));
        Assert.That(Folder.Read("named.sarif"), Does.StartWith("{"));
    }

    /// <summary>The file that a call opened: what the kernel writes behind the descriptor, or the name where it gave none.</summary>
    private static string Opened(string call)
    {
        var real = call.LastIndexOf('<');
        if (call.EndsWith('>') && real >= 0)
        {
            return call[(real + 1)..^1];
        }

        return call.Split('"') is [_, var name, ..] && !call.Contains("= -1", StringComparison.Ordinal) ? name : "";
    }

    private bool Writes(string call) =>
        (call.Contains("O_WRONLY", StringComparison.Ordinal) || call.Contains("O_RDWR", StringComparison.Ordinal) || call.Contains("O_CREAT", StringComparison.Ordinal))
        && Opened(call).StartsWith(Folder.Path, StringComparison.Ordinal);

    private string[] Trace(string[] command)
    {
        if (Surroundings.Program("strace", out var reason) is not { } strace)
        {
            Assert.Ignore(reason);
            return [];
        }

        var trace = Folder["trace"];
        var run = ProductRun.Script(Folder, $"export HOME=$PWD/home; cd tree; '{strace}' -f -y -qq -s 4096 -e trace=open,openat -e signal=none -o '{trace}' tfauth {string.Join(' ', command)} < /dev/null");
        if (!File.Exists(trace) || run.Error.Contains("ptrace", StringComparison.Ordinal))
        {
            Assert.Ignore("This machine does not let its users trace a program.");
        }

        Assert.That(run.ExitCode, Is.LessThan(2), run.Error);
        return File.ReadAllLines(trace);
    }
}
