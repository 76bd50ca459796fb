using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.AwsSettings;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds requests with credentials that go over the network without protection.</summary>
internal sealed class InsecureEndpoint : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA702", "insecure-endpoint")
    {
        Summary = "Signed requests go to a host that is not local without TLS, or with an unchecked certificate",
        Severity = Severity.Warning,
        Why = """
            Over `http://` anybody on the way reads session tokens and answers, the temporary credentials of an assumed role among them. With
            `insecure = true` the provider takes any certificate, so that anybody on the way can pose as AWS. Emulators on the own machine or
            in the own network are not reported.
            """,
        Bad = """
            provider "aws" {
              region = "eu-west-1"

              endpoints {
                sts = "http://sts.eu-west-1.amazonaws.com" # expect: insecure-endpoint
              }
            }
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"

              endpoints {
                sts = "https://sts.eu-west-1.amazonaws.com"
              }
            }
            """,
        Fix = "Write `https://`, and give a private certificate authority with `custom_ca_bundle` in place of `insecure`.",
        References = ["Terraform AWS provider, Custom service endpoint configuration"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform/issues/7580")
            {
                What = """
                    `insecure = true` was proposed to somebody who works with AWS itself and had switched off the check of certificates
                    in the CLI too.
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
            foreach (var endpoint in configuration.Endpoints)
            {
                CheckEndpoint(configuration, endpoint, findings);
            }

            CheckCertificate(configuration, findings);
        }
    }

    private static void CheckEndpoint(AwsConfiguration configuration, EndpointSetting endpoint, IFindings findings)
    {
        if (endpoint.Host is { IsEncrypted: false, Kind: not EndpointKind.Local } host)
        {
            findings.Report(endpoint.Url.Origin, $"{configuration} sends signed requests of {endpoint.Service} to {host.Host} without TLS.");
        }
        else if (endpoint.Url.Value is UnknownValue { KnownPrefix: ['h', 't', 't', 'p', ':', ..] } unknown)
        {
            findings.Unsure(endpoint.Url.ValueLocation, $"The endpoint of {endpoint.Service} begins with http://, and its host is not known: {unknown.Reason.Message}");
        }
    }

    private static void CheckCertificate(AwsConfiguration configuration, IFindings findings)
    {
        if (configuration.Block.Argument("insecure") is not { Value: BoolValue { Content: true } } insecure)
        {
            return;
        }

        var isLocal = configuration.Endpoints.Count > 0 && configuration.Endpoints.All(endpoint => endpoint.Host is { Kind: EndpointKind.Local });
        if (!isLocal && !configuration.MayHaveMoreEndpoints)
        {
            findings.Report(insecure.Origin, $"{configuration} accepts any certificate, so that anybody on the way can pose as AWS.");
        }
    }
}
