using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds service principals in the form of another partition.</summary>
internal sealed class ServicePrincipalMismatch : Rule
{
    private const string Usual = ".amazonaws.com";
    private const string China = "aws-cn";
    private const string Chinese = ".amazonaws.com.cn";

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA505", "service-principal-mismatch")
    {
        Summary = "A service principal has the form of another partition",
        Severity = Severity.Warning,
        FixAvailability = FixAvailability.Sometimes,
        Causes = ["wrong-partition"],
        Why = """
            Outside of China service principals end in `.amazonaws.com`; one that ends in `.amazonaws.com.cn` is refused there as invalid
            principal. In China most services keep `.amazonaws.com`, and CodeDeploy, EMR and CloudWatch Logs need `.amazonaws.com.cn`.
            So neither a fixed ending nor `data.aws_partition.current.dns_suffix` is right for all of them: `eks.amazonaws.com.cn` is refused.
            """,
        Bad = """
            provider "aws" {
              region = "eu-west-1"
            }

            resource "aws_iam_role" "instance" {
              name = "instance"
              assume_role_policy = jsonencode({
                Version = "2012-10-17"
                Statement = [{
                  Effect    = "Allow"
                  Principal = { Service = "ec2.amazonaws.com.cn" } # expect: service-principal-mismatch
                  Action    = "sts:AssumeRole"
                }]
              })
            }
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"
            }

            resource "aws_iam_role" "instance" {
              name = "instance"
              assume_role_policy = jsonencode({
                Version = "2012-10-17"
                Statement = [{
                  Effect    = "Allow"
                  Principal = { Service = "ec2.amazonaws.com" }
                  Action    = "sts:AssumeRole"
                }]
              })
            }
            """,
        Fix = "Take the name from `data.aws_service_principal`, or write the form of the partition.",
        References = ["AWS Identity and Access Management, AWS service principals", "Terraform AWS provider, aws_service_principal"],
        SeenIn =
        [
            new("https://github.com/terraform-aws-modules/terraform-aws-eks/issues/2263")
            {
                What = """
                    In China a module made `eks.amazonaws.com.cn` out of the partition's suffix, and IAM refused the role with "Invalid
                    principal in policy".
                    """,
                Story = "suffix-of-china",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var resource in module.Resources.Concat(module.DataSources))
        {
            var argument = resource.Type == "aws_iam_role" ? resource.Argument("assume_role_policy") : null;
            var isDocument = resource is { IsData: true, Type: "aws_iam_policy_document" };
            if ((argument is null && !isDocument) || resource.ProviderUse().Configuration is not { } configuration
                || AwsConfiguration.Of(configuration).Partition is not { } partition)
            {
                continue;
            }

            var document = isDocument ? module.Policies.DocumentOf(resource) : module.Policies.Roles.First(role => role.Resource == resource).Trust;
            var principals = document.Statements.SelectMany(statement => statement.Principals);
            foreach (var principal in principals.Where(principal => principal.Kind == "Service"))
            {
                CheckPrincipal(principal.Value, partition, findings);
            }
        }
    }

    private static void CheckPrincipal(Value principal, Partition partition, IFindings findings)
    {
        if (principal is not StringValue { Content: var name, Origin: { } origin })
        {
            return;
        }

        var isChina = partition.Name == China;
        if (!isChina && name.EndsWith(Chinese, StringComparison.Ordinal))
        {
            var right = name[..^".cn".Length];
            findings.Report(
                origin,
                $"The service principal {name} exists in China only, and the provider configuration is in {partition}.",
                new FindingDetails { Fixes = [.. LiteralReplacement.Of(origin, name, right, $"Write {right}")] });
        }
        else if (isChina && name.EndsWith(Usual, StringComparison.Ordinal) && Services.HasChineseDomain(name.Split('.')[0]) is true)
        {
            Report(name, name + ".cn");
        }
        else if (name.EndsWith(Chinese, StringComparison.Ordinal) && Services.HasChineseDomain(name[..^Chinese.Length]) is false)
        {
            Report(name, name[..^".cn".Length]);
        }

        void Report(string wrong, string right) => findings.Report(
            origin,
            $"In {partition} the service is called {right}.",
            new FindingDetails { Confidence = Confidence.Medium, Fixes = [.. LiteralReplacement.Of(origin, wrong, right, $"Write {right}")] });
    }
}
