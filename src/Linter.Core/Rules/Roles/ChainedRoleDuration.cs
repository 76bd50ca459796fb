using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;

namespace Linter.Core.Rules;

/// <summary>Finds sessions of more than one hour for a role that a role assumes.</summary>
internal sealed class ChainedRoleDuration : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA604", "chained-role-duration")
    {
        Summary = "A role that a role assumes is to last longer than one hour",
        Severity = Severity.Error,
        Causes = ["assume-role-duration"],
        Why = """
            Where one role assumes the next, STS gives one hour at most, whatever `max_session_duration` the second role has: "The requested
            DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining". The first role of a configuration counts
            too where its credentials come from `assume_role_with_web_identity`.
            """,
        Bad = """
            provider "aws" {
              region = "eu-west-1"

              assume_role {
                role_arn = "arn:aws:iam::111122223333:role/hub"
              }

              assume_role {
                role_arn = "arn:aws:iam::444455556666:role/spoke"
                duration = "4h" # expect: chained-role-duration
              }
            }
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"

              assume_role {
                role_arn = "arn:aws:iam::111122223333:role/hub"
                duration = "4h"
              }

              assume_role {
                role_arn = "arn:aws:iam::444455556666:role/spoke"
                duration = "1h"
              }
            }
            """,
        Fix = "Ask for one hour at most, or let the last role be assumed directly.",
        References = ["AWS Identity and Access Management, Role chaining"],
        SeenIn =
        [
            new("https://github.com/aws-actions/configure-aws-credentials/issues/79")
            {
                What = "From one role into the next, a session of six hours was asked for, and STS gives one hour.",
                Story = "through-variable-default",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var configuration in AwsConfiguration.AllOf(module))
        {
            foreach (var role in configuration.Roles.Skip(1))
            {
                if (SessionDuration.SecondsOf(role) is > SessionDuration.LongestChained and <= SessionDuration.Longest)
                {
                    var argument = role.Duration is { IsSet: true } given ? given : role.DurationInSeconds!;
                    findings.Report(
                        argument.Origin,
                        $"{configuration} asks for more than one hour of a role that another role assumes; STS refuses that.",
                        new FindingDetails { Related = [new RelatedLocation(configuration.Roles[0].Header, "the role that is assumed first")] });
                }
            }
        }
    }
}
