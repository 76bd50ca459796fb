using Linter.Testing;
using TreeDump;

namespace Linter.Core.Tests.Tools;

/// <summary>
/// <c>TreeDump --eval</c> in folders of several files and modules. What stands here was compared with <c>terraform console</c> 1.11.4, but for the
/// attributes of AWS, which follow from the configuration by what the provider does.
/// </summary>
public sealed class EvalSetupTests
{
    private const string Modules = """
        module "one" {
          source = "./m"
          name   = "one"
        }
        module "two" {
          source = "./m"
          count  = 2
          name   = "n${count.index}"
        }
        module "each" {
          source   = "./m"
          for_each = { a = "x", "b c" = "y" }
          name     = "${each.key}-${each.value}"
        }
        module "zero" {
          source = "./m"
          count  = 0
        }
        locals {
          key = "a"
        }
        # file: m/main.tf
        variable "name" {
          default = "standard"
        }
        output "name" {
          value = var.name
        }
        output "path" {
          value = "${path.module}|${path.root}|${file("${path.module}/f.txt")}"
        }
        # file: m/f.txt
        text
        """;

    private const string Variables = """
        variable "a" {
          default = "default"
        }
        variable "b" {
          type = list(number)
        }
        variable "d" {
          type = string
        }
        variable "n" {
          type     = number
          nullable = false
          default  = 5
        }
        variable "o" {
          type = object({ x = number, y = optional(string, "yy"), z = optional(object({ w = optional(bool, true) }), {}) })
        }
        variable "valid" {
          default = "bad"
          validation {
            condition     = var.valid == "good"
            error_message = "No."
          }
        }
        variable "brief" {
          ephemeral = true
          default   = "x"
        }
        locals {
          twice = { for x in ["k", "k"] : x => 1 }
          uses  = length(local.twice)
        }
        # file: override.tf
        variable "a" {
          default = "overridden"
        }
        # file: terraform.tfvars
        b = ["1", 2]
        d = "terraform.tfvars"
        n = null
        # file: terraform.tfvars.json
        {"d": "json"}
        # file: a.auto.tfvars.json
        {"d": "a", "o": {"x": "7"}}
        # file: z.auto.tfvars
        d = "z"
        # file: other.tfvars
        d = "other"
        """;

    private const string Aws = """
        provider "aws" {
          region = "eu-central-1"
        }
        provider "aws" {
          alias  = "cn"
          region = "cn-north-1"
        }
        data "aws_region" "r" {}
        data "aws_partition" "p" {
          provider = aws.cn
        }
        data "aws_caller_identity" "me" {}
        data "aws_iam_policy_document" "d" {
          statement {
            sid       = "One"
            actions   = ["a:B", "c:D<x>"]
            resources = ["arn:aws:s3:::b/&{aws:username}/*"]
            principals {
              type        = "Service"
              identifiers = ["lambda.amazonaws.com"]
            }
            condition {
              test     = "StringEquals"
              variable = "v"
              values   = ["b", "a"]
            }
          }
        }
        data "aws_iam_policy_document" "part" {
          statement {
            actions   = ["sts:AssumeRole"]
            resources = ["arn:aws:iam::${data.aws_caller_identity.me.account_id}:role/x"]
          }
        }
        resource "aws_iam_role" "many" {
          for_each           = { a = "x", b = "y" }
          name               = "${each.key}-${each.value}"
          assume_role_policy = aws_iam_role.many["a"].name
        }
        resource "aws_s3_bucket" "two" {
          count  = 2
          bucket = "b${count.index}"
        }
        resource "aws_s3_bucket" "self" {
          for_each = toset([aws_s3_bucket.self["a"].bucket])
          bucket   = each.key
        }
        data "aws_iam_policy_document" "merged" {
          source_policy_documents = [data.aws_iam_policy_document.d.json]
        }
        data "aws_iam_policy_document" "last" {
          policy_id               = "Own"
          source_policy_documents = ["", data.aws_iam_policy_document.d.json]
          statement {
            actions = ["own:Plain"]
          }
          override_policy_documents = [data.aws_iam_policy_document.over.json]
        }
        data "aws_iam_policy_document" "over" {
          version = "2008-10-17"
          statement {
            sid     = "One"
            effect  = "Deny"
            actions = ["over:One"]
          }
        }
        data "aws_iam_policy_document" "text" {
          source_policy_documents = [jsonencode({ Statement = [] })]
        }
        data "aws_iam_policy_document" "twice" {
          source_policy_documents = [data.aws_iam_policy_document.over.json, data.aws_iam_policy_document.d.json]
        }
        """;

