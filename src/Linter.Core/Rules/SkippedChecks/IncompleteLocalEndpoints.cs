using Linter.Core.Aws;
using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;
using Linter.Core.Terraform.Versions;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds emulators and other stores from which some requests, with their keys, still go to AWS.</summary>
internal sealed class IncompleteLocalEndpoints : Rule
{
    private static readonly string[] s_flags = ["skip_credentials_validation", "skip_requesting_account_id"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA703", "incomplete-local-endpoints")
    {
        Summary = "Keys of an emulator or another store are still sent to AWS",
        Severity = Severity.Error,
        Causes = ["emulator-config-incomplete"],
        Why = """
            `endpoints` redirects only the services that it names. Before any resource the provider asks STS whether the keys are valid and
            IAM or STS for the account number, and the S3 backend since Terraform 1.6 does the same. Keys of LocalStack, MinIO or another
            store are unknown to AWS: InvalidClientTokenId. Both questions need an endpoint, or the flags that leave them out, and so does
            every service that a resource uses.
            """,
        Bad = """
            provider "aws" { # expect: incomplete-local-endpoints
              region                      = "us-east-1"
              access_key                  = "mock_access_key"
              secret_key                  = "mock_secret_key"
              skip_credentials_validation = true
              skip_metadata_api_check     = true

              endpoints {
                s3 = "http://localhost:4566"
              }
            }
            """,
        Good = """
            provider "aws" {
              region                      = "us-east-1"
              access_key                  = "mock_access_key"
              secret_key                  = "mock_secret_key"
              skip_credentials_validation = true
              skip_metadata_api_check     = true
              skip_requesting_account_id  = true

              endpoints {
                s3 = "http://localhost:4566"
              }
            }
            """,
        Fix = "Set `skip_credentials_validation` and `skip_requesting_account_id`, or endpoints for `sts` and `iam`, and an endpoint for each service in use.",
        References = ["Terraform AWS provider, Custom service endpoint configuration", "Terraform S3 backend, Configuration"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform/issues/18696")
            {
                What = """
                    With an emulator for the services and no `skip_requesting_account_id`, the made-up key went to STS and IAM of AWS.
                    """,
                Story = "keys-and-endpoints-of-all-kinds",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var configuration in AwsConfiguration.AllOf(module))
        {
            if (configuration.Endpoints.Count == 0 || configuration.MayHaveMoreEndpoints
                || configuration.Endpoints.Any(endpoint => endpoint.Host is not { IsAws: false }))
            {
                continue;
            }

            if (configuration.Kind != AwsConfigurationKind.Provider || HasKeysOfAnEmulator(configuration))
            {
                CheckSigningIn(module, configuration, findings);
            }

            if (configuration.Kind == AwsConfigurationKind.Provider && HasKeysOfAnEmulator(configuration))
            {
                CheckServices(module, configuration, findings);
            }
        }
    }

    private static void CheckSigningIn(Module module, AwsConfiguration configuration, IFindings findings)
    {
        if (configuration.Endpoints.Any(endpoint => endpoint.Service == "sts") || AsksNothing(module, configuration))
        {
            return;
        }

        var missing = s_flags.Where(flag => !IsTrueOrUnknown(configuration, flag)).ToList();
        if (missing.Count > 0)
        {
            findings.Report(
                configuration.Header,
                $"{configuration} sends its keys to AWS before anything else: there is no endpoint for sts, "
                    + $"and {string.Join(" and ", missing)} {(missing.Count == 1 ? "is" : "are")} not set.",
                new FindingDetails { Confidence = IsReleaseKnown(module, configuration) ? Confidence.High : Confidence.Medium });
        }
    }

    private static bool IsReleaseKnown(Module module, AwsConfiguration configuration) =>
        configuration.Kind == AwsConfigurationKind.Provider || module.Root.Releases.CoreVersions.Requirements.Length > 0;

    // Before 1.6 the backend asked for no account number.
    private static bool AsksNothing(Module module, AwsConfiguration configuration) =>
        configuration.Kind != AwsConfigurationKind.Provider
        && module.Root.Releases.Terraform is { IsChosen: true } release && release.Version < ReleaseVersion.Of(1, 6);

    private static void CheckServices(Module module, AwsConfiguration configuration, IFindings findings)
    {
        var redirected = configuration.Endpoints.Select(endpoint => CurrentName(endpoint.Service)).ToHashSet(StringComparer.Ordinal);
        var users = module.Resources.Concat(module.DataSources)
            .Where(resource => resource.Type.StartsWith("aws_", StringComparison.Ordinal))
            .Where(resource => ReferenceEquals(resource.ProviderUse().Configuration?.Block, configuration.Block))
            .Select(resource => (Resource: resource, Service: UsedServices.Of(resource.Type)))
            .Where(user => user.Service is not null && !redirected.Contains(user.Service))
            .DistinctBy(user => user.Service);
        foreach (var (resource, service) in users)
        {
            findings.Report(
                resource.Header,
                $"{resource.Address} needs {service}, for which {configuration} has no endpoint, so that keys of an emulator are sent to AWS.",
                new FindingDetails { Related = [new RelatedLocation(configuration.Header, "the configuration that the resource uses")] });
        }
    }

    private static string CurrentName(string service) =>
        ArgumentCatalogue.AwsProvider.TryGet($"endpoints.{service}", out var known) && known.ReplacedBy is { } successor
            ? successor["endpoints.".Length..]
            : service;

    /// <summary>Whether the keys are written down and can be none of AWS.</summary>
    private static bool HasKeysOfAnEmulator(AwsConfiguration configuration) =>
        configuration.Block.Argument("access_key") is { IsSet: true, Text: { } key } && (Placeholders.IsPlaceholder(key) || !AccessKeyId.TryParse(key, out _));

    private static bool IsTrueOrUnknown(AwsConfiguration configuration, string flag) =>
        configuration.Block.Argument(flag)?.Value is BoolValue { Content: true } or UnknownValue;
}
