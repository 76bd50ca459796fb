using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;

namespace Linter.Core.Rules;

/// <summary>Finds sessions of the global STS endpoint that are used in an opt-in region.</summary>
internal sealed class OptInRegionWithGlobalToken : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA506", "opt-in-region-with-global-token")
    {
        Summary = "A session from the global STS endpoint is used in an opt-in region",
        Severity = Severity.Error,
        Causes = ["opt-in-region"],
        Why = """
            Sessions of `sts.amazonaws.com` have tokens of version 1 unless the account is set otherwise, and these are valid only in the
            regions that are enabled by default. In an opt-in region every call with such a session fails with InvalidClientTokenId or
            UnrecognizedClientException, while the same session works in `us-east-1`. Regional endpoints give tokens that are valid in all
            enabled regions.
            """,
        Bad = """
            provider "aws" {
              region     = "ap-east-1"
              sts_region = "us-east-1"

              assume_role {
                role_arn = "arn:aws:iam::123456789012:role/deploy"
              }

              endpoints {
                sts = "https://sts.amazonaws.com" # expect: opt-in-region-with-global-token
              }
            }
            """,
        Good = """
            provider "aws" {
              region     = "ap-east-1"
              sts_region = "ap-east-1"

              assume_role {
                role_arn = "arn:aws:iam::123456789012:role/deploy"
              }

              endpoints {
                sts = "https://sts.ap-east-1.amazonaws.com"
              }
            }
            """,
        Fix = "Leave the endpoint out or name a regional one; or set the account's `global_endpoint_token_version` to `v2Token`.",
        References = ["AWS Identity and Access Management, Manage AWS STS in an AWS Region"],
        SeenIn =
        [
            new("https://github.com/99designs/aws-vault/issues/512")
            {
                What = """
                    Sessions from the global STS endpoint worked in all regions but Hong Kong and Bahrain, although both were enabled.
                    """,
                Story = "through-variable-default",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        // The account's own setting makes the global endpoint give tokens that are valid everywhere.
        if (module.Resources.Any(resource => resource.Type == "aws_iam_security_token_service_preferences"))
        {
            return;
        }

        foreach (var configuration in AwsConfiguration.AllOf(module).Where(configuration => configuration.Roles.Count > 0))
        {
            if (configuration.Region?.Text is { } name && Regions.TryGet(name, out var region) && region.IsOptIn
                && configuration.Endpoints.FirstOrDefault(endpoint => endpoint is { Service: "sts", Host.Sts.IsGlobal: true }) is { } sts)
            {
                findings.Report(
                    sts.Url.Origin,
                    $"{configuration} takes its session from the global STS endpoint and uses it in {region}, "
                        + "an opt-in region where such sessions are not valid by default.");
            }
        }
    }
}
