using System.Text;
using Linter.Core.Credentials.Chain;
using Linter.Core.Engine;
using Linter.Testing;

namespace Linter.Core.Tests.Credentials;

public sealed class DoctorEngineTests
{
    private const string Keys = "AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC\nAWS_SECRET_ACCESS_KEY=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\nAWS_REGION=eu-west-1\n";

    [Test]
    public void Every_provider_backend_and_remote_state_of_all_modules_is_diagnosed()
    {
        var result = Diagnose(
            ("env", Keys),
            ("main.tf", """
                terraform {
                  backend "s3" {
                    bucket = "b"
                    key    = "k"
                  }
                }
                provider "aws" {
                  alias = "prod"
                }
                module "app" {
                  source = "./app"
                }
                data "terraform_remote_state" "network" {
                  backend = "s3"
                  config  = { bucket = "b", key = "n", region = "us-east-1" }
                }
                resource "aws_instance" "x" {}
                """),
            ("app/main.tf", "provider \"aws\" {\n  region = \"us-west-2\"\n}\n"));

        Assert.That(result.Configurations.Select(configuration => configuration.Address), Is.EqualTo(new[]
        {
            "provider.aws", "provider.aws.prod", "module.app.provider.aws", "backend.s3", "data.terraform_remote_state.network",
        }));
        Assert.That(result.Configurations.Select(configuration => configuration.Outcome.Region.Value), Is.EqualTo(new[] { "eu-west-1", "eu-west-1", "us-west-2", "eu-west-1", "us-east-1" }));
    }

    [Test]
    public void Arguments_that_init_saved_count_for_the_backend()
    {
        var result = Diagnose(
            ("env", ""),
            ("main.tf", "terraform {\n  backend \"s3\" {}\n}\n"),
            (".terraform/terraform.tfstate", """
                {"backend": {"type": "s3", "config": {"bucket": "b", "region": "eu-west-1", "profile": null, "access_key": "AKIARTX3GSDSX4TFDOCX", "secret_key": "s",
                 "assume_role": {"role_arn": "arn:aws:iam::123456789012:role/state"}}}}
                """));
        var outcome = result.Configurations.Single().Outcome;

        Assert.That(outcome.Error, Is.Null);
        Assert.That(outcome.Credentials.Source, Is.EqualTo(CredentialSource.Configuration));
        Assert.That(outcome.Credentials.AssumedRoles, Is.EqualTo(new[] { "arn:aws:iam::123456789012:role/state" }));
        Assert.That(outcome.Region.Value, Is.EqualTo("eu-west-1"));
    }

    [TestCase("[]")]
    [TestCase("{")]
    [TestCase("{\"backend\": 1}")]
    [TestCase("{\"backend\": {\"type\": \"s3\", \"config\": []}}")]
    public void A_saved_backend_that_makes_no_sense_is_passed_over(string saved)
    {
        var result = Diagnose(("env", Keys), ("main.tf", "terraform {\n  backend \"s3\" {}\n}\n"), (".terraform/terraform.tfstate", saved));

        Assert.That(result.Configurations.Single().Outcome.Credentials.Source, Is.EqualTo(CredentialSource.Environment));
        Assert.That(result.Failures, Is.Empty);
    }

    [TestCase("", "hashicorp/aws 5.60.0 (.terraform.lock.hcl)")]
    [TestCase("region = var.region", "hashicorp/aws 5.60.0 (.terraform.lock.hcl)")]
    public void The_locked_release_decides_about_the_chain(string argument, string versions)
    {
        var result = Diagnose(
            ("env", Keys),
            ("main.tf", $"provider \"aws\" {{\n  {argument}\n}}\nvariable \"region\" {{}}\n"),
            (".terraform.lock.hcl", "provider \"registry.terraform.io/hashicorp/aws\" {\n  version = \"5.60.0\"\n}\n"));

        Assert.That(result.Configurations.Single().Versions, Is.EqualTo(versions));
        Assert.That(result.Configurations.Single().Input.Rules.HasSecondSession, Is.True);
    }

    [Test]
    public void Variables_of_the_environment_give_way_to_variable_files()
    {
        var files = new (string, string)[]
        {
            ("env", Keys + "TF_VAR_region=us-west-2\n"),
            ("main.tf", "variable \"region\" {}\nprovider \"aws\" {\n  region = var.region\n}\n"),
        };

        Assert.That(Diagnose(files).Configurations.Single().Outcome.Region.Value, Is.EqualTo("us-west-2"));
        Assert.That(Diagnose([.. files, ("terraform.tfvars", "region = \"ap-southeast-2\"\n")]).Configurations.Single().Outcome.Region.Value, Is.EqualTo("ap-southeast-2"));
    }

    [Test]
    public void The_account_number_in_the_key_is_told()
    {
        Assert.That(Diagnose(("env", Keys), ("main.tf", "provider \"aws\" {}\n")).Configurations.Single().AccountId, Is.EqualTo("123456789012"));
    }

    [Test]
    public void Nothing_that_is_printed_of_a_result_holds_a_secret()
    {
        var result = Diagnose(("env", Keys), ("main.tf", "provider \"aws\" {}\n"));
        var texts = result.Configurations.SelectMany(configuration => new object?[]
        {
            configuration, configuration.Outcome, configuration.Outcome.Credentials, configuration.Outcome.Credentials.Keys, configuration.Input,
        }).Append(result);

        Assert.That(texts.Select(text => text?.ToString()), Has.None.Contains("Q8sN2vKp4Rz"));
    }

    [Test]
    public void A_folder_without_configuration_has_no_configurations()
    {
        Assert.That(Diagnose(("env", Keys), ("README.md", "# nothing")).Configurations, Is.Empty);
    }

    private static DoctorResult Diagnose(params (string Path, string Text)[] files) =>
        DoctorRun.Diagnose(files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text)));
}