    [TestCase(Modules, "module.one", """{"value":{"name":"one","path":"m|.|text\n"}}""")]
    [TestCase(Modules, "module.one[\"name\"]", """{"value":"one"}""")]
    [TestCase(Modules, "module.one.none", """{"error":"module.one has no output none."}""")]
    [TestCase(Modules, "module.two[*].name", """{"value":["n0","n1"]}""")]
    [TestCase(Modules, "module.two[length(module.two) - 1].name", """{"value":"n1"}""")]
    [TestCase(Modules, "try(module.two[2].name, \"none\")", """{"value":"none"}""")]
    [TestCase(Modules, "module.each.a.name", """{"value":"a-x"}""")]
    [TestCase(Modules, "module.each[local.key].name", """{"value":"a-x"}""")]
    [TestCase(Modules, "{ for k, m in module.each : k => m.name }", """{"value":{"a":"a-x","b c":"b c-y"}}""")]
    [TestCase(Modules, "keys(module.each)", """{"value":["a","b c"]}""")]
    [TestCase(Modules, "module.zero", """{"value":[]}""")]
    [TestCase(Modules, "each.key", """{"error":"each is there only inside of a block that is repeated or has provisioners."}""")]
    [TestCase(Variables, "var.a", """{"value":"overridden"}""")]
    [TestCase(Variables, "var.b", """{"value":[1,2]}""")]
    [TestCase(Variables, "var.d", """{"value":"z"}""")]
    [TestCase(Variables, "var.n", """{"value":5}""")]
    [TestCase(Variables, "var.o", """{"value":{"x":7,"y":"yy","z":{"w":true}}}""")]
    [TestCase(Variables, "var.valid", """{"error":"The value of var.valid does not meet its validation."}""")]
    [TestCase(Variables, "var.brief", """{"sensitive":true}""")]
    [TestCase(Aws, "data.aws_region.r.name", """{"value":"eu-central-1"}""")]
    [TestCase(Aws, "data.aws_partition.p.dns_suffix", """{"value":"amazonaws.com.cn"}""")]
    [TestCase(Aws, "aws_iam_role.many[\"b\"].name", """{"value":"b-y"}""")]
    [TestCase(Aws, "aws_iam_role.many[\"b\"].assume_role_policy", """{"value":"a-x"}""")]
    [TestCase(Aws, "startswith(aws_iam_role.many[\"a\"].arn, \"arn:aws:iam::\")", """{"value":true}""")]
    [TestCase(Aws, "aws_s3_bucket.two[1].arn", """{"value":"arn:aws:s3:::b1"}""")]
    [TestCase(Aws, "aws_s3_bucket.two[2].arn", """{"unknown":"aws_s3_bucket.two is known only when Terraform has asked AWS."}""")]
    [TestCase(Aws, "aws_s3_bucket.self[\"a\"].arn", """{"unknown":"aws_s3_bucket.self is known only when Terraform has asked AWS."}""")]
    [TestCase(Aws, "data.aws_caller_identity.me.account_id", """{"unknown":"data.aws_caller_identity.me.account_id is known only when Terraform has asked AWS."}""")]
    [TestCase(Aws, "data.aws_iam_policy_document.d.minified_json", """{"value":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"One\",\"Effect\":\"Allow\",\"Action\":[\"c:D\\u003cx\\u003e\",\"a:B\"],\"Resource\":\"arn:aws:s3:::b/${aws:username}/*\",\"Principal\":{\"Service\":\"lambda.amazonaws.com\"},\"Condition\":{\"StringEquals\":{\"v\":[\"b\",\"a\"]}}}]}"}""")]
    [TestCase(Aws, "split(\"\\n\", data.aws_iam_policy_document.d.json)[5]", """{"value":"      \"Effect\": \"Allow\","}""")]
    [TestCase(Aws, "startswith(data.aws_iam_policy_document.part.json, \"{\\n  \\\"Version\\\"\")", """{"value":true}""")]
    [TestCase(Aws, "data.aws_iam_policy_document.part.json", """{"unknown":"data.aws_iam_policy_document.part holds what is known only when Terraform runs."}""")]
    [TestCase(Aws, "data.aws_iam_policy_document.merged.json == data.aws_iam_policy_document.d.json", """{"value":true}""")]
    [TestCase(Aws, "data.aws_iam_policy_document.last.minified_json", """{"value":"{\"Version\":\"2012-10-17\",\"Id\":\"Own\",\"Statement\":[{\"Sid\":\"One\",\"Effect\":\"Deny\",\"Action\":\"over:One\"},{\"Effect\":\"Allow\",\"Action\":\"own:Plain\"}]}"}""")]
    [TestCase(Aws, "data.aws_iam_policy_document.text.json", """{"unknown":"data.aws_iam_policy_document.text.json is known only when Terraform has asked AWS."}""")]
    [TestCase(Aws, "data.aws_iam_policy_document.twice.json", """{"unknown":"data.aws_iam_policy_document.twice.json is known only when Terraform has asked AWS."}""")]
    [TestCase(Aws, "path.cwd", """{"unknown":"path.cwd is the folder in which Terraform is started."}""")]
    [TestCase(Aws, "abspath(path.module)", """{"unknown":"Function abspath is known only when Terraform runs: the path depends on the working directory."}""")]
    [TestCase(Aws, "abspath(\"/a/../b\")", """{"value":"/b"}""")]
    [TestCase(Aws, "basename(\"${path.cwd}/x\")", """{"unknown":"path.cwd is the folder in which Terraform is started."}""")]
    public void Expressions_have_the_answers_of_Terraform(string text, string expression, string answer) => Assert.That(Ask(text, "", expression), Is.EqualTo(answer));

