using Linter.Core.Aws;
using Linter.Hcl.Values;
using static Linter.Core.Tests.Terraform.TestModule;

namespace Linter.Core.Tests.Terraform;

/// <summary>What configuration fixes of resources and data sources, asked through a local value.</summary>
public sealed class ResourceAttributesTests
{
    private const string Provider = "provider \"aws\" {\n  region = \"eu-west-1\"\n}\nprovider \"aws\" {\n  alias  = \"cn\"\n  region = \"cn-north-1\"\n}\nprovider \"aws\" {\n  alias = \"bare\"\n}\n";

    [TestCase("data \"aws_region\" \"x\" {}", "data.aws_region.x.name", "eu-west-1")]
    [TestCase("data \"aws_region\" \"x\" {}", "data.aws_region.x.id", "eu-west-1")]
    [TestCase("data \"aws_region\" \"x\" {\n  provider = aws.cn\n}", "data.aws_region.x.region", "cn-north-1")]
    [TestCase("data \"aws_region\" \"x\" {\n  region = \"us-east-1\"\n}", "data.aws_region.x.name", "us-east-1")]
    [TestCase("data \"aws_partition\" \"x\" {}", "data.aws_partition.x.partition", "aws")]
    [TestCase("data \"aws_partition\" \"x\" {\n  provider = aws.cn\n}", "data.aws_partition.x.dns_suffix", "amazonaws.com.cn")]
    [TestCase("data \"aws_partition\" \"x\" {\n  provider = aws.cn\n}", "data.aws_partition.x.reverse_dns_prefix", "cn.com.amazonaws")]
    [TestCase("resource \"aws_iam_role\" \"x\" {\n  name = \"deploy\"\n}", "aws_iam_role.x.name", "deploy")]
    [TestCase("resource \"aws_iam_role\" \"x\" {\n  name = \"deploy\"\n}", "resource.aws_iam_role.x.name", "deploy")]
    [TestCase("resource \"aws_s3_bucket\" \"x\" {\n  bucket = \"logs\"\n}", "aws_s3_bucket.x.arn", "arn:aws:s3:::logs")]
    [TestCase("resource \"aws_s3_bucket\" \"x\" {\n  bucket = \"logs\"\n}", "aws_s3_bucket.x.id", "logs")]
    [TestCase("resource \"terraform_data\" \"x\" {\n  input = { a = [\"b\"] }\n}", "terraform_data.x.output.a[0]", "b")]
    [TestCase("resource \"aws_x\" \"a\" {\n  name = aws_x.b.name\n}\nresource \"aws_x\" \"b\" {\n  name = \"end\"\n}", "aws_x.a.name", "end")]
    public void What_is_fixed_is_known(string blocks, string expression, string expected) => Assert.That(Ask(blocks, expression).Text, Is.EqualTo(expected));

    [TestCase("data \"aws_region\" \"x\" {\n  provider = aws.bare\n}", "data.aws_region.x.name", UnknownKind.OnlyAtRun, "provider.aws.bare has no region")]
    [TestCase("data \"aws_region\" \"x\" {\n  provider = aws.missing\n}", "data.aws_region.x.name", UnknownKind.OnlyAtRun, "provider.aws.missing is not here")]
    [TestCase("data \"aws_partition\" \"x\" {\n  provider = aws.bare\n}", "data.aws_partition.x.partition", UnknownKind.OnlyAtRun, "data.aws_partition.x.partition")]
    [TestCase("data \"aws_caller_identity\" \"x\" {}", "data.aws_caller_identity.x.account_id", UnknownKind.OnlyAtRun, "data.aws_caller_identity.x.account_id")]
    [TestCase("resource \"aws_iam_role\" \"x\" {\n  name = \"a\"\n}", "aws_iam_role.x.unique_id", UnknownKind.OnlyAtRun, "aws_iam_role.x.unique_id")]
    [TestCase("resource \"aws_iam_role\" \"x\" {\n  count = 1\n  name  = \"a\"\n}", "aws_iam_role.x[1].name", UnknownKind.OnlyAtRun, "aws_iam_role.x")]
    [TestCase("resource \"aws_x\" \"x\" {\n  name = \"\"\n}", "aws_x.x.name", UnknownKind.OnlyAtRun, "aws_x.x.name")]
    [TestCase("variable \"n\" {}\nresource \"aws_x\" \"x\" {\n  name = var.n\n}", "aws_x.x.name", UnknownKind.NoValue, "var.n has no default")]
    [TestCase("", "aws_x.y.name", UnknownKind.Error, "aws_x.y is not declared")]
    [TestCase("", "data.aws_region.y.name", UnknownKind.Error, "data.aws_region.y is not declared")]
    [TestCase("resource \"aws_x\" \"a\" {\n  name = aws_x.b.name\n}\nresource \"aws_x\" \"b\" {\n  name = aws_x.a.name\n}", "aws_x.a.name", UnknownKind.Error, "circle")]
    [TestCase("resource \"aws_x\" \"a\" {\n  name = \"x\"\n  dynamic \"p\" {\n    for_each = [aws_x.a.name]\n    content {}\n  }\n}", "aws_x.a.other", UnknownKind.OnlyAtRun, "aws_x.a.other")]
    public void What_is_not_has_its_reason(string blocks, string expression, UnknownKind kind, string reason)
    {
        var value = Ask(blocks, expression) as UnknownValue;

        Assert.That(value?.Reason.Kind, Is.EqualTo(kind));
        Assert.That(value!.Reason.Message, Does.Contain(reason));
    }

