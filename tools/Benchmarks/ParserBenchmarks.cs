using BenchmarkDotNet.Attributes;
using Linter.Hcl.Parsing;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Benchmarks;

/// <summary>The parser on a module of usual forms; allocations are told for each byte of the text.</summary>
[MemoryDiagnoser]
public class ParserBenchmarks
{
    private readonly HclParser _parser = new();
    private SourceText _source = null!;

    /// <summary>How often the text stands in the source.</summary>
    [Params(1, 100)]
    public int Copies { get; set; }

    /// <summary>Makes the source.</summary>
    [GlobalSetup]
    public void Make() => _source = new SourceText("main.tf", string.Concat(Enumerable.Repeat(Text, Copies)));

    /// <summary>Text to tree.</summary>
    [Benchmark]
    public SyntaxTree Parse() => _parser.Parse(_source);

    private const string Text = """
        locals {
          name  = "${var.stage}-${var.name}"
          names = [for key, value in var.subnets : upper(key) if value.public]
          tags  = merge(var.tags, { Name = local.name, Owner = "platform" })
        }

        # One bucket a stage.
        resource "aws_s3_bucket" "this" {
          count  = var.enabled ? 1 : 0
          bucket = "${local.name}-data"
          tags   = local.tags

          lifecycle {
            prevent_destroy = true
          }
        }

        data "aws_iam_policy_document" "this" {
          dynamic "statement" {
            for_each = var.readers
            content {
              actions   = ["s3:GetObject", "s3:ListBucket"]
              resources = [aws_s3_bucket.this[0].arn, "${aws_s3_bucket.this[0].arn}/*"]
              principals {
                type        = "AWS"
                identifiers = [statement.value]
              }
            }
          }
        }

        output "script" {
          value = <<-EOT
            #!/bin/sh
            %{for name in local.names~}
            echo ${name}
            %{endfor~}
          EOT
        }

        """;
}
