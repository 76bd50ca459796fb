using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Policies;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds conditions on the subject that let too many in, or nobody.</summary>
internal sealed class OidcTrustTooWide : Rule
{
    private const int LongestShown = 80;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA606", "oidc-trust-too-wide")
    {
        Summary = "The condition on the subject admits too many, or no token at all",
        Severity = Severity.Warning,
        Causes = ["oidc-trust-mismatch"],
        Why = """
            `*` and `repo:owner/*` let every repository of an issuer or owner take on the role, a new one of any colleague included.
            `ForAllValues` in a statement that allows is met where the claim is missing. `StringEquals` knows no wildcards: a `*` in it is
            a star, which no subject has, so that STS refuses every token ("Not authorized to perform sts:AssumeRoleWithWebIdentity").
            The same happens to a subject of GitHub that lacks `repo:` in front or ends behind the repository, and to one of GitLab without
            `project_path:`, of HCP Terraform without `organization:`, of EKS without `system:serviceaccount:`.
            """,
        Bad = """
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
                  values   = ["repo:harbor/*"] # expect: oidc-trust-too-wide
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
                  values   = ["repo:harbor/site:ref:refs/heads/main"]
                }
              }
            }
            """,
        Fix = "Name the repository, project or workspace; use `StringLike` where a wildcard is meant.",
        References =
        [
            "AWS Identity and Access Management, IAM JSON policy elements: Condition operators",
            "GitHub Docs, About security hardening with OpenID Connect",
        ],
        SeenIn =
        [
            new("https://github.com/aws-actions/configure-aws-credentials/issues/1137")
            {
                What = "`StringEquals` was given `repo:ORG/*`; it takes the star as a star, and nobody got in.",
                Story = "github",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var trust in OidcTrust.AllOf(module))
        {
            var subjects = trust.SubjectConditions.Where(condition => condition.IsPositive).ToList();

            // Conditions are all met together: one that is narrow is enough.
            var isNarrow = trust.IsNarrowedOtherwise || subjects.Exists(condition => IsNarrow(trust, condition));
            foreach (var condition in subjects)
            {
                CheckCondition(trust, condition, isNarrow, findings);
            }
        }
    }

    private static bool IsNarrow(OidcTrust trust, PolicyCondition condition) =>
        !condition.IsForAllValues && condition.Values.All(value => PatternOf(value) is not null && WhyTooWide(trust, condition, value) is null);

    private static void CheckCondition(OidcTrust trust, PolicyCondition condition, bool isNarrow, IFindings findings)
    {
        if (condition.IsForAllValues)
        {
            findings.Report(
                condition.Location,
                $"The condition on the subject of {trust.Description} uses {condition.Operator}, which is also met where the token has no subject.");
        }

        foreach (var value in condition.Values)
        {
            if (PatternOf(value) is not { } pattern)
            {
                continue;
            }

            var place = value.Origin is { } origin ? Location.Of(origin) : condition.Location;
            var shown = pattern.Replace(OidcSubject.Unknown.ToString(), "…", StringComparison.Ordinal);
            shown = shown.Length <= LongestShown ? shown : shown[..LongestShown] + "…";
            if (!condition.TakesWildcards && pattern.AsSpan().IndexOfAny('*', '?') >= 0)
            {
                findings.Report(
                    place,
                    $"{condition.Operator} takes the wildcard in \"{shown}\" as a plain character, so that no subject of {trust.Description} ever fits.");
            }
            else if (OidcSubject.WhyNever(trust.Platform, pattern, condition.TakesWildcards) is { } never)
            {
                findings.Report(
                    place,
                    $"\"{shown}\" {never}, so that no subject of {trust.Description} ever fits.",
                    new FindingDetails { Confidence = Confidence.Medium });
            }
            else if (!isNarrow && WhyTooWide(trust, condition, value) is { } whom)
            {
                findings.Report(place, $"\"{shown}\" lets {whom} take on the role by {trust.Description}.");
            }
        }
    }

    private static string? WhyTooWide(OidcTrust trust, PolicyCondition condition, Value value) =>
        condition.TakesWildcards && PatternOf(value) is { } pattern ? OidcSubject.WhyTooWide(trust.Platform, pattern) : null;

    private static string? PatternOf(Value value) => value switch
    {
        StringValue text => text.Content,
        UnknownValue { Parts.IsEmpty: false } unknown => string.Concat(unknown.Parts.Select(part => part.Text ?? OidcSubject.Unknown.ToString())),
        _ => null,
    };
}
