using Linter.Core.Findings;
using Linter.Testing;

namespace Linter.Core.Tests.Terraform;

/// <summary>Literals that reach an argument by long ways: found where they stand, with every step. The keys are made up.</summary>
public sealed class DataflowTests
{
    private const string Secret = "tfdoc3ZRwTCJRjSlISUO8Uz9HVqXQwWYtMNR7eho";

    private static IEnumerable<TestCaseData> Ways()
    {
        yield return Way("The default of a variable", """
            variable "secret" {
              default = "SECRET"
            }
            provider "aws" {
              secret_key = var.secret
            }
            """, "main.tf:2 default of var.secret > main.tf:5 var.secret");
        yield return Way("A variable file, two modules and a provider with an alias", """
            variable "key" {}
            module "outer" {
              source = "./outer"
              key    = var.key
            }
            # file: terraform.tfvars
            key = "SECRET"
            # file: outer/main.tf
            variable "key" {}
            module "inner" {
              source = "../inner"
              secret = var.key
            }
            # file: inner/main.tf
            variable "secret" {}
            provider "aws" {
              alias      = "west"
              secret_key = var.secret
            }
            """, "terraform.tfvars:1 value of var.key > main.tf:4 var.key > outer/main.tf:4 var.key > inner/main.tf:4 var.secret");
        yield return Way("format() of one literal", """
            locals {
              secret = "SECRET"
            }
            provider "aws" {
              secret_key = format("%s", local.secret)
            }
            """, "main.tf:2");
        yield return Way("format() of two halves stands where they come together", """
            locals {
              half = "tfdoc3ZRwTCJRjSlISUO"
            }
            provider "aws" {
              secret_key = format("%s%s", local.half, "8Uz9HVqXQwWYtMNR7eho")
            }
            """, "main.tf:5");
        yield return Way("join()", """
            provider "aws" {
              secret_key = join("", ["tfdoc3ZRwTCJRjSlISUO", "8Uz9HVqXQwWYtMNR7eho"])
            }
            """, "main.tf:2");
        yield return Way("base64decode()", """
            variable "coded" {
              default = "dGZkb2MzWlJ3VENKUmpTbElTVU84VXo5SFZxWFF3V1l0TU5SN2Vobw=="
            }
            provider "aws" {
              secret_key = base64decode(var.coded)
            }
            """, "main.tf:2 default of var.coded > main.tf:5 var.coded > main.tf:5 base64decode()");
        yield return Way("A heredoc", """
            locals {
              secret = <<-EOT
                SECRET
              EOT
            }
            provider "aws" {
              secret_key = trimspace(local.secret)
            }
            """, "main.tf:2");
        yield return Way("A template", """
            variable "half" {
              default = "tfdoc3ZRwTCJRjSlISUO"
            }
            provider "aws" {
              secret_key = "${var.half}8Uz9HVqXQwWYtMNR7eho"
            }
            """, "main.tf:5");
        yield return Way("jsondecode() of a file", """
            provider "aws" {
              secret_key = jsondecode(file("${path.module}/keys.json")).secret
            }
            # file: keys.json
            {"secret": "SECRET"}
            """, "keys.json:1");
        yield return Way("merge()", """
            locals {
              common = { secret = "none", id = "x" }
              own    = { secret = "SECRET" }
              all    = merge(local.common, local.own)
            }
            provider "aws" {
              secret_key = local.all.secret
            }
            """, "main.tf:3");
        yield return Way("lookup()", """
            locals {
              keys = {
                prod = "SECRET"
              }
            }
            provider "aws" {
              secret_key = lookup(local.keys, "prod", "")
            }
            """, "main.tf:3");
        yield return Way("A for expression over a map of accounts", """
            locals {
              accounts = {
                prod = { id = "123456789012", secret = "SECRET" }
              }
              secrets = { for name, account in local.accounts : name => account.secret if account.id != "" }
            }
            provider "aws" {
              secret_key = local.secrets["prod"]
            }
            """, "main.tf:3");
        yield return Way("An instance of a repeated module", """
            module "account" {
              source   = "./account"
              for_each = { prod = "SECRET" }
              secret   = each.value
            }
            # file: account/main.tf
            variable "secret" {}
            provider "aws" {
              secret_key = var.secret
            }
            """, "main.tf:3");
        yield return Way("An optional attribute of an object type", """
            variable "keys" {
              type    = object({ secret = optional(string, "SECRET") })
              default = {}
            }
            provider "aws" {
              secret_key = var.keys.secret
            }
            """, "main.tf:2");
        yield return Way("An output of a called module", """
            module "keys" {
              source = "./keys"
            }
            provider "aws" {
              secret_key = module.keys.secret
            }
            # file: keys/main.tf
            output "secret" {
              value = "SECRET"
            }
            """, "keys/main.tf:2");
        yield return Way("One of the outputs of a repeated module", """
            module "keys" {
              source   = "./keys"
              for_each = toset(["a", "b"])
              prefix   = each.key
            }
            provider "aws" {
              secret_key = [for name, keys in module.keys : keys.secret if name == "b"][0]
            }
            # file: keys/main.tf
            variable "prefix" {}
            output "secret" {
              value = "SECRET"
            }
            """, "keys/main.tf:3");
        yield return Way("JSON", """
            # file: main.tf.json
            {
              "variable": {"secret": {
                "default": "SECRET"
              }},
              "provider": {"aws": {
                "secret_key": "${var.secret}"
              }}
            }
            """, "main.tf.json:3 default of var.secret > main.tf.json:6 var.secret");
        yield return Way("A variable that is sensitive", """
            variable "secret" {
              sensitive = true
              default   = "SECRET"
            }
            provider "aws" {
              secret_key = var.secret
            }
            """, "main.tf:3 default of var.secret > main.tf:6 var.secret");
    }

