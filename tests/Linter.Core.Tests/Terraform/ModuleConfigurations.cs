using System.Globalization;
using System.Text;
using Linter.Testing;

namespace Linter.Core.Tests.Terraform;

/// <summary>Configurations in which it takes care to tell which modules there are and which provider each thing uses.</summary>
internal static class ModuleConfigurations
{
    private const string Aws = "terraform {\n  required_providers {\n    aws = { source = \"hashicorp/aws\", version = \"~> 5.0\" }\n  }\n}\n";

    /// <summary>All of them as modules that one root module calls: <c>module.c00</c> and so on.</summary>
    public static IReadOnlyDictionary<string, byte[]> Together
    {
        get
        {
            var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
            var root = new StringBuilder();
            foreach (var (index, (name, text)) in All.Index())
            {
                root.Append(CultureInfo.InvariantCulture, $"module \"c{index:D2}\" {{\n  source = \"./c{index:D2}\"\n}}\n");
                foreach (var (path, bytes) in Fixture.Parse(name, text).Files)
                {
                    files[string.Create(CultureInfo.InvariantCulture, $"c{index:D2}/{path}")] = bytes;
                }
            }

            files["main.tf"] = Encoding.UTF8.GetBytes(root.ToString());
            return files;
        }
    }

    /// <summary>Each with its name; <c># file: NAME</c> lines split the text.</summary>
    public static IReadOnlyList<(string Name, string Text)> All { get; } =
    [
        ("no provider at all", "locals {\n  a = 1\n}\n"),
        ("implied by a resource", "resource \"aws_s3_bucket\" \"b\" {}\n"),
        ("implied by a data source", "data \"aws_region\" \"r\" {}\n"),
        ("implied by an ephemeral resource", "ephemeral \"aws_secretsmanager_secret_version\" \"s\" {\n  secret_id = \"x\"\n}\n"),
        ("implied by a provider block", "provider \"aws\" {\n  region = \"eu-west-1\"\n}\n"),
        ("implied by a type without an underscore", "resource \"thing\" \"t\" {}\n"),
        ("built into Terraform", "data \"terraform_remote_state\" \"s\" {\n  backend = \"local\"\n}\nresource \"terraform_data\" \"d\" {}\n"),
        ("the cloud control provider beside the classic one", "resource \"awscc_s3_bucket\" \"b\" {}\nresource \"aws_s3_bucket\" \"b\" {}\n"),
        ("an entry that is a version", "terraform {\n  required_providers {\n    aws = \"~> 3.0\"\n  }\n}\n"),
        ("an entry without a source", "terraform {\n  required_providers {\n    aws = { version = \">= 4, < 6\" }\n  }\n}\n"),
        ("an entry without a version", "terraform {\n  required_providers {\n    aws = { source = \"hashicorp/aws\" }\n  }\n}\n"),
        ("another host, and capitals", "terraform {\n  required_providers {\n    aws = { source = \"tf.example.com/HashiCorp/AWS\", version = \"5.1\" }\n  }\n}\nresource \"aws_s3_bucket\" \"b\" {}\n"),
        ("a source of one word", "terraform {\n  required_providers {\n    aws = { source = \"aws\" }\n  }\n}\n"),
        ("another local name", "terraform {\n  required_providers {\n    amazon = { source = \"hashicorp/aws\", version = \"~> 5.1.2\" }\n  }\n}\nprovider \"amazon\" {}\nresource \"aws_s3_bucket\" \"b\" {\n  provider = amazon\n}\n"),
        ("another local name that nothing uses", "terraform {\n  required_providers {\n    amazon = { source = \"hashicorp/aws\" }\n  }\n}\nresource \"aws_s3_bucket\" \"b\" {}\n"),
        ("two local names of one provider", "terraform {\n  required_providers {\n    aws  = { source = \"hashicorp/aws\", version = \">= 4.0\" }\n    more = { source = \"hashicorp/aws\", version = \"< 6.0\" }\n  }\n}\n"),
        ("a local name of another provider", "terraform {\n  required_providers {\n    aws = { source = \"example/notaws\", version = \"1.0.0\" }\n  }\n}\nresource \"aws_s3_bucket\" \"b\" {}\n"),
        ("a name with a dash", "terraform {\n  required_providers {\n    my-aws = { source = \"hashicorp/aws\" }\n  }\n}\nresource \"aws_s3_bucket\" \"b\" {\n  provider = my-aws.eu\n}\nprovider \"my-aws\" {\n  alias = \"eu\"\n}\n"),
        ("a version in a provider block", "provider \"aws\" {\n  version = \"~> 2.7, != 2.8.1\"\n}\nprovider \"aws\" {\n  alias   = \"old\"\n  version = \">= 2.0\"\n}\n"),
        ("a version in a block and in the entry", Aws + "provider \"aws\" {\n  version = \">= 5.2\"\n}\n"),
        ("a provider meta-argument of another provider", Aws + "resource \"aws_s3_bucket\" \"b\" {\n  provider = google-beta.x\n}\nprovider \"google-beta\" {\n  alias = \"x\"\n}\n"),
        ("a quoted meta-argument", "provider \"aws\" {\n  alias = \"west\"\n}\nresource \"null_resource\" \"n\" {\n  provider = \"aws.west\"\n}\n"),
        ("constraints of every kind", "terraform {\n  required_providers {\n    aws = { source = \"hashicorp/aws\", version = \"> 1, >= 2.1, < 9, <= 8.1.1, != 3, ~> 4, ~> 4.1, ~> 4.1.0\" }\n  }\n}\n"),
        ("a constraint of a prerelease", "terraform {\n  required_providers {\n    aws = { source = \"hashicorp/aws\", version = \"6.0.0-beta1\" }\n  }\n}\n"),
        ("a module, a module in it, and one twice", Aws + """
            module "a" {
              source = "./a"
            }
            module "b" {
              source = "./a"
            }
            # file: a/main.tf
            module "deep" {
              source = "../lib/deep"
            }
            # file: lib/deep/main.tf
            resource "aws_s3_bucket" "b" {}
            """),
        ("repeated modules", """
            module "counted" {
              source = "./m"
              count  = 3
            }
            module "each" {
              source   = "./m"
              for_each = toset(["a", "b.c", "d e"])
            }
            module "none" {
              source = "./m"
              count  = 0
            }
            module "unknown" {
              source   = "./m"
              for_each = var.names
            }
            variable "names" {
              type = set(string)
            }
            # file: m/main.tf
            data "aws_region" "r" {}
            """),
        ("a module that is passed aliases", Aws + """
            provider "aws" {
              alias = "east"
            }
            module "m" {
              source    = "./m"
              providers = { aws.src = aws, aws.dst = aws.east }
            }
            # file: m/main.tf
            terraform {
              required_providers {
                aws = {
                  source                = "hashicorp/aws"
                  version               = ">= 4.9"
                  configuration_aliases = [aws.src, aws.dst]
                }
              }
            }
            data "aws_region" "s" {
              provider = aws.src
            }
            """),
        ("a module that knows the provider by another name", Aws + """
            module "m" {
              source    = "./m"
              providers = { amazon = aws }
            }
            # file: m/main.tf
            terraform {
              required_providers {
                amazon = { source = "hashicorp/aws" }
              }
            }
            resource "aws_s3_bucket" "b" {
              provider = amazon
            }
            """),
        ("a module path with a dot and one above", """
            # file: main.tf
            module "m" {
              source = "./modules/../modules/./m"
            }
            module "n" {
              source = ".//modules/m"
            }
            # file: modules/m/main.tf
            resource "aws_s3_bucket" "b" {}
            """),
        ("files of JSON", """
            # file: main.tf.json
            {
              "//": "a comment",
              "terraform": [{"required_providers": {"aws": {"source": "hashicorp/aws", "version": "~> 5.0"}}}, {"required_providers": []}],
              "provider": {"aws": [{"region": "eu-west-1"}, {"alias": "x"}], "google": {}},
              "module": [{"m": {"source": "./m"}}],
              "resource": [{"aws_s3_bucket": {"b": {}}}, {"random_id": {"r": {"byte_length": 4}}}]
            }
            # file: m/main.tf.json
            {"data": {"aws_region": {"r": [{"provider": "aws.x"}]}}}
            """),
        ("an override of an entry", Aws + "# file: versions_override.tf\nterraform {\n  required_providers {\n    aws = { source = \"hashicorp/aws\", version = \">= 6\" }\n  }\n}\n"),
        ("an override that adds an entry", Aws + "# file: override.tf\nterraform {\n  required_providers {\n    google = { source = \"hashicorp/google\", version = \"4.0.1\" }\n  }\n}\n"),
        ("an override in JSON of an entry", Aws + "# file: override.tf.json\n{\"terraform\": {\"required_providers\": {\"aws\": {\"source\": \"example/aws\"}}}}\n"),
        ("an override of a module's source", """
            module "m" {
              source = "./m"
            }
            # file: m_override.tf
            module "m" {
              source = "./n"
            }
            # file: m/main.tf
            resource "aws_s3_bucket" "b" {}
            # file: n/main.tf
            resource "google_storage_bucket" "b" {}
            """),
        ("an override of a provider block", "provider \"aws\" {\n  version = \"~> 4.0\"\n}\n# file: override.tf\nprovider \"aws\" {\n  version = \"~> 5.0\"\n}\n"),
        ("an override of a provider that has no block", "resource \"aws_s3_bucket\" \"b\" {}\n# file: override.tf\nprovider \"aws\" {\n  region = \"eu-west-1\"\n}\n"),
        ("an override of a meta-argument", "provider \"google\" {\n  alias = \"g\"\n}\nresource \"aws_s3_bucket\" \"b\" {}\n# file: override.tf\nresource \"aws_s3_bucket\" \"b\" {\n  provider = google.g\n}\n"),
        ("files that Terraform passes over", "resource \"aws_s3_bucket\" \"b\" {}\n# file: .hidden.tf\nresource \"google_thing\" \"g\" {}\n# file: copy.tf~\nresource \"azurerm_thing\" \"a\" {}\n# file: sub/main.tf\nresource \"null_resource\" \"n\" {}\n# file: old.tf.bak\nresource \"random_id\" \"r\" {}\n# file: #main.tf#\nresource \"tls_private_key\" \"k\" {}\n"),
        ("a byte order mark", "\uFEFFresource \"aws_s3_bucket\" \"b\" {}\n"),
        ("moved, removed and check blocks", """
            moved {
              from = aws_s3_bucket.a
              to   = aws_s3_bucket.b
            }
            removed {
              from = google_thing.g
              lifecycle {
                destroy = false
              }
            }
            resource "aws_s3_bucket" "b" {}
            check "c" {
              data "http_thing" "h" {
                url = "x"
              }
              assert {
                condition     = data.http_thing.h.id != ""
                error_message = "No."
              }
            }
            """),
        ("provider functions", Aws + "output \"o\" {\n  value = provider::aws::arn_parse(\"arn:aws:iam::123456789012:role/x\").account_id\n}\n"),
    ];
}
