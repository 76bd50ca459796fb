using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>Finds aliased configurations that do not repeat the source of the default one.</summary>
internal sealed class AliasSourceDiffers : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA312", "alias-source-differs")
    {
        Summary = "An aliased configuration names no credentials or role, and the default one does",
        Severity = Severity.Note,
        Causes = ["provider-alias-without-credentials"],
        Why = """
            An aliased configuration inherits nothing from the default one. Without keys, profile and role of its own it takes the environment, the default
            profile or the machine's role: another identity, perhaps of another account, or none at all. Mostly such an alias is there for a second region
            (certificates in us-east-1) and was meant to be the same identity.
            """,
        Bad = """
            provider "aws" {
              region  = "eu-west-1"
              profile = "deploy"
            }

            provider "aws" { # expect: alias-source-differs
              alias  = "global"
              region = "us-east-1"
            }
            """,
        Good = """
            provider "aws" {
              region  = "eu-west-1"
              profile = "deploy"
            }

            provider "aws" {
              alias   = "global"
              region  = "us-east-1"
              profile = "deploy"
            }
            """,
        Fix = "Repeat the source of the default configuration in the alias, or name in neither and set it in the environment.",
        References = ["Terraform language, provider configuration, alias"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform/issues/15515")
            {
                What = """
                    The alias for a second region did not repeat the credentials of the default configuration: "No valid credential
                    sources".
                    """,
                Story = "kinds",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var named in module.ProviderConfigurations.OfAws().GroupBy(configuration => configuration.LocalName, StringComparer.Ordinal))
        {
            if (named.FirstOrDefault(configuration => configuration.Alias is null) is not { } main)
            {
                continue;
            }

            var credential = ConfiguredCredential.Of(main);
            var source = ConfiguredSource.Of(credential);
            if (Given(source, main) is not { } given || credential.Endpoints != EndpointTarget.Aws)
            {
                continue;
            }

            foreach (var alias in named.Where(configuration => configuration.Alias is not null && NamesNothing(configuration) && IsSamePartition(configuration, main) && !IsMeant(configuration, main, source)))
            {
                findings.Report(
                    alias.Header,
                    $"provider \"{alias.LocalName}\" ({alias.Alias}) names no credentials and inherits none: it takes the environment or the default profile, while the default configuration has {given.What}.",
                    new FindingDetails { Confidence = Confidence.Medium, Related = [new RelatedLocation(given.Place, "source of the default configuration")] });
            }
        }
    }

    // A role is an identity too: without it the alias stays with that of the caller.
    private static (string What, Location Place)? Given(ConfiguredSource source, ProviderConfiguration main) =>
        source.Kind != SourceKind.None ? (source.Description, source.Place)
        : main.Block.Nested("assume_role").FirstOrDefault(role => role.Argument("role_arn") is { } arn && (arn.IsSet || !arn.Value.IsKnown)) is { } assumed ? ("a role to assume", assumed.Header)
        : null;

    // An alias of the same region that leaves out the role has no other purpose than the identity of the caller.
    private static bool IsMeant(ProviderConfiguration alias, ProviderConfiguration main, ConfiguredSource source) =>
        source.Kind == SourceKind.None && (alias.Region?.Text is not { } region || main.Region?.Text is not { } other || region == other);

    private static bool NamesNothing(ProviderConfiguration configuration)
    {
        var credential = ConfiguredCredential.Of(configuration);
        return credential.Endpoints == EndpointTarget.Aws && ConfiguredSource.Of(credential).Kind == SourceKind.None && !configuration.Block.Nested("assume_role").Any();
    }

    private static bool IsSamePartition(ProviderConfiguration left, ProviderConfiguration right) =>
        Partitions.OfRegion(left.Region?.Text) is not { } one || Partitions.OfRegion(right.Region?.Text) is not { } other || one.Name == other.Name;
}
