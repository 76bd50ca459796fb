using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Linter.Cli.Tests.Testing;
using Snapshooter.NUnit;

namespace Linter.Cli.Tests.Reports;

/// <summary>
/// A repository from end to end: its workflow signs in by OIDC and still gives the step that runs Terraform the keys of before, its provider names a
/// profile, its backend none. The golden reports are read aloud: each finding tells of one mistake, points at the other file, and contradicts none.
/// </summary>
public sealed class StoryAcrossFilesTests
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private const string Workflow = """
        name: apply
        on: [push]
        permissions:
          id-token: write
          contents: read
        jobs:
          apply:
            runs-on: ubuntu-latest
            defaults:
              run:
                working-directory: infra
            steps:
              - uses: actions/checkout@v4
              - uses: aws-actions/configure-aws-credentials@v5
                with:
                  role-to-assume: arn:aws:iam::111122223333:role/apply
                  aws-region: eu-west-1
              - run: terraform init
              - run: terraform apply -auto-approve
                env:
                  AWS_ACCESS_KEY_ID: ${{ secrets.OLD_KEY_ID }}
                  AWS_SECRET_ACCESS_KEY: ${{ secrets.OLD_KEY }}

        """;

    private const string Configuration = """
        terraform {
          required_version = "~> 1.11"

          required_providers {
            aws = {
              source  = "hashicorp/aws"
              version = "~> 6.0"
            }
          }

          backend "s3" {
            bucket = "example-state"
            key    = "app.tfstate"
            region = "eu-west-1"
          }
        }

        provider "aws" {
          region  = "eu-west-1"
          profile = "deploy"
        }

        """;

    // The repaired repository: one source, the OIDC role, for provider and backend.
    private static readonly string WorkflowMended = Workflow[..Workflow.IndexOf("        env:", StringComparison.Ordinal)];

    private static readonly string ConfigurationMended = Configuration.Replace("  region  = \"eu-west-1\"\n  profile = \"deploy\"", "  region = \"eu-west-1\"", StringComparison.Ordinal);

    [TestCase("text")]
    [TestCase("json")]
    [TestCase("sarif")]
    public void The_findings_tell_one_story(string format)
    {
        using var folder = Repository(Workflow, Configuration);

        var run = CommandRun.In(folder, "lint", ".", "--format", format);

        Assert.That((run.ExitCode, run.Error), Is.EqualTo((1, "")));
        Snapshot.Match(format == "sarif" ? ResultsOf(run.Output) : run.Output);
    }

    [Test]
    public void The_mended_repository_is_silent()
    {
        using var folder = Repository(WorkflowMended, ConfigurationMended);

        var run = CommandRun.In(folder, "lint", ".", "--format", "compact");

        Assert.That((run.ExitCode, run.Output), Is.EqualTo((0, "")));
    }

    // What a report in SARIF says of all rules is in the golden report of everything.
    private static string ResultsOf(string sarif) => JsonNode.Parse(sarif)!["runs"]![0]!["results"]!.ToJsonString(s_indented) + "\n";

    private static TemporaryFolder Repository(string workflow, string configuration) =>
        new TemporaryFolder().Write(".github/workflows/apply.yml", workflow.ReplaceLineEndings("\n")).Write("infra/main.tf", configuration.ReplaceLineEndings("\n"));
}
