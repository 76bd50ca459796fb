using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Hcl.Syntax;

namespace Linter.Core.Rules;

/// <summary>Finds configurations of the AWS provider that have the same name.</summary>
internal sealed class DuplicateProviderConfiguration : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA006", "duplicate-provider-configuration")
    {
        Summary = "Two configurations of aws in one module have the same alias, or both none",
        Severity = Severity.Error,
        Why = """
            A module has one default configuration of a provider and one of each alias. Terraform stops with "Duplicate provider configuration", whatever
            the files are that hold the two. Blocks in files named `override.tf` or `*_override.tf` are merged over the first one and are no duplicates.
            """,
        Bad = """
            provider "aws" {
              region = "eu-west-1"
            }

            provider "aws" { # expect: duplicate-provider-configuration
              region = "us-east-1"
            }
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"
            }

            provider "aws" {
              alias  = "global"
              region = "us-east-1"
            }
            """,
        Fix = "Give one of them an `alias` and name it where it is used, or remove it.",
        References = ["Terraform language, provider configuration, alias"],
        SeenIn =
        [
            new("https://github.com/easyawslearn/Terraform-Tutorial")
            {
                What = """
                    `terraform-variables/terraform-variable-example.tf` sets the default configuration of `aws` once more beside the
                    file that has it.
                    """,
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var same in module.ProviderConfigurations.OfAws().Where(HasKnownName).GroupBy(configuration => configuration.Name))
        {
            var first = same.First();
            var isCollection = ProviderConfigurations.AreOfACollection(same);
            foreach (var other in same.Skip(1))
            {
                var name = other.Alias is null ? "A default configuration" : $"A configuration with the alias {other.Alias}";
                findings.Report(
                    other.Header,
                    $"{name} of {other.LocalName} is there already; Terraform stops with \"Duplicate provider configuration\"{(isCollection ? " unless each file is taken to a folder of its own" : "")}.",
                    new FindingDetails { Severity = isCollection ? Severity.Note : Severity.Error, Related = [new RelatedLocation(first.Header, "the first one")] });
            }
        }
    }

    // An alias that is no literal is refused for itself.
    private static bool HasKnownName(ProviderConfiguration configuration) =>
        configuration.Alias is not null || !configuration.Declared.Parts[0].Syntax.Body.Items.OfType<AttributeSyntax>().Any(attribute => attribute.Name == "alias");
}
