using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Policies;

namespace Linter.Core.Rules;

/// <summary>Finds roles that any account may assume.</summary>
internal sealed class TrustAnyPrincipal : Rule
{
    // These say nothing about who the caller is. An external id is no secret either, yet it was chosen to keep others out.
    private static readonly HashSet<string> s_sayNothingOfCaller = new(StringComparer.OrdinalIgnoreCase)
    {
        "aws:MultiFactorAuthPresent", "aws:MultiFactorAuthAge", "aws:SecureTransport", "aws:CurrentTime", "aws:EpochTime", "aws:TokenIssueTime", "aws:UserAgent",
        "aws:RequestedRegion", "sts:RoleSessionName", "aws:ViaAWSService",
    };

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA609", "trust-any-principal")
    {
        Summary = "A trust policy lets every AWS account assume the role",
        Severity = Severity.Warning,
        Why = """
            `Principal: "*"` in a trust policy stands for everybody with an AWS account. Only a condition that says who the caller is
            (`aws:PrincipalOrgID`, `aws:PrincipalAccount`, `aws:PrincipalArn`, an external id) narrows it.
            """,
        Bad = """
            resource "aws_iam_role" "open" {
              name = "open"
              assume_role_policy = jsonencode({
                Version = "2012-10-17"
                Statement = [{ # expect: trust-any-principal
                  Effect    = "Allow"
                  Principal = "*"
                  Action    = "sts:AssumeRole"
                }]
              })
            }
            """,
        Good = """
            resource "aws_iam_role" "organisation" {
              name = "organisation"
              assume_role_policy = jsonencode({
                Version = "2012-10-17"
                Statement = [{
                  Effect    = "Allow"
                  Principal = { AWS = "*" }
                  Action    = "sts:AssumeRole"
                  Condition = { StringEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } }
                }]
              })
            }
            """,
        Fix = "Name the accounts or roles that may come, or add a condition on `aws:PrincipalOrgID`.",
        References = ["AWS Identity and Access Management, AWS JSON policy elements: Principal"],
        SeenIn =
        [
            new("https://github.com/nccgroup/sadcloud")
            {
                What = "`modules/aws/iam/main.tf`, insecure on purpose, has a role that every AWS account may assume.",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var role in module.Policies.Roles)
        {
            foreach (var statement in role.Trust.Statements.Where(statement => statement.IsAllow == true && statement.Names("sts:AssumeRole")))
            {
                var everybody = statement.Principals.Any(principal => principal.Value.Text == "*" && principal.Kind is "*" or "AWS");
                if (!everybody || statement.Conditions.Any(Narrows))
                {
                    continue;
                }

                if (statement.IsComplete)
                {
                    findings.Report(statement.Location, $"{role.Resource.Address} can be assumed from every AWS account.");
                }
                else
                {
                    findings.Unsure(statement.Location, "Not all conditions of the trust policy are known.");
                }
            }
        }
    }

    private static bool Narrows(PolicyCondition condition) =>
        condition.IsPositive && (condition.Variable.Text is not { } key || !s_sayNothingOfCaller.Contains(key)) && !condition.Values.Any(value => value.Text == "*");
}
