using System.Globalization;

namespace Benchmarks;

/// <summary>A made-up tree of root modules, each with a module of its own; every tenth has a script, every hundredth a workflow.</summary>
internal static class GeneratedTree
{
    private const string Versions = """
        terraform {
          required_version = ">= 1.5"
          required_providers {
            aws = {
              source  = "hashicorp/aws"
              version = "~> 6.0"
            }
          }
        }
        """;

    private const string Variables = """
        variable "region" {
          type    = string
          default = "eu-west-1"
        }

        variable "tags" {
          type    = map(string)
          default = {}
        }
        """;

    private const string Bucket = """
        resource "aws_s3_bucket" "this" {
          bucket = "${var.name}-data"
        }

        resource "aws_s3_bucket_policy" "this" {
          bucket = aws_s3_bucket.this.id
          policy = jsonencode({
            Statement = [{ Effect = "Allow", Principal = { AWS = var.role }, Action = "s3:GetObject", Resource = "${aws_s3_bucket.this.arn}/*" }]
          })
        }
        """;

    private const string Inputs = """
        variable "name" {
          type = string
        }

        variable "role" {
          type = string
        }
        """;

    private const string Script = """
        #!/bin/sh
        set -e
        terraform apply -var-file=prod.tfvars
        """;

    /// <summary>Writes the tree.</summary>
    /// <param name="top">The folder, which is made.</param>
    /// <param name="files">How many files.</param>
    public static void Write(string top, int files)
    {
        var written = 0;
        for (var number = 0; written < files; number++)
        {
            var name = number.ToString(CultureInfo.InvariantCulture);
            var root = $"team{number / 100}/component{number}";
            foreach (var (path, text) in Component(root, name, number))
            {
                if (written == files)
                {
                    return;
                }

                var file = Path.Combine(top, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text + "\n");
                written++;
            }
        }
    }

    private static IEnumerable<(string Path, string Text)> Component(string root, string name, int number)
    {
        yield return ($"{root}/main.tf", RootModule(name));
        yield return ($"{root}/variables.tf", Variables);
        yield return ($"{root}/outputs.tf", "output \"arn\" {\n  value = module.bucket.arn\n}");
        yield return ($"{root}/versions.tf", Versions);
        yield return ($"{root}/prod.tfvars", "region = \"us-east-1\"");
        yield return ($"{root}/modules/bucket/main.tf", Bucket);
        yield return ($"{root}/modules/bucket/variables.tf", Inputs);
        yield return ($"{root}/modules/bucket/outputs.tf", "output \"arn\" {\n  value = aws_s3_bucket.this.arn\n}");
        if (number % 10 == 0)
        {
            yield return ($"{root}/scripts/apply.sh", Script);
        }

        if (number % 100 == 0)
        {
            yield return ($".github/workflows/apply-{name}.yml", Workflow(root));
        }
    }

    private static string RootModule(string name) => $$"""
        provider "aws" {
          region = var.region
        }

        module "bucket" {
          source = "./modules/bucket"
          name   = "component-{{name}}"
          role   = "arn:aws:iam::123456789012:role/component-{{name}}"
        }

        resource "aws_iam_role" "this" {
          name = "component-{{name}}"
          assume_role_policy = jsonencode({
            Version   = "2012-10-17"
            Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
          })
        }
        """;

    private static string Workflow(string root) => $"""
        on:
          push:
            branches: [main]
        permissions:
          id-token: write
          contents: read
        jobs:
          apply:
            runs-on: ubuntu-latest
            steps:
              - uses: actions/checkout@v4
              - uses: aws-actions/configure-aws-credentials@v4
                with:
                  role-to-assume: arn:aws:iam::123456789012:role/ci
                  aws-region: eu-west-1
              - run: terraform apply
                working-directory: {root}
        """;
}
