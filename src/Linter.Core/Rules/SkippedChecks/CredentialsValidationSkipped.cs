using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds configurations that leave out the checks of the provider although they work with AWS itself.</summary>
internal sealed class CredentialsValidationSkipped : Rule
{
    private static readonly string[] s_hidingFlags = ["skip_credentials_validation", "skip_requesting_account_id"];
    private static readonly string[] s_otherFlags = ["skip_region_validation", "skip_metadata_api_check"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA701", "credentials-validation-skipped")
    {
        Summary = "A check of credentials, account or region is switched off although the requests go to AWS",
        Severity = Severity.Warning,
        Causes = ["validation-skipped"],
        Why = """
            `skip_credentials_validation` leaves out the question to STS who the caller is, `skip_requesting_account_id` the account number.
            Both are there for emulators and for S3-compatible stores. With AWS itself a wrong key is then found only when the first resource
            is created, in the middle of an apply, and with both of them `allowed_account_ids` refuses every account while
            `forbidden_account_ids` refuses none. `skip_region_validation` lets a misspelt region through and `skip_metadata_api_check`
            takes the instance's role away; these two are reported as notes.

            Nothing is said where the endpoints lead to an emulator, to another store, or to VPC endpoints of a private network.
            """,
        Bad = """
            provider "aws" {
              region                      = "us-east-1"
              skip_credentials_validation = true # expect: credentials-validation-skipped
              skip_requesting_account_id  = true
            }
            """,
        Good = """
            provider "aws" {
              region                      = "us-east-1"
              access_key                  = "test"
              secret_key                  = "test"
              skip_credentials_validation = true
              skip_requesting_account_id  = true
              skip_metadata_api_check     = true

              endpoints {
                s3  = "http://localhost:4566"
                iam = "http://localhost:4566"
                sts = "http://localhost:4566"
              }
            }
            """,
        Fix = "Remove the flags, or set the endpoints of the emulator that they are for.",
        References = ["Terraform AWS provider, Argument reference", "Terraform S3 backend, Configuration"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform/issues/22282")
            {
                What = """
                    `skip_credentials_validation` made the plan green, and the bad key showed when the instance was made.
                    """,
                Story = "without-endpoints",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var configuration in AwsConfiguration.AllOf(module))
        {
            var hiding = FlagsOf(configuration, s_hidingFlags);
            var others = FlagsOf(configuration, s_otherFlags);
            var flags = hiding.Count > 0 ? hiding : others;
            if (flags.Count == 0 || configuration.Endpoints.Any(endpoint => endpoint.Host is { Kind: not EndpointKind.Aws }))
            {
                continue;
            }

            if (configuration.Endpoints.Any(endpoint => !endpoint.Url.Value.IsKnown) || configuration.MayHaveMoreEndpoints)
            {
                findings.Unsure(flags[0].Location, $"{configuration} leaves out checks, and its endpoints are not known.");
                continue;
            }

            Report(configuration, flags, hiding.Count > 0, findings);
        }
    }

    private static void Report(AwsConfiguration configuration, List<Argument> flags, bool hidesCredentials, IFindings findings)
    {
        var names = string.Join(" and ", flags.Select(flag => flag.Name));
        var what = hidesCredentials ? "a key that AWS rejects shows only when a resource is created" : "a mistake there shows only later";
        findings.Report(
            flags[0].Location,
            $"{configuration} works with AWS itself and sets {names}, so that {what}.",
            new FindingDetails
            {
                Severity = hidesCredentials ? Severity.Warning : Severity.Note,
                Related = [.. flags.Skip(1).Select(flag => new RelatedLocation(flag.Location, $"{flag.Name} is set too"))],
            });
    }

    private static List<Argument> FlagsOf(AwsConfiguration configuration, string[] names) =>
        [.. names.Select(configuration.Block.Argument).OfType<Argument>().Where(flag => flag.Value is BoolValue { Content: true })
            .OrderBy(flag => flag.Location.Span.Start)];
}
