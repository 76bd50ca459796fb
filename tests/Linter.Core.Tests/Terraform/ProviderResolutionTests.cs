using Linter.Testing;

namespace Linter.Core.Tests.Terraform;

/// <summary>Which configuration a resource uses, told by the region that its findings speak of.</summary>
public sealed class ProviderResolutionTests
{
    private const string Attachment = """
        resource "aws_iam_role_policy_attachment" "x" {
          role       = "x"
          policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
        }
        """;

    // Government regions refuse the ARN, commercial ones take it: a finding tells that the configuration "gov" is in use.
    [TestCase("provider \"aws\" { region = \"us-gov-west-1\" }\nmodule \"m\" { source = \"./m\" }", Attachment, true, TestName = "A default goes down by itself")]
    [TestCase("provider \"aws\" { region = \"us-east-1\" }\nprovider \"aws\" {\n  alias = \"gov\"\n  region = \"us-gov-west-1\"\n}\nmodule \"m\" { source = \"./m\" }", Attachment, false, TestName = "An alias does not")]
    [TestCase("provider \"aws\" { region = \"us-east-1\" }\nprovider \"aws\" {\n  alias = \"gov\"\n  region = \"us-gov-west-1\"\n}\nmodule \"m\" {\n  source = \"./m\"\n  providers = { aws = aws.gov }\n}", Attachment, true, TestName = "A call passes an alias as default")]
    [TestCase("terraform {\n  required_providers {\n    amazon = { source = \"hashicorp/aws\" }\n  }\n}\nprovider \"amazon\" { region = \"us-gov-west-1\" }\nmodule \"m\" { source = \"./m\" }", Attachment, true, TestName = "A default belongs to the provider, whatever the caller calls it")]
    [TestCase("provider \"aws\" { region = \"us-gov-west-1\" }\nmodule \"m\" { source = \"./m\" }", "provider \"aws\" { region = \"us-east-1\" }\n" + Attachment, false, TestName = "A block of the module itself wins")]
    public void The_configuration_of_a_resource_in_a_called_module(string root, string child, bool isGovernment)
    {
        var fixture = Fixture.Parse("resolution", $"{root}\n# file: m/main.tf\n{child}");

        var found = FixtureRun.Lint(fixture.Files, ["arn-partition-mismatch"]).Findings;

        Assert.That(found.Any(), Is.EqualTo(isGovernment));
    }
}
