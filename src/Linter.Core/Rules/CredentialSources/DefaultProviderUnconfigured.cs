using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>Finds uses of a default configuration that does not exist beside aliases with credentials.</summary>
internal sealed class DefaultProviderUnconfigured : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA311", "default-provider-unconfigured")
    {
        Summary = "A resource uses the default configuration, but only aliased ones have credentials",
        Severity = Severity.Warning,
        Causes = ["provider-alias-without-credentials"],
        Why = """
            A resource, data source or module that names no configuration uses the default one. Where no block is the default, Terraform makes an empty one:
            no region, no profile, no role. It takes whatever the environment holds, which is another identity than that of the aliases, or none
            ("No valid credential sources found", "Invalid provider configuration"). Where the aliases only assume roles, from the environment that the
            default configuration takes too, it is a note.
            """,
        Bad = """
            provider "aws" {
              alias   = "prod"
              region  = "eu-west-1"
              profile = "prod"
            }

            resource "aws_sns_topic" "alerts" { # expect: default-provider-unconfigured
              name = "alerts"
            }
            """,
        Good = """
            provider "aws" {
              alias   = "prod"
              region  = "eu-west-1"
              profile = "prod"
            }

            resource "aws_sns_topic" "alerts" {
              provider = aws.prod
              name     = "alerts"
            }
            """,
        Fix = "Name the configuration (`provider = aws.prod`, `providers = { aws = aws.prod }`), or make one of the blocks the default by removing its `alias`.",
        References = ["Terraform language, provider configuration, alias"],
        SeenIn =
        [
            new("https://github.com/y0zg/terraform-udemy")
            {
                What = """
                    `dependencies/main.tf` has keys in aliased configurations only, and its instances use the default one.
                    """,
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        var uses = module.Resources.Concat(module.DataSources).Select(resource => (Resource: resource, Use: resource.ProviderUse()))
            .Where(pair => pair.Use is { IsAws: true, Configuration: null, Name.Alias: null } && IsOnlyAliased(pair.Use))
            .ToList();
        if (uses.Count == 0)
        {
            return;
        }

        var others = uses.Count == 1 ? "" : $", and so do {uses.Count - 1} others in this module";
        var alias = uses[0].Use.Module.ProviderConfigurations.OfAws().First(HasCredentials);
        findings.Report(
            uses[0].Resource.Header,
            $"{uses[0].Resource.Address} uses the default configuration of aws, which no block sets{others}; only aliased ones such as {alias.Name} have credentials.",
            new FindingDetails
            {
                // With a role alone, the alias starts from the same environment as the default: there are credentials, of another identity.
                Severity = uses[0].Use.Module.ProviderConfigurations.OfAws().Any(HasSource) ? Severity.Warning : Severity.Note,
                Related = [new RelatedLocation(alias.Header, "a configuration with credentials")],
            });
    }

    private static bool IsOnlyAliased(ProviderUse use) =>
        use.Module.IsRoot && !use.Module.RequiredProviders.SelectMany(required => required.ConfigurationAliases).Any() && use.Module.ProviderConfigurations.OfAws().Any(HasCredentials);

    private static bool HasCredentials(ProviderConfiguration configuration) =>
        HasSource(configuration) || configuration.Block.Nested("assume_role").Any();

    private static bool HasSource(ProviderConfiguration configuration) => ConfiguredSource.Of(ConfiguredCredential.Of(configuration)).Kind != SourceKind.None;
}
