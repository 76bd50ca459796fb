using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Terraform;

namespace Linter.Core.Rules;

/// <summary>Finds entries of the AWS provider that do not say where it comes from.</summary>
internal sealed class ProviderSourceMissing : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA411", "provider-source-missing")
    {
        Summary = "The entry of the AWS provider in required_providers has no source",
        Severity = Severity.Note,
        FixAvailability = FixAvailability.Sometimes,
        Why = """
            Terraform 0.13 and later take a provider without `source` from the namespace `hashicorp`. That is right for `aws`, and it stays
            right only as long as nobody calls another provider so. A bare version (`aws = "~> 6.0"`) is the form of Terraform 0.12, which
            cannot name a source at all.
            """,
        Bad = """
            terraform {
              required_providers {
                aws = "~> 6.0" # expect: provider-source-missing
              }
            }
            """,
        Good = """
            terraform {
              required_providers {
                aws = {
                  source  = "hashicorp/aws"
                  version = "~> 6.0"
                }
              }
            }
            """,
        Fix = "Write `source = \"hashicorp/aws\"` into the entry; `--fix` does.",
        References = ["Terraform language, Provider requirements"],
        SeenIn =
        [
            new("https://github.com/GSA/datagov-infrastructure-live")
            {
                What = "`modules/catalog/main.tf` gives a bare version in `required_providers`, the form of Terraform 0.12.",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var entry in module.RequiredProviders.Where(entry => entry.LocalName == ProviderAddress.Aws.Type && entry.SourceValue is null))
        {
            var edit = entry.IsLegacy
                ? RequiredProviderEdits.ReplaceLegacy(entry, ProviderAddress.Aws.ToString())
                : RequiredProviderEdits.AddField(entry, "source", ProviderAddress.Aws.ToString());
            findings.Report(
                entry.Location,
                entry.IsLegacy
                    ? $"required_providers gives {entry.LocalName} a bare version, the form of Terraform 0.12, and no source."
                    : $"required_providers has no source for {entry.LocalName}.",
                new FindingDetails { Fixes = edit is null ? [] : [new Fix($"Write the source {ProviderAddress.Aws}", FixSafety.Safe, [edit])] });
        }
    }
}
