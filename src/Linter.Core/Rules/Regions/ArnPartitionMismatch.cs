using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;

namespace Linter.Core.Rules;

/// <summary>Finds ARNs of another partition than that of the provider configuration which uses them.</summary>
internal sealed class ArnPartitionMismatch : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA503", "arn-partition-mismatch")
    {
        Summary = "An ARN names another partition than that of the provider configuration that uses it",
        Severity = Severity.Error,
        FixAvailability = FixAvailability.Sometimes,
        Causes = ["hardcoded-partition-arn", "wrong-partition"],
        Why = """
            Partitions (`aws`, `aws-us-gov`, `aws-cn`, the isolated ones, `aws-eusc`) know nothing of each other. An `arn:aws:` literal in a
            configuration for GovCloud or China names something that does not exist there: policies are refused as malformed, roles cannot
            be assumed, managed policies are not found.

            The rule looks at the region of the configuration that the resource, the data source or the called module really uses, through
            aliases and `providers`. In the commercial partition `arn:aws:` is right and nothing is said.
            """,
        Bad = """
            provider "aws" {
              region = "us-gov-west-1"
            }

            resource "aws_iam_role_policy_attachment" "audit" {
              role       = "audit"
              policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess" # expect: arn-partition-mismatch
            }
            """,
        Good = """
            provider "aws" {
              region = "us-gov-west-1"
            }

            data "aws_partition" "current" {}

            resource "aws_iam_role_policy_attachment" "audit" {
              role       = "audit"
              policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/ReadOnlyAccess"
            }
            """,
        Fix = "Take the partition from `data.aws_partition.current.partition`, or write the partition of the region.",
        References = ["AWS General Reference, Amazon resource names", "AWS GovCloud (US) user guide, Amazon resource names in GovCloud"],
        SeenIn =
        [
            new("https://github.com/cloudposse/terraform-aws-cloudtrail-s3-bucket/issues/44")
            {
                What = """
                    The format of ARNs was `arn:aws` unless set, and GovCloud refused the bucket policy with MalformedPolicy.
                    """,
                Story = "partition-in-a-variable",
            },
        ],
    };

    // What these hold is for people or for other programs: an ARN of any partition may stand there.
    private static readonly HashSet<string> s_otherText = new(StringComparer.Ordinal)
    {
        "tags", "tags_all", "description", "comment", "user_data", "user_data_base64", "user_data_replace_on_change", "environment", "container_definitions",
        "secret_string", "content", "content_base64", "definition", "provider", "template_body", "query", "message", "buildspec", "insecure_value",
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        var mayNameOthers = MayNameOthers(module);
        foreach (var configuration in AwsConfiguration.AllOf(module))
        {
            if (CanDiffer(configuration.Partition))
            {
                Check(module, configuration.Block, configuration.Partition, configuration.Address, findings);
            }
        }

        foreach (var resource in module.Resources.Concat(module.DataSources).Where(resource => resource.Type.StartsWith("aws_", StringComparison.Ordinal)))
        {
            var use = resource.ProviderUse();
            var partition = PartitionOf(use);
            if (CanDiffer(partition))
            {
                foreach (var instance in resource.Instances)
                {
                    Check(module, instance, partition, $"provider.{use.Name}", findings);
                }
            }
        }

        // Where the files of a called module are here, its resources tell by themselves.
        foreach (var call in module.Calls.Where(call => call.Module is null))
        {
            var use = Passed(module, call);
            if (CanDiffer(PartitionOf(use)))
            {
                Check(module, call.Block, PartitionOf(use), $"provider.{use.Name}", findings);
            }
        }

        // Working out all arguments of a tree costs: only where some ARN may name another partition than the one that it is used in.
        bool CanDiffer(Partition? partition) => mayNameOthers || (partition is not null && partition != Partitions.Commercial);
    }

    private static void Check(Module module, ConfigurationBlock block, Partition? partition, string user, IFindings findings)
    {
        foreach (var argument in block.Arguments.Where(argument => !s_otherText.Contains(argument.Name)))
        {
            foreach (var mention in WrittenTexts.Of(module, argument).SelectMany(ArnMention.In))
            {
                if (partition is null)
                {
                    JudgeUnknown(mention, argument, findings);
                }
                else if (mention.Partition != partition)
                {
                    Report(mention, partition, user, findings);
                }
            }
        }

        foreach (var nested in block.AllBlocks.Where(nested => !s_otherText.Contains(nested.Type)))
        {
            Check(module, nested, partition, user, findings);
        }
    }

    private static void Report(ArnMention mention, Partition partition, string user, IFindings findings)
    {
        var title = $"Write arn:{partition}";
        Fix[] fixes = !mention.IsExact ? []
            : [new Fix(title, mention.Origin.Count == 1 ? FixSafety.Safe : FixSafety.Unsafe, [new Edit(Location.Of(mention.Origin), $"arn:{partition}")])];
        findings.Report(
            mention.Origin,
            $"{mention.Text} is in the partition {mention.Partition}, and {user} that uses it is in {partition}.",
            new FindingDetails { Fixes = [.. fixes] });
    }

    // Without a region nothing can be said of the usual arn:aws:. Another partition was chosen with care, or is left over.
    private static void JudgeUnknown(ArnMention mention, Argument argument, IFindings findings)
    {
        if (mention.Partition != Partitions.Commercial)
        {
            findings.Unsure(argument.ValueLocation, $"The ARN is in the partition {mention.Partition}, and the region of the provider configuration is not known.");
        }
    }

    private static Partition? PartitionOf(ProviderUse use) => use.Configuration is { } configuration ? AwsConfiguration.Of(configuration).Partition : null;

    private static ProviderUse Passed(Module module, ModuleCall call)
    {
        var standard = new ProviderName(ProviderAddress.Aws.Type, null);
        return module.ProviderUse(call.Providers.FirstOrDefault(passed => passed.Inner == standard)?.Outer ?? standard);
    }

    /// <summary>Whether the files of the module or of its callers hold the name of a partition other than the commercial one at all.</summary>
    private static bool MayNameOthers(Module module)
    {
        for (var at = module; at is not null; at = at.Parent)
        {
            if (at.Folder.Files.Any(file => file.MayNameOtherPartition))
            {
                return true;
            }
        }

        return false;
    }
}