    [TestCaseSource(nameof(Ways))]
    public void A_literal_is_found_with_its_way(string text, string way)
    {
        var found = FixtureRun.Lint(Fixture.Parse("way", text).Files, ["hardcoded-provider-credentials"]).Findings;

        Assert.That(found.Select(Show), Has.Exactly(1).StartsWith(way), string.Join('\n', found.Select(Show)));
        Assert.That(found.Single().Message, Does.Not.Contain(Secret));
    }

    [TestCase("provider \"aws\" {\n  secret_key = \"\"\n}")]
    [TestCase("variable \"s\" {\n  default = \"\"\n}\nprovider \"aws\" {\n  secret_key = trimspace(\" ${var.s} \")\n}")]
    [TestCase("provider \"aws\" {\n  secret_key = substr(\"SECRET\", 0, 0)\n}")]
    [TestCase("variable \"s\" {\n  default = null\n}\nprovider \"aws\" {\n  secret_key = var.s\n}")]
    [TestCase("locals {\n  on = false\n}\nprovider \"aws\" {\n  secret_key = local.on ? \"SECRET\" : null\n}")]
    [TestCase("variable \"on\" {\n  default = true\n}\nprovider \"aws\" {\n  secret_key = !var.on ? \"SECRET\" : \"\"\n}")]
    [TestCase("variable \"s\" {\n  type = string\n}\nprovider \"aws\" {\n  secret_key = var.s\n}")]
    [TestCase("variable \"s\" {\n  sensitive = true\n}\nprovider \"aws\" {\n  secret_key = var.s\n}")]
    [TestCase("variable \"s\" {\n  default = \"SECRET\"\n}\nprovider \"aws\" {\n  secret_key = var.s\n}\n# file: terraform.tfvars\ns = \"\"")]
    [TestCase("variable \"keys\" {\n  type = map(string)\n}\nprovider \"aws\" {\n  secret_key = lookup(var.keys, \"secret\", null)\n}")]
    [TestCase("data \"aws_secretsmanager_secret_version\" \"x\" {\n  secret_id = \"x\"\n}\nprovider \"aws\" {\n  secret_key = jsondecode(data.aws_secretsmanager_secret_version.x.secret_string).key\n}")]
    public void What_is_nothing_in_the_end_is_no_finding(string text)
    {
        var found = FixtureRun.Lint(Fixture.Parse("nothing", text.Replace("SECRET", Secret)).Files, ["hardcoded-provider-credentials"]).Findings;

        Assert.That(found.Select(Show), Is.Empty);
    }

    [Test]
    public void Both_branches_of_a_condition_that_nobody_knows_are_looked_at()
    {
        var text = """
            variable "prod" {
              type = bool
            }
            provider "aws" {
              secret_key = var.prod ? "SECRET" : "SECRET"
            }
            """;
        var found = FixtureRun.Lint(Fixture.Parse("branches", text.Replace("SECRET", Secret)).Files).Findings.Where(finding => finding.Rule.Family == "TFA1").ToList();

        Assert.That(found.Select(finding => finding.Location.Start.Line), Is.EqualTo(new[] { 5, 5 }), string.Join('\n', found));
    }

    [Test]
    public void A_dynamic_block_is_followed_to_the_collection_it_repeats_over()
    {
        var found = FixtureRun.Lint(Fixture.Parse("dynamic", """
            variable "roles" {
              type    = list(string)
              default = ["arn:aws:iam:::role/deploy"]
            }
            provider "aws" {
              dynamic "assume_role" {
                for_each = toset(var.roles)
                content {
                  role_arn = assume_role.value
                }
              }
            }
            """).Files, ["malformed-role-arn"]).Findings;

        Assert.That(found.Select(Show), Has.Exactly(1).StartsWith("main.tf:3"), string.Join('\n', found));
    }

    private static TestCaseData Way(string name, string text, string way) => new TestCaseData(text.Replace("SECRET", Secret), way).SetArgDisplayNames(name);

    private static string Show(Finding finding) => finding.Flow.IsEmpty
        ? $"{finding.Location.Path}:{finding.Location.Start.Line}"
        : string.Join(" > ", finding.Flow.Select(step => $"{step.Location.Path}:{step.Location.Start.Line} {step.Message}"));
}
