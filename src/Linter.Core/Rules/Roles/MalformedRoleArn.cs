using Linter.Core.Aws;
using Linter.Core.Companions;
using Linter.Core.Companions.Yaml;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds texts that cannot be the ARN of a role where Terraform is to assume one.</summary>
internal sealed class MalformedRoleArn : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA601", "malformed-role-arn")
    {
        Summary = "The ARN of a role that Terraform is to assume is malformed or empty",
        Severity = Severity.Error,
        Causes = ["assume-role-bad-arn", "empty-value", "quoted-reference"],
        Why = """
            STS refuses the call: "The request must contain a valid RoleArn" or "is invalid". The ARN of a role has six parts,
            `arn:aws:iam::123456789012:role/name`: no region, twelve digits of the account, the path and name of the role.

            An empty `role_arn` is worse than a wrong one: the AWS provider warns and goes on with the credentials it started from, so that
            the run changes another account than the one meant (releases 5.67 and some block forms refuse it). The S3 backend of Terraform
            1.6 to 1.9 takes the empty text for a role and stops with "IAM Role ARN not set".
            """,
        Bad = """
            provider "aws" {
              region = "eu-west-1"

              assume_role {
                role_arn = "arn:aws:iam:::role/deploy" # expect: malformed-role-arn
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
        Fix = "Write the ARN as `aws iam get-role` shows it. Where no role is to be assumed, leave the block out: a `dynamic` block can.",
        References = ["AWS Identity and Access Management, IAM identifiers", "Terraform AWS provider, Assume role"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform/pull/8638")
            {
                What = """
                    `arn:aws:iam:::role/devops` has no account number, and the answer was one of three guesses, "The role ARN is not
                    valid".
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
            foreach (var role in configuration.Roles)
            {
                CheckRole(configuration, role, findings);
            }
        }
    }

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        foreach (var role in file.Kind == CompanionKind.Terragrunt ? file.Scopes.Select(scope => scope[TerragruntReader.Role]).OfType<EnvironmentBinding>() : [])
        {
            if (RoleArn.Judge(role.Value) is { } problem)
            {
                findings.Report(role.ValueLocation, problem.Message, new FindingDetails { Causes = problem.Kind == RoleArnProblemKind.Empty ? ["empty-value"] : ["assume-role-bad-arn"] });
            }
        }

        foreach (var login in file.Workflow?.Logins ?? [])
        {
            if (login.Step.Input("role-to-assume")?.Value is not ScalarNode { Content.Text: { Length: > 0 } role } node)
            {
                continue;
            }

            // With keys the action makes an ARN of a bare name; by OIDC it does not know the account.
            var isName = !role.Contains(':', StringComparison.Ordinal) && !role.Contains("${{", StringComparison.Ordinal);
            if (isName && login.UsesOidc)
            {
                findings.Report(node.Location, "The role of the login is a name; by OIDC its whole ARN is needed, for the account is not known.", new FindingDetails { Causes = ["assume-role-bad-arn"] });
            }
            else if (!isName && RoleArn.Judge(BindingValues.OfTemplate(role, "${{", "}}", node.Location)) is { } problem)
            {
                findings.Report(node.Location, $"Login by configure-aws-credentials: {problem.Message}", new FindingDetails { Causes = ["assume-role-bad-arn"] });
            }
        }
    }

    private static void CheckRole(AwsConfiguration configuration, RoleSettings role, IFindings findings)
    {
        if (role.RoleArn is not { Value: not NullValue } argument)
        {
            return;
        }

        switch (RoleArn.Judge(argument.Value))
        {
            case { Kind: RoleArnProblemKind.Empty }:
                ReportEmpty(configuration, role, argument.Origin, findings);
                break;
            case { Kind: RoleArnProblemKind.Malformed } problem:
                ReportMalformed(configuration, argument.Value, argument.Origin, problem, findings);
                break;
            case null when argument.Value is UnknownValue { Parts.IsEmpty: true, Reason.Kind: UnknownKind.NoValue } unknown:
                findings.Unsure(argument.ValueLocation, $"The ARN of the role is not known: {unknown.Reason.Message}");
                break;
        }
    }

    private static void ReportMalformed(AwsConfiguration configuration, Value value, Origin origin, RoleArnProblem problem, IFindings findings)
    {
        // An account that is left empty in a default is often meant to be given on the command line.
        var isLeftEmpty = Arn.TryParse(value, out var arn) && arn.Account is "" && (value is StringValue { Parts.Length: > 1 } || origin.Count > 1);
        findings.Report(
            OriginOfAccount(value) ?? origin,
            $"{configuration}: {problem.Message}",
            new FindingDetails
            {
                Severity = isLeftEmpty ? Severity.Note : Severity.Error,
                Confidence = isLeftEmpty ? Confidence.Medium : Confidence.High,
                Causes = problem.IsQuotedReference ? ["quoted-reference", "assume-role-bad-arn"] : ["assume-role-bad-arn"],
            });
    }

    /// <summary>Where a wrong account comes from in an ARN that is put together from pieces, or null.</summary>
    private static Origin? OriginOfAccount(Value value)
    {
        if (value is not StringValue { Parts.Length: > 1 } text || !Arn.TryParse(text, out var arn)
            || arn.Account is null or "" || AccountId.TryParse(arn.Account, out _))
        {
            return null;
        }

        var colons = 0;
        foreach (var part in text.Parts)
        {
            if (colons == 4 && part.Text is { Length: > 0 } start && start[0] != ':')
            {
                return part.Origin;
            }

            colons += part.Text?.Count(character => character == ':') ?? 0;
        }

        return null;
    }

    private static void ReportEmpty(AwsConfiguration configuration, RoleSettings role, Origin origin, IFindings findings)
    {
        var causes = new FindingDetails { Causes = ["empty-value"] };
        if (configuration.Kind != AwsConfigurationKind.Provider)
        {
            findings.Report(origin, $"{configuration}: the role ARN is empty, which Terraform 1.6 to 1.9 take for a role to assume.", causes);
            return;
        }

        // Several blocks, and a web identity, need their ARN; the one block without is passed over with a warning.
        var isRefused = role.IsWebIdentity || configuration.Roles.Count(other => !other.IsWebIdentity) > 1;
        findings.Report(
            origin,
            isRefused
                ? $"{configuration}: the ARN of {role.Name} is empty, which the provider refuses."
                : $"{configuration}: the ARN of {role.Name} is empty, so that no role is assumed and the run goes on with the credentials it started from.",
            causes with { Severity = isRefused ? Severity.Error : origin.Count == 1 ? Severity.Warning : Severity.Note });
    }
}
