using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;

namespace Linter.Core.Rules;

/// <summary>Finds modules for others that name the commercial partition.</summary>
internal sealed class HardcodedPartition : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA510", "hardcoded-partition")
    {
        Summary = "A module that others call names the commercial partition in its ARNs",
        Severity = Severity.Note,
        Causes = ["hardcoded-partition-arn"],
        Why = """
            A module does not know the region of its callers. With `arn:aws:` written into it, a caller in GovCloud or in China gets policies
            that are refused and roles that do not exist. The rule speaks once for a module, and not where the tree shows that all is in the
            commercial partition.
            """,
        Bad = """
            variable "role" {
              type = string
            }

            resource "aws_iam_role_policy_attachment" "audit" {
              role       = var.role
              policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" # expect: hardcoded-partition
            }
            """,
        Good = """
            variable "role" {
              type = string
            }

            data "aws_partition" "current" {}

            resource "aws_iam_role_policy_attachment" "audit" {
              role       = var.role
              policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/ReadOnlyAccess"
            }
            """,
        Fix = "Take the partition from `data.aws_partition.current.partition`.",
        References = ["AWS General Reference, Amazon resource names", "Terraform AWS provider, aws_partition"],
        SeenIn =
        [
            new("https://github.com/cloudposse/terraform-aws-cloudtrail-cloudwatch-alarms/issues/58")
            {
                What = "A module that others call had `arn:aws` in its policies and could not be used in GovCloud.",
                Story = "once-for-a-module",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        if (!IsForOthers(module) || !module.Folder.Files.Any(file => file.Source.Bytes.IndexOf("arn:aws:"u8) >= 0))
        {
            return;
        }

        var mentions = new List<ArnMention>();
        foreach (var resource in module.Resources.Concat(module.DataSources).Where(resource => resource.Type.StartsWith("aws_", StringComparison.Ordinal)))
        {
            if (resource.ProviderUse().Configuration is { } configuration && AwsConfiguration.Of(configuration).Partition is not null)
            {
                continue;
            }

            // What stands in the module itself; what a caller gives it is the caller's business.
            mentions.AddRange(resource.Block.Arguments.Concat(resource.Block.AllBlocks.SelectMany(block => block.Arguments))
                .SelectMany(argument => WrittenTexts.Of(module, argument)).SelectMany(ArnMention.In)
                .Where(mention => mention is { IsExact: true, Origin.Count: 1 } && mention.Partition == Partitions.Commercial));
        }

        if (mentions.Count > 0)
        {
            var also = mentions.Count == 1 ? "" : $", and {mentions.Count - 1} more in this module";
            findings.Report(
                mentions[0].Origin,
                $"{mentions[0].Text} names the partition aws{also}; a caller may be in another one.",
                new FindingDetails { Confidence = Confidence.Medium });
        }
    }

    private static bool IsForOthers(Module module) =>
        !module.IsRoot || (module.Variables.Any() && !module.ProviderConfigurations.Any() && module.Backend is null && module.Cloud is null);
}
