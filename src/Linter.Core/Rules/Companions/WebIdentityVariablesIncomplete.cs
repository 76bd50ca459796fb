using Linter.Core.Companions;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds pipelines that set one half of a web identity, or its token in place of the token's file.</summary>
internal sealed class WebIdentityVariablesIncomplete : Rule
{
    private static readonly string[] TokenNames = ["_OIDC_TOKEN", "CI_JOB_JWT", "_ID_TOKEN", "_JWT", "OIDC_TOKEN", "CIRCLE_OIDC_TOKEN"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA815", "web-identity-variables-incomplete")
    {
        Summary = "A pipeline sets only a part of a web identity",
        Severity = Severity.Warning,
        Causes = ["web-identity-incomplete"],
        Why = """
            A web identity is two variables: `AWS_ROLE_ARN` and `AWS_WEB_IDENTITY_TOKEN_FILE`, the path of a file that holds the token. The role alone has no
            effect in Terraform: the run goes on as whatever identity it has. The file alone is an error ("role ARN is not set"). The token itself in
            place of the path is taken for the name of a file.
            """,
        Bad = """
            # file: .gitlab-ci.yml
            apply:
              id_tokens:
                GITLAB_OIDC_TOKEN:
                  aud: https://gitlab.com
              variables:
                AWS_ROLE_ARN: arn:aws:iam::111122223333:role/apply
                AWS_WEB_IDENTITY_TOKEN_FILE: $GITLAB_OIDC_TOKEN # expect: web-identity-variables-incomplete
              script:
                - terraform apply
            """,
        Good = """
            # file: .gitlab-ci.yml
            apply:
              id_tokens:
                GITLAB_OIDC_TOKEN:
                  aud: https://gitlab.com
              variables:
                AWS_ROLE_ARN: arn:aws:iam::111122223333:role/apply
                AWS_WEB_IDENTITY_TOKEN_FILE: /tmp/web-identity-token
              before_script:
                - echo "$GITLAB_OIDC_TOKEN" > /tmp/web-identity-token
              script:
                - terraform apply
            """,
        Fix = "Write the token to a file in a step before, and set both `AWS_ROLE_ARN` and `AWS_WEB_IDENTITY_TOKEN_FILE` to role and path.",
        References = ["AWS SDKs and Tools Reference Guide, assume a role with web identity", "GitLab documentation, configure OpenID Connect in AWS"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        if (file.IsSample || !file.TerraformCommands.Any(command => command.Signs))
        {
            return;
        }

        foreach (var scope in file.Scopes)
        {
            if (scope["AWS_WEB_IDENTITY_TOKEN_FILE"] is { } token && IsToken(token.Written))
            {
                findings.Report(
                    token.NameLocation,
                    "AWS_WEB_IDENTITY_TOKEN_FILE is given the token itself; it has to be the path of a file that holds the token.",
                    new FindingDetails { Severity = Severity.Error });
            }
            else if (scope["AWS_WEB_IDENTITY_TOKEN_FILE"] is { IsEmpty: false } path && !Says(file, "AWS_ROLE_ARN"))
            {
                findings.Report(path.NameLocation, "AWS_WEB_IDENTITY_TOKEN_FILE is set and AWS_ROLE_ARN is not: Terraform stops with \"role ARN is not set\".", new FindingDetails { Confidence = Confidence.Medium });
            }
            else if (scope["AWS_ROLE_ARN"] is { IsEmpty: false } role && !Says(file, "WEB_IDENTITY_TOKEN") && !Says(file, "assume-role") && !IsUsed(file))
            {
                findings.Report(role.NameLocation, "AWS_ROLE_ARN alone has no effect in Terraform: without AWS_WEB_IDENTITY_TOKEN_FILE the role is not assumed.", new FindingDetails { Confidence = Confidence.Medium });
            }
        }
    }

    private static bool IsToken(string written) =>
        written is ['$', ..] && TokenNames.Any(name => written.Trim('$', '{', '}', '"').EndsWith(name, StringComparison.Ordinal)) && !written.Contains("FILE", StringComparison.Ordinal);

    private static bool Says(CompanionFile file, string text) => file.Text.Text.Contains(text, StringComparison.Ordinal);

    // "role-to-assume: ${{ env.AWS_ROLE_ARN }}": the variable is only a store for what an action is given.
    private static bool IsUsed(CompanionFile file) => Says(file, "env.AWS_ROLE_ARN") || Says(file, "$AWS_ROLE_ARN") || Says(file, "${AWS_ROLE_ARN");
}
