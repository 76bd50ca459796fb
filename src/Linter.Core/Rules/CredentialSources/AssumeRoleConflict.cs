using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;

namespace Linter.Core.Rules;

/// <summary>Finds configurations that assume one role twice, with a web identity and then once more.</summary>
internal sealed class AssumeRoleConflict : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA306", "assume-role-conflict")
    {
        Summary = "One role is assumed with a web identity and then once more",
        Severity = Severity.Warning,
        Causes = ["assume-role-denied"],
        Why = """
            The two blocks are not alternatives. From provider 4.12 and Terraform 1.6 (backend) `assume_role_with_web_identity` comes first, and `assume_role`
            is made with what it gave. Where both name the same role, the role has to assume itself: its trust policy mostly does not admit that
            ("AccessDenied"), and the second session is limited to one hour.

            Two different roles are a chain, and right.
            """,
        Bad = """
            provider "aws" {
              region = "eu-west-1"

              assume_role_with_web_identity {
                role_arn                = "arn:aws:iam::111122223333:role/deploy"
                web_identity_token_file = "/var/run/token"
              }

              assume_role { # expect: assume-role-conflict
                role_arn = "arn:aws:iam::111122223333:role/deploy"
              }
            }
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"

              assume_role_with_web_identity {
                role_arn                = "arn:aws:iam::111122223333:role/deploy"
                web_identity_token_file = "/var/run/token"
              }
            }
            """,
        Fix = "Keep `assume_role_with_web_identity` where there is a token, or `assume_role` where there are other credentials.",
        References = ["AWS provider documentation, assuming an IAM role using a web identity"],
        SeenIn =
        [
            new("https://github.com/aws-actions/configure-aws-credentials/issues/1219")
            {
                What = """
                    A job signed in as a role with its web identity, and the next tool was told to assume the same role again: a role
                    may not assume itself unless its trust says so.
                    """,
                Story = "roles-in-locals",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var configuration in AwsConfiguration.AllOf(module))
        {
            var first = configuration.Roles.FirstOrDefault(role => role.IsWebIdentity);
            if (first?.RoleArn?.Text is not { Length: > 0 } arn)
            {
                continue;
            }

            foreach (var again in configuration.Roles.Where(role => !role.IsWebIdentity && role.RoleArn?.Text == arn))
            {
                findings.Report(
                    again.Header,
                    $"{configuration} assumes the role of {first.Name} a second time: the role has to be allowed to assume itself.",
                    new FindingDetails { Related = [new RelatedLocation(first.Header, "assumes it first")] });
            }
        }
    }
}
