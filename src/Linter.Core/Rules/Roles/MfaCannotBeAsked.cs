using Linter.Core.Findings;
using Linter.Core.Terraform.Policies;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds roles that want a second factor, where Terraform is to assume them.</summary>
internal sealed class MfaCannotBeAsked : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA611", "mfa-cannot-be-asked")
    {
        Summary = "Terraform assumes a role whose trust policy asks for MFA",
        Severity = Severity.Warning,
        Causes = ["mfa-required"],
        Why = """
            Neither the provider nor the backend can ask for the code of an MFA device. A role whose trust policy has
            `aws:MultiFactorAuthPresent` refuses them (AccessDenied), unless the session that they start from was made with a code outside
            of Terraform. The rule looks for the role by its name in all root modules of the tree.
            """,
        Bad = """
            provider "aws" {
              region = "eu-west-1"

              assume_role {
                role_arn = "arn:aws:iam::123456789012:role/admin" # expect: mfa-cannot-be-asked
              }
            }

            resource "aws_iam_role" "admin" {
              name = "admin"
              assume_role_policy = jsonencode({
                Version = "2012-10-17"
                Statement = [{
                  Effect    = "Allow"
                  Principal = { AWS = "arn:aws:iam::123456789012:root" }
                  Action    = "sts:AssumeRole"
                  Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }
                }]
              })
            }
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"

              assume_role {
                role_arn = "arn:aws:iam::123456789012:role/deploy"
              }
            }

            resource "aws_iam_role" "deploy" {
              name = "deploy"
              assume_role_policy = jsonencode({
                Version = "2012-10-17"
                Statement = [{
                  Effect    = "Allow"
                  Principal = { AWS = "arn:aws:iam::123456789012:root" }
                  Action    = "sts:AssumeRole"
                }]
              })
            }
            """,
        Fix = "Make the session with the code first (`aws sts get-session-token`, aws-vault) and give it to Terraform, or let Terraform assume a role without MFA.",
        References = ["AWS Identity and Access Management, Secure API access with MFA", "Terraform AWS provider, Assume role"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform-provider-aws/issues/2420")
            {
                What = "The role's trust asked for MFA, and Terraform assumed it directly, with no way to give a code.",
                Story = "conditions-of-all-kinds",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(RoleUse use, IFindings findings)
    {
        var ways = use.Role.Trust.Statements.Where(statement => statement.IsAllow == true).ToList();
        if (!use.Role.Trust.IsComplete || ways.Count == 0 || !ways.TrueForAll(statement => statement.IsComplete && statement.Conditions.Any(AsksForMfa)))
        {
            return;
        }

        findings.Report(
            use.Settings.RoleArn!.Origin,
            $"{use.Configuration} assumes {use.Role.Resource.Address}, whose trust policy asks for MFA; Terraform cannot ask for a code.",
            new FindingDetails
            {
                Confidence = Confidence.Medium,
                Related = [new RelatedLocation(ways[0].Conditions.First(AsksForMfa).Location, "the condition on MFA")],
            });
    }

    private static bool AsksForMfa(PolicyCondition condition) =>
        (condition.IsAbout("aws:MultiFactorAuthPresent") && condition.Comparison.Equals("Bool", StringComparison.OrdinalIgnoreCase)
            && condition.Values.Any(value => value is BoolValue { Content: true } || string.Equals(value.Text, "true", StringComparison.OrdinalIgnoreCase)))
        || (condition.IsAbout("aws:MultiFactorAuthAge") && condition.Comparison.StartsWith("NumericLess", StringComparison.OrdinalIgnoreCase));
}