    [Test]
    public void What_a_local_is_refused_for_counts_for_all_that_need_it() => Assert.That(Ask(Variables, "", "local.uses"), Does.StartWith("""{"error":"""));

    [TestCase("module.net.path", """{"value":"../../modules/net"}""")]
    [TestCase("module.net.files", """{"value":["a.json"]}""")]
    [TestCase("file(\"../../common.txt\")", """{"unknown":"Function file is not computed: the file could not be read."}""")]
    public void Modules_beside_the_folder_are_read_and_nothing_else_is(string expression, string answer) => Assert.That(
        Ask(
            """
            # file: live/prod/main.tf
            module "net" {
              source = "../../modules/net"
            }
            # file: modules/net/main.tf
            output "path" {
              value = path.module
            }
            output "files" {
              value = fileset("${path.module}/policies", "*")
            }
            # file: modules/net/policies/a.json
            {}
            # file: common.txt
            text
            """,
            "live/prod",
            expression),
        Is.EqualTo(answer));

    [Test]
    public void Links_to_files_and_folders_are_followed()
    {
        var folder = Directory.CreateTempSubdirectory("eval-links-");
        try
        {
            Write(folder.FullName, Fixture.Parse("links", "# file: real/locals.tf\nlocals {\n  a = 1\n}\n# file: root/main.tf\nlocals {\n  b = local.a + 1\n}\n# file: real/m/main.tf\noutput \"o\" {\n  value = path.module\n}\n# file: root/call.tf\nmodule \"m\" {\n  source = \"./m\"\n}\n"));
            File.CreateSymbolicLink(Path.Combine(folder.FullName, "root", "locals.tf"), Path.Combine("..", "real", "locals.tf"));
            Directory.CreateSymbolicLink(Path.Combine(folder.FullName, "root", "m"), Path.Combine("..", "real", "m"));

            Assert.That(Answer(Path.Combine(folder.FullName, "root"), "[local.b, module.m.o]"), Is.EqualTo("""{"value":[2,"m"]}"""));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Ask(string text, string root, string expression)
    {
        var folder = Directory.CreateTempSubdirectory("eval-setup-");
        try
        {
            Write(folder.FullName, Fixture.Parse("setup", text));
            return Answer(Path.Combine(folder.FullName, root), expression);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Write(string folder, Fixture fixture)
    {
        foreach (var (path, bytes) in fixture.Files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }

    private static string Answer(string folder, string expression)
    {
        var output = new StringWriter { NewLine = "\n" };
        EvalMode.Run(folder, new StringReader(expression), output);
        return output.ToString().TrimEnd('\n');
    }
}
