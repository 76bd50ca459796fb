using Linter.Core.Aws;
using Linter.Core.Companions;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Policies;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds roles of the tree that refuse the configuration which assumes them.</summary>
internal sealed class TrustExcludesCaller : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA608", "trust-excludes-caller")
    {
        Summary = "The trust policy of a role does not admit the configuration that assumes it",
        Severity = Severity.Warning,
        Causes = ["assume-role-condition-unmet", "assume-role-denied"],
        Why = """
            Role and caller stand in the same tree, and they do not fit: the trust policy asks for an external id that the configuration does
            not send, session tags are sent without `sts:TagSession` among the actions, only services or identity providers are named, or a
            role assumes the next one whose policy does not name it. STS answers with AccessDenied and does not say why. The role is found by its name in all root modules of the tree.
            """,
        Bad = """
            provider "aws" {
              region = "eu-west-1"

              assume_role {
                role_arn = "arn:aws:iam::123456789012:role/deploy" # expect: trust-excludes-caller
              }
            }

            resource "aws_iam_role" "deploy" {
              name = "deploy"
              assume_role_policy = jsonencode({
                Version = "2012-10-17"
                Statement = [{
                  Effect    = "Allow"
                  Principal = { AWS = "arn:aws:iam::111122223333:root" }
                  Action    = "sts:AssumeRole"
                  Condition = { StringEquals = { "sts:ExternalId" = "harbor" } }
                }]
              })
            }
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"

              assume_role {
                role_arn    = "arn:aws:iam::123456789012:role/deploy"
                external_id = "harbor"
              }
            }

            resource "aws_iam_role" "deploy" {
              name = "deploy"
              assume_role_policy = jsonencode({
                Version = "2012-10-17"
                Statement = [{
                  Effect    = "Allow"
                  Principal = { AWS = "arn:aws:iam::111122223333:root" }
                  Action    = "sts:AssumeRole"
                  Condition = { StringEquals = { "sts:ExternalId" = "harbor" } }
                }]
              })
            }
            """,
        Fix = "Send what the trust policy asks for, or let the policy admit the caller.",
        References =
        [
            "AWS Identity and Access Management, Access to AWS accounts owned by third parties",
            "AWS Identity and Access Management, Pass session tags in AWS STS",
        ],
        SeenIn =
        [
            new("https://github.com/OvertureMaps/stac/pull/114")
            {
                What = "The second role of a chain did not admit `sts:TagSession`, which the action sends along.",
                Story = "tags-and-chains",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(RoleUse use, IFindings findings)
    {
        if (use is not { Settings.IsWebIdentity: false, Role.Trust.IsComplete: true })
        {
            return;
        }

        var ways = use.Role.Trust.Statements.Where(statement => statement.IsAllow != false).ToList();
        if (ways.Count > 0 && ways.TrueForAll(statement => statement.IsComplete))
        {
            CheckUse(use, ways, findings);
        }
    }

    /// <inheritdoc/>
    public override void Check(Module root, CompanionSet companions, IFindings findings)
    {
        if (!root.Resources.Any(resource => resource.Type == "aws_iam_role"))
        {
            return;
        }

        var logins = companions.Workflows.SelectMany(workflow => workflow.Logins)
            .Where(login => login is { Role.Length: > 0, IsChained: true } && login.Text("role-skip-session-tagging") is not "true").ToList();
        foreach (var role in logins.Count == 0 ? [] : root.Policies.Roles)
        {
            var ways = role.Trust.Statements.Where(statement => statement.IsAllow != false).ToList();
            if (!role.Trust.IsComplete || ways.Count == 0 || role.Name is not { Length: > 0 } name || !ways.TrueForAll(statement => statement.IsComplete && !statement.Names("sts:TagSession")))
            {
                continue;
            }

            foreach (var login in logins.Where(login => login.Role!.EndsWith("/" + name, StringComparison.Ordinal)))
            {
                findings.Report(
                    login.Location,
                    $"The login assumes {role.Resource.Address} from another role and sends session tags, and its trust policy does not allow sts:TagSession.",
                    new FindingDetails { Causes = ["assume-role-condition-unmet"], Related = [new RelatedLocation(ways[0].Location, "the trust policy")] });
            }
        }
    }

    private static void CheckUse(RoleUse use, List<PolicyStatement> ways, IFindings findings)
    {
        var role = use.Role.Resource.Address;
        if (ways.TrueForAll(statement => !AdmitsExternalId(statement, use)))
        {
            var sent = use.Settings.ExternalId is { IsSet: true } ? "another external_id" : "no external_id";
            Report(
                use,
                use.Settings.ExternalId ?? use.Settings.RoleArn!,
                $"{use.Configuration} sends {sent}, and the trust policy of {role} asks for one.",
                "assume-role-condition-unmet",
                findings);
        }
        else if (use.Settings.Tags is { Value: MappingValue { Items.Count: > 0 } } tags && ways.TrueForAll(statement => !statement.Names("sts:TagSession")))
        {
            Report(
                use,
                tags,
                $"{use.Configuration} sends session tags, and the trust policy of {role} does not allow sts:TagSession.",
                "assume-role-condition-unmet",
                findings);
        }
        else if (ways.TrueForAll(AdmitsNobodyOfAws))
        {
            Report(
                use,
                use.Settings.RoleArn!,
                $"{use.Configuration} assumes {role}, and its trust policy admits services or identity providers only.",
                "assume-role-denied",
                findings);
        }
        else if (use.Caller is { } caller && Arn.TryParse(caller, out var arn) && ways.TrueForAll(statement => !AdmitsPrincipal(statement, caller, arn)))
        {
            Report(
                use,
                use.Settings.RoleArn!,
                $"{use.Configuration} assumes {role} with {caller}, which its trust policy does not name.",
                "assume-role-denied",
                findings);
        }
    }

    private static void Report(RoleUse use, Argument place, string message, string cause, IFindings findings) =>
        findings.Report(
            place.Origin,
            message,
            new FindingDetails
            {
                Confidence = Confidence.Medium,
                Causes = [cause],
                Related = [new RelatedLocation(use.Role.Trust.Statements[0].Location, "the trust policy")],
            });

    private static bool AdmitsExternalId(PolicyStatement statement, RoleUse use)
    {
        var asked = statement.Conditions.Where(condition => condition.IsAbout("sts:ExternalId") && condition.IsPositive).ToList();
        if (asked.Count == 0 || use.Settings.ExternalId is { Value.IsKnown: false }
            || asked.Exists(condition => condition.Operator.EndsWith("IfExists", StringComparison.Ordinal)))
        {
            return true;
        }

        var sent = use.Settings.ExternalId is { IsSet: true, Text: { } text } ? text : null;
        return sent is not null && asked.TrueForAll(condition => condition.TakesWildcards || condition.Values.Any(value => !value.IsKnown || value.Text == sent));
    }

    private static bool AdmitsNobodyOfAws(PolicyStatement statement) =>
        !statement.Principals.IsEmpty && statement.Principals.All(principal =>
            principal.Kind.Equals("Service", StringComparison.OrdinalIgnoreCase) || principal.Kind.Equals("Federated", StringComparison.OrdinalIgnoreCase));

    private static bool AdmitsPrincipal(PolicyStatement statement, string caller, Arn arn) =>
        statement.Principals.IsEmpty || statement.Principals.Any(principal => principal.Value switch
        {
            StringValue { Content: "*" } => true,
            StringValue text => text.Content == caller || text.Content == arn.Account || text.Content == $"arn:{arn.Partition}:iam::{arn.Account}:root",
            _ => true,
        });
}
