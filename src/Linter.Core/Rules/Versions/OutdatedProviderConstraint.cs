using System.Globalization;
using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Settings;
using Linter.Core.Terraform;

namespace Linter.Core.Rules;

/// <summary>Finds constraints that keep the AWS provider on old releases.</summary>
internal sealed class OutdatedProviderConstraint : Rule
{
    private static readonly RuleOption s_maxAge = new("max_age_years", 2, 20, "How old, in years, the newest allowed release may be.");

    private int MaxAgeInYears { get; init; } = s_maxAge.Default;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA402", "outdated-provider-constraint")
    {
        Summary = "The newest release of the AWS provider that a constraint allows is out of date",
        Severity = Severity.Warning,
        Causes = ["outdated-version"],
        Why = """
            Old releases do not know new ways to sign in (IAM Identity Center with `sso_session` needs 4.0.0, several `assume_role` blocks
            need 5.67.0) or new regions, and they keep defects that were repaired since. The rule reports a constraint whose newest allowed
            release is a major version behind the newest known one, or more than two years (`max_age_years`) older than the day of tfauth's
            facts. The clock of the machine plays no part, so that the same text gives the same answer.
            """,
        Bad = """
            terraform {
              required_providers {
                aws = {
                  source  = "hashicorp/aws"
                  version = "~> 3.74" # expect: outdated-provider-constraint
                }
              }
            }
            """,
        Good = """
            terraform {
              required_providers {
                aws = {
                  source  = "hashicorp/aws"
                  version = "~> 6.0"
                }
              }
            }
            """,
        Fix = "Read the upgrade guides of the major releases in between, then raise the upper end of the constraint one major release at a time.",
        References = ["Terraform AWS provider, Version guides"],
        Options = [s_maxAge],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform-provider-aws/issues/38965")
            {
                What = """
                    Provider 3.76 looked for a cache file of the sign-in that newer releases of the CLI no longer write: "SSO session
                    has expired or is invalid".
                    """,
                Story = "major-behind",
            },
        ],
    };

    /// <inheritdoc/>
    public override Rule With(RuleSettings settings) => new OutdatedProviderConstraint { MaxAgeInYears = settings[s_maxAge] };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        var history = ReleaseHistory.AwsProvider;
        foreach (var requirement in VersionRequirement.AllOf(module, ProviderAddress.Aws))
        {
            if (requirement.Constraints is not { } constraints || history.AllowsNewerThanKnown(constraints) || history.NewestAllowed(constraints) is not { } allowed)
            {
                continue;
            }

            var newest = history.Newest;
            var isMajorBehind = allowed.Version.Major < newest.Version.Major;
            if (isMajorBehind || history.AgeInYears(allowed) > MaxAgeInYears)
            {
                findings.Report(
                    requirement.Location,
                    $"\"{requirement.Text}\" allows hashicorp/aws up to {Describe(allowed)}; the newest known release is {Describe(newest)}.");
            }
        }
    }

    private static string Describe(Release release) => $"{release.Version} of {release.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
}
