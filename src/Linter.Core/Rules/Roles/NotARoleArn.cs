using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;

namespace Linter.Core.Rules;

/// <summary>Finds ARNs of other things where Terraform is to assume a role.</summary>
internal sealed class NotARoleArn : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA602", "not-a-role-arn")
    {
        Summary = "The ARN of something else stands where that of a role is due",
        Severity = Severity.Error,
        Causes = ["assume-role-bad-arn"],
        Why = """
            Only a role can be assumed. The provider lets the ARN of a user, of an instance profile, of a policy or of a session
            (`arn:aws:sts::…:assumed-role/…`, as `aws sts get-caller-identity` prints it) through, and STS answers with AccessDenied or
            ValidationError, which looks like a missing permission.
            """,
        Bad = """
            provider "aws" {
              region = "eu-west-1"

              assume_role {
                role_arn = "arn:aws:sts::123456789012:assumed-role/deploy/session" # expect: not-a-role-arn
              }
            }
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"

              assume_role {
                role_arn = "arn:aws:iam::123456789012:role/deploy"
              }
            }
            """,
        Fix = "Write the ARN of the role: `arn:aws:iam::`, the account, `:role/` and the role's path and name.",
        References = ["AWS Identity and Access Management, IAM identifiers"],
        SeenIn =
        [
            new("https://github.com/amzn/selling-partner-api-models/issues/2523")
            {
                What = """
                    The ARN of the user itself was given as role to assume, and AWS answered like about a missing permission.
                    """,
                Story = "kinds",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var configuration in AwsConfiguration.AllOf(module))
        {
            foreach (var argument in configuration.Roles.Select(role => role.RoleArn))
            {
                if (argument is not null && RoleArn.Judge(argument.Value) is { Kind: RoleArnProblemKind.NotARole } problem)
                {
                    findings.Report(argument.Origin, $"{configuration}: {problem.Message}");
                }
            }
        }
    }
}
