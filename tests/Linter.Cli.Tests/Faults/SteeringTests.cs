using System.Text.Json;
using System.Xml.Linq;
using Linter.Cli.Reports;
using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Faults;

/// <summary>A tree that somebody else wrote must not be able to colour, move, hide or reorder what tfauth says about it, in any format.</summary>
[Platform(Exclude = "Win", Reason = "Names of files may not hold such characters there.")]
public sealed class SteeringTests : FolderTests
{
    // Colour, title of the window, reversed reading, isolates, an invisible space, a control character of eight bits, bell and backspace.
    private const string Evil = "\u001b[31m\u001b]0;x\u0007\u202Eevil\u2066\u200B\u009B31m\u0008\u2069";

    private static readonly string[] Formats = ["text", "compact", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson"];

    private static IEnumerable<string[]> Commands =>
    [
        .. Formats.Select(format => new[] { "lint", "--verbose", "--show-suppressed", "--show-unsure", "--min-confidence", "low", "--category", Evil, "--format", format }),
        ["lint", "--color", "never", $"mod{Evil}/main{Evil}.tf"],
        ["lint", $"no{Evil}such"],
        ["lint", "--select", Evil],
        ["lint", "--config", Evil],
        ["lint", "--format", Evil],
        ["lint", "--format", $"json={Evil}/x"],
        ["lint", $"--{Evil}"],
        ["lint", "--var-file", Evil],
        ["lint", "--baseline", Evil],
        ["lint", "--stdin-path", Evil, "-"],
        ["lint", "--diff"],
        ["lint", "--diff", "--fix=unsafe"],
        ["lint", "--show-config"],
        ["doctor", "."],
        ["doctor", ".", "--format", "json"],
        ["doctor", ".", "--format", "sarif"],
        ["doctor", ".", "--verbose", "--error", $"log{Evil}"],
        ["doctor", Evil],
        ["doctor", ".", "--env-file", Evil],
        ["explain", Evil],
        ["explain", "-"],
        ["explain", $"AKIA{Evil}"],
        ["rules", "--format", Evil],
        ["completion", Evil],
        [Evil],
    ];

    private static IEnumerable<TestCaseData> Cases => Commands.Select(command => new TestCaseData([command]).SetArgDisplayNames(SafeText.OneLine(string.Join(' ', command))));

    [SetUp]
    public void WriteHostileTree()
    {
        var provider = $$"""
            # tfauth:ignore[TFA101] {{Evil}}
            provider "aws" {
              alias      = "{{Evil}}"
              region     = "us-east-1a" # {{Evil}}
              profile    = "{{Evil}}"
              access_key = "AKIAQYLPMN5HSAMPLE2Q"
              secret_key = "{{SampleReport.Secret}}"
              assume_role {
                role_arn = "arn:aws:iam::{{Evil}}:role/x"
              }
            }
            provider "aws" {
              region = "{{Evil}}"
              shared_credentials_files = ["{{Evil}}"]
              skip_{{Evil}} = true
            }
            module "m" {
              source = "./{{Evil}}"
              providers = { aws = aws.{{Evil}} }
            }
            terraform {
              backend "s3" {
                bucket  = "b"
                key     = "k{{Evil}}"
                region  = "{{Evil}}"
                profile = "{{Evil}}"
              }
              required_providers {
                aws = { source = "hashicorp/aws", version = "{{Evil}}" }
              }
            }
            # tfauth:ignore[{{Evil}}] {{Evil}}
            """;
        Folder.Folder(".git")
            .Write("main.tf", provider)
            .Write($"mod{Evil}/main{Evil}.tf", provider)
            .Write($"line\nbreak/main\r\n.tf", provider)
            .Write($"json{Evil}/main.tf.json", JsonSerializer.Serialize(new { provider = new { aws = new { region = $"us-east-1a{Evil}", access_key = Evil, profile = Evil } } }))
            .Write($"state{Evil}.tfvars", $"{Evil} = ")
            .Write(".tfauth.hcl", "exclude = [\"" + Evil + "\"]\n")
            .Write(".github/workflows/" + "w.yml", $"on: push\njobs:\n  \"{Evil}\":\n    runs-on: x\n    env:\n      AWS_ACCESS_KEY_ID: AKIAQYLPMN5HSAMPLE2Q\n      AWS_REGION: us-east-1a{Evil}\n    steps:\n      - run: terraform apply # {Evil}\n")
            .Write($"log{Evil}", $"Error: {Evil} api error InvalidClientTokenId: {Evil}\n  with provider[\"{Evil}\"]\n")
            .Link($"out{Evil}.tf", $"/nowhere{Evil}");
    }

    [TestCaseSource(nameof(Cases))]
    public void Nothing_steers_the_reader(string[] command)
    {
        var surroundings = new CommandSurroundings
        {
            Input = $"Error: {Evil} operation error STS: https response error StatusCode: 403, api error ExpiredToken: {Evil}\n",
            Environment = new Dictionary<string, string>
            {
                ["HOME"] = Folder[$"home{Evil}"],
                ["AWS_PROFILE"] = Evil,
                ["AWS_REGION"] = Evil,
                ["AWS_CONFIG_FILE"] = $"/nowhere/{Evil}",
            },
        };

        var run = CommandRun.In(Folder, surroundings, command);

        Assert.That(run.Output + run.Error, Is.Not.Empty);
        Assert.That(Steering(run.Output), Is.Empty, "standard output");
        Assert.That(Steering(run.Error), Is.Empty, "standard error");
        Assert.That(run.Error, Does.Not.Contain("fault of tfauth"));
        Assert.That(run.ExitCode, Is.EqualTo(ExitCodeOf(command)), run.Error);
        foreach (var text in Decoded(command[^1], run.Output))
        {
            Assert.That(Steering(text), Is.Empty, "what a reader of the format gets");
        }
    }

    [Test]
    public void The_settings_in_force_are_shown_without_steering()
    {
        Folder.Write(".tfauth.hcl", $"exclude = [\"{Evil}\"]\nrule \"{Evil}\" {{\n  enabled = false\n}}\n");

        var run = CommandRun.In(Folder, "lint", "--show-config");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(Steering(run.Output + run.Error), Is.Empty);
    }

    // A command that gave up early would show nothing, and prove nothing.
    private static int ExitCodeOf(string[] command) => command switch
    {
        ["lint", "--verbose", ..] or ["lint", "--color", ..] or ["lint", "--diff", ..] => 1,
        ["lint", "--show-config"] or ["lint", "--stdin-path", ..] or ["explain", "-" or ['A', ..]] => 0,
        ["doctor", "."] or ["doctor", ".", "--format", ..] or ["doctor", ".", "--verbose", ..] => 1,
        _ => 2,
    };

    /// <summary>The line in which a character steers, so that a failure shows where.</summary>
    private static string Steering(string text) =>
        string.Join('\n', text.Split('\n').Where(line => line.Any(Steers)).Select(SafeText.OneLine));

    // Written out here once more: asked of the product itself, a sign that it forgets would be missed by the test too.
    private static bool Steers(char sign) => (char.IsControl(sign) && sign is not ('\t' or '\r'))
        || sign is '\u061C' or '\u200B' or '\u200E' or '\u200F' or '\u2066' or '\u2067' or '\u2068' or '\u2069' or (>= '\u202A' and <= '\u202E');

    private static IEnumerable<string> Decoded(string format, string output) => format switch
    {
        "json" or "sarif" or "gitlab" or "rdjson" => Strings(JsonDocument.Parse(output).RootElement),
        "junit" or "checkstyle" => XDocument.Parse(output).Descendants().SelectMany(element => element.Attributes().Select(attribute => attribute.Value).Append(element.Value)),
        _ => [],
    };

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),

        // A script has to find the file: its path is the true one, written with the escapes of JSON.
        JsonValueKind.Object => element.EnumerateObject().Where(member => member.Name != "path").SelectMany(member => Strings(member.Value).Append(member.Name)),
        _ => [],
    };
}
