using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Policies;

namespace Linter.Core.Rules;

/// <summary>Finds trust in an identity provider that does not look at the subject.</summary>
internal sealed class OidcTrustWithoutSubject : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA605", "oidc-trust-without-subject")
    {
        Summary = "A trust policy admits every token of an identity provider",
        Severity = Severity.Error,
        Causes = ["oidc-trust-mismatch"],
        Why = """
            The issuer of GitHub Actions, GitLab, HCP Terraform or Buildkite signs tokens for everybody: without a condition on `sub` any
            repository or workspace in the world can take on the role. With an issuer of one's own (Bitbucket, CircleCI, EKS) it is every
            repository, project or pod behind it. AWS refuses new policies of this kind for some issuers, so that `apply` fails.
            A condition on another claim that tells the workloads apart (`repository`, `project_path`) counts as well.
            """,
        Bad = """
            data "aws_iam_policy_document" "trust" {
              statement { # expect: oidc-trust-without-subject
                actions = ["sts:AssumeRoleWithWebIdentity"]
                principals {
                  type        = "Federated"
                  identifiers = ["arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"]
                }
                condition {
                  test     = "StringEquals"
                  variable = "token.actions.githubusercontent.com:aud"
                  values   = ["sts.amazonaws.com"]
                }
              }
            }
            """,
        Good = """
            data "aws_iam_policy_document" "trust" {
              statement {
                actions = ["sts:AssumeRoleWithWebIdentity"]
                principals {
                  type        = "Federated"
                  identifiers = ["arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com"]
                }
                condition {
                  test     = "StringEquals"
                  variable = "token.actions.githubusercontent.com:aud"
                  values   = ["sts.amazonaws.com"]
                }
                condition {
                  test     = "StringLike"
                  variable = "token.actions.githubusercontent.com:sub"
                  values   = ["repo:harbor/site:*"]
                }
              }
            }
            """,
        Fix = "Add a condition on the issuer's `:sub` that names the repository, project, workspace or service account.",
        References =
        [
            "AWS Identity and Access Management, Create a role for OpenID Connect federation",
            "GitHub Docs, Configuring OpenID Connect in Amazon Web Services",
        ],
        SeenIn =
        [
            new("https://github.com/aws-actions/configure-aws-credentials/issues/318")
            {
                What = """
                    The trust policy looked at the audience alone and at no subject, so that a workflow of any repository could have
                    asked for that audience.
                    """,
                Story = "jsonencode-and-text",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var trust in OidcTrust.AllOf(module).Where(trust => trust.Statement.Names(OidcIssuers.Action)))
        {
            if (trust.SubjectConditions.Any(condition => condition.IsPositive) || trust.IsNarrowedOtherwise)
            {
                continue;
            }

            if (trust.MayHaveMoreConditions || trust.Statement.IsAllow is null)
            {
                findings.Unsure(trust.Statement.Location, "Not all conditions of the trust policy are known.");
                continue;
            }

            var isKnown = trust.Platform is not null;
            findings.Report(
                trust.Statement.Location,
                $"The trust in {trust.Description} has no condition on the subject (sub), so that every token of that issuer can take on the role.",
                new FindingDetails { Severity = isKnown ? Severity.Error : Severity.Warning, Confidence = isKnown ? Confidence.High : Confidence.Medium });
        }
    }
}
