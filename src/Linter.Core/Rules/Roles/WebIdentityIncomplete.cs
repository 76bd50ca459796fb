using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Rules;

/// <summary>Finds web identities that lack a part or have one twice.</summary>
internal sealed class WebIdentityIncomplete : Rule
{
    private static readonly ReleaseVersion s_firstWithVariables = ReleaseVersion.Of(6, 56);

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA610", "web-identity-incomplete")
    {
        Summary = "A web identity has no role, no token, or two tokens",
        Severity = Severity.Error,
        Causes = ["web-identity-incomplete"],
        Why = """
            `assume_role_with_web_identity` exchanges a token for a role: it needs `role_arn` ("Role ARN was not set"), and exactly one of
            `web_identity_token` and `web_identity_token_file`. Environment variables do not stand in for the role. For the token they do
            since release 6.56.0 of the provider (`AWS_WEB_IDENTITY_TOKEN_FILE`, `TF_AWS_WEB_IDENTITY_TOKEN`); a block without token is
            reported where the allowed releases are older.
            """,
        Bad = """
            provider "aws" {
              region = "eu-west-1"

              assume_role_with_web_identity { # expect: web-identity-incomplete
                web_identity_token_file = "/var/run/secrets/token"
              }
            }
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"

              assume_role_with_web_identity {
                role_arn                = "arn:aws:iam::123456789012:role/deploy"
                web_identity_token_file = "/var/run/secrets/token"
              }
            }
            """,
        Fix = "Give the block its role and one token; or leave it out, so that `AWS_ROLE_ARN` and `AWS_WEB_IDENTITY_TOKEN_FILE` count.",
        References = ["Terraform AWS provider, Assuming an IAM role using a web identity"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform-provider-aws/issues/37401")
            {
                What = """
                    The block had a role and no token, which the documentation let come from the environment; release 5.48 refused that.
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
            foreach (var identity in configuration.Roles.Where(role => role.IsWebIdentity && !role.Block.IsUncertain))
            {
                CheckIdentity(module, configuration, identity, findings);
            }
        }
    }

    private static void CheckIdentity(Module module, AwsConfiguration configuration, RoleSettings identity, IFindings findings)
    {
        // An empty ARN is TFA601's.
        if (identity.RoleArn is null or { Value.IsNull: true })
        {
            findings.Report(
                identity.Header,
                $"{configuration}: assume_role_with_web_identity names no role, and no environment variable stands in for it.");
        }

        var token = Given(identity.Block.Argument("web_identity_token"));
        var file = Given(identity.Block.Argument("web_identity_token_file"));
        if (token is not null && file is not null)
        {
            findings.Report(
                file.Location,
                $"{configuration}: assume_role_with_web_identity has both a token and a token file; exactly one is allowed.",
                new FindingDetails { Related = [new RelatedLocation(token.NameLocation, "the token")] });
        }
        else if (token is null && file is null && !TakesVariables(module, configuration))
        {
            findings.Report(
                identity.Header,
                $"{configuration}: assume_role_with_web_identity has neither web_identity_token nor web_identity_token_file.");
        }
    }

    private static bool TakesVariables(Module module, AwsConfiguration configuration) =>
        configuration.Kind != AwsConfigurationKind.Provider
        || module.Root.Releases.Provider is not { } release || release.Version >= s_firstWithVariables;

    private static Argument? Given(Argument? argument) => argument is not null && (argument.IsSet || !argument.Value.IsKnown) ? argument : null;
}
