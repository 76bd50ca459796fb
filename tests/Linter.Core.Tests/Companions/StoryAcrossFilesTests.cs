using System.Text;
using Linter.Core.Findings;
using Linter.Testing;

namespace Linter.Core.Tests.Companions;

/// <summary>A repository whose workflow, provider and backend each take another identity: the findings tell of one mistake after the other.</summary>
public sealed class StoryAcrossFilesTests
{
    private const string Workflow = """
        on: [push]
        permissions:
          id-token: write
          contents: read
        jobs:
          apply:
            runs-on: ubuntu-latest
            env:
              AWS_ACCESS_KEY_ID: ${{ secrets.OLD_KEY_ID }}
              AWS_SECRET_ACCESS_KEY: ${{ secrets.OLD_KEY }}
            defaults:
              run:
                working-directory: infra
            steps:
              - uses: aws-actions/configure-aws-credentials@v4
                with:
                  role-to-assume: arn:aws:iam::111122223333:role/apply
                  aws-region: eu-west-1
              - run: terraform init && terraform apply -auto-approve
        """;

    private const string Configuration = """
        terraform {
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

    [Test]
    public void The_findings_name_what_wins_and_point_at_each_other()
    {
        var findings = FixtureRun.Lint(new Dictionary<string, byte[]>
        {
            [".github/workflows/apply.yml"] = Encoding.UTF8.GetBytes(Workflow),
            ["infra/main.tf"] = Encoding.UTF8.GetBytes(Configuration),
            ["sandbox/main.tf"] = Encoding.UTF8.GetBytes(Configuration.Replace("\"deploy\"", "\"sandbox\"", StringComparison.Ordinal)),
        }).Active;

        var shadow = Single(findings, "environment-shadows-configuration");
        Assert.That((shadow.Location.Path, shadow.Location.Start.Line), Is.EqualTo((".github/workflows/apply.yml", 9)), "The stored key takes the place of OIDC.");
        Assert.That(RelatedOf(shadow), Is.EqualTo(new[] { ".github/workflows/apply.yml:15" }), "It points at the login.");

        var profile = Single(findings, "hardcoded-profile");
        Assert.That((profile.Location.Path, profile.Location.Start.Line), Is.EqualTo(("infra/main.tf", 11)), "Only the module that the workflow runs is meant.");
        Assert.That(RelatedOf(profile), Is.EqualTo(new[] { ".github/workflows/apply.yml:19" }), "It points at the command.");

        var backends = findings.Where(finding => finding.Rule.Name == "backend-source-differs").ToList();
        Assert.That(backends.Select(finding => finding.Location.Path), Is.EqualTo(new[] { "infra/main.tf", "sandbox/main.tf" }));
        Assert.That(RelatedOf(backends[0]), Is.EqualTo(new[] { "infra/main.tf:11" }), "It points at the profile.");
    }

    private static Finding Single(IEnumerable<Finding> findings, string rule) => findings.Single(finding => finding.Rule.Name == rule);

    private static IEnumerable<string> RelatedOf(Finding finding) => finding.Related.Select(related => $"{related.Location.Path}:{related.Location.Start.Line}");
}
