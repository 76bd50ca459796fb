using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;

namespace Linter.Core.Rules;

/// <summary>Finds regions that an account has to enable first.</summary>
internal sealed class OptInRegion : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA511", "opt-in-region")
    {
        Summary = "The region has to be enabled in the account first",
        Severity = Severity.Note,
        Causes = ["opt-in-region"],
        Why = """
            Regions that opened after March 2019 are off until the account enables them. Until then, and for some minutes afterwards, good
            credentials fail there: GetCallerIdentity with InvalidClientTokenId, EC2 with AuthFailure.
            """,
        Bad = """
            provider "aws" {
              region = "af-south-1" # expect: opt-in-region
            }
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = "Enable the region in the account (`aws account enable-region`, or `aws_account_region`), or set `sts_region` to one that is enabled.",
        References = ["AWS Account Management, Enable or disable AWS Regions in your account"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform-provider-aws/issues/9234")
            {
                What = "`ap-east-1` was set as region and enabled in the account, and the plan failed all the same.",
                Story = "through-variable",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var configuration in AwsConfiguration.AllOf(module).Where(configuration => configuration.Kind == AwsConfigurationKind.Provider))
        {
            if (configuration.Region is { Text: { } name } argument && Regions.TryGet(name, out var region) && region.IsOptIn)
            {
                findings.Report(
                    argument.Origin,
                    $"{region} ({region.Description}) is an opt-in region: credentials fail there until the account has enabled it.");
            }
        }
    }
}