    [TestCase("name = \"deploy\"", "aws", "role/deploy", "role/deploy")]
    [TestCase("name = \"deploy\"\n  path = \"/ci/\"", "aws", "role/ci/deploy", "role/ci/deploy")]
    [TestCase("name_prefix = \"dep\"", "aws", null, "role/dep")]
    [TestCase("", "aws", null, "role/")]
    [TestCase("name = \"x\"\n  provider = aws.cn", "aws-cn", "role/x", "role/x")]
    [TestCase("name = \"x\"\n  provider = aws.bare", null, "role/x", "role/x")]
    public void The_ARN_of_a_role_is_known_but_for_its_account(string arguments, string? partition, string? resource, string prefix)
    {
        Assert.That(Arn.TryParse(Ask($"resource \"aws_iam_role\" \"x\" {{\n  {arguments}\n}}", "aws_iam_role.x.arn"), out var arn), Is.True);
        Assert.That(arn, Is.EqualTo(new Arn(partition, "iam", "", null, resource, prefix)));
    }

    [Test]
    public void An_argument_that_is_referred_to_knows_its_way()
    {
        var root = Root("""
            resource "aws_x" "a" {
              name = "us-east-1"
            }
            provider "aws" {
              region = aws_x.a.name
            }
            """);

        Assert.That(Way(root.ProviderConfigurations.Single().Argument("region")!), Is.EqualTo("main.tf:2 > main.tf:5 aws_x.a.name"));
    }

    [Test]
    public void A_region_that_is_taken_from_itself_comes_to_an_end()
    {
        var root = Root("data \"aws_region\" \"x\" {}\nprovider \"aws\" {\n  region = data.aws_region.x.name\n}\n");

        Assert.That((root.ProviderConfigurations.Single().Region as UnknownValue)?.Reason.Message, Does.Contain("circle"));
    }

    [Test]
    public void A_thousand_resources_in_a_row_come_to_an_end()
    {
        var resources = string.Join('\n', Enumerable.Range(0, 1000).Select(n => $"resource \"aws_x\" \"n{n}\" {{\n  name = aws_x.n{n + 1}.name\n}}"));
        var value = Ask($"{resources}\nresource \"aws_x\" \"n1000\" {{\n  name = \"end\"\n}}", "aws_x.n0.name") as UnknownValue;

        Assert.That(value?.Reason.Kind, Is.EqualTo(UnknownKind.Limit));
    }

    [Test]
    public void A_data_source_in_a_called_module_takes_the_region_that_the_call_passes()
    {
        var root = Root(Provider + """
            module "m" {
              source    = "./m"
              providers = { aws = aws.cn }
            }
            # file: m/main.tf
            data "aws_partition" "x" {}
            output "partition" {
              value = data.aws_partition.x.partition
            }
            """);

        Assert.That(root.Calls.Single().Module!.Outputs.Single().Value?.Text, Is.EqualTo("aws-cn"));
    }

    [Test]
    public void Paths_lead_from_where_Terraform_runs_to_the_module()
    {
        var root = Root("""
            # file: env/prod/main.tf
            module "m" {
              source = "../../modules/m"
            }
            locals {
              here = file("${path.module}/region.txt")
            }
            provider "aws" {
              region  = local.here
              profile = module.m.there
            }
            # file: env/prod/region.txt
            eu-west-1
            # file: modules/m/main.tf
            output "there" {
              value = "${path.module} ${path.root} ${trimspace(file("${path.module}/name.txt"))}"
            }
            # file: modules/m/name.txt
            name
            """, "env/prod");

        var provider = root.ProviderConfigurations.Single();
        Assert.That(provider.Argument("region")?.Text, Is.EqualTo("eu-west-1\n"));
        Assert.That(provider.Argument("profile")?.Text, Is.EqualTo("../../modules/m . name"));
    }

    private static Value Ask(string blocks, string expression)
    {
        var root = Root($"{Provider}{blocks}\noutput \"asked\" {{\n  value = {expression}\n}}\n");
        return root.Outputs.Single().Value!.Value;
    }
}
