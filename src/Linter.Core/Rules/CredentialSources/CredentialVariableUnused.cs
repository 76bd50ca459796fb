using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>Finds variables for credentials that are given values and that nothing uses.</summary>
internal sealed class CredentialVariableUnused : Rule
{
    private static readonly string[] EnvironmentNames = ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA309", "credential-variable-unused")
    {
        Summary = "Credentials are given as variables that reach no provider or backend",
        Severity = Severity.Warning,
        Causes = ["credentials-not-wired", "misspelled-name"],
        Why = """
            A value in a variable file does nothing by itself: `provider "aws"` uses it only where its arguments refer to the variable. Otherwise the
            provider looks in the environment and in profiles, and ends with "No valid credential sources found" or with an identity that nobody
            meant. Names of the environment (`AWS_ACCESS_KEY_ID`) mean nothing in a variable file, nor as a variable of a workspace in HCP Terraform
            whose category is `terraform`.
            """,
        Bad = """
            variable "access_key" {
              type      = string
              sensitive = true
            }

            variable "secret_key" {
              type      = string
              sensitive = true
            }

            provider "aws" { # expect: credential-variable-unused
              region = "eu-west-1"
            }
            # file: terraform.tfvars
            access_key = "AKIARTX3GSDS74TFDOCV" # expect: hardcoded-credentials-in-variable
            secret_key = "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" # expect: hardcoded-credentials-in-variable
            """,
        Good = """
            provider "aws" {
              region  = "eu-west-1"
              profile = "deploy"
            }
            """,
        Fix = """
            Remove the variables and give the credentials by environment, profile or role; or refer to them in the provider (`access_key = var.access_key`),
            knowing that the backend cannot.
            """,
        References = ["AWS provider documentation, authentication and configuration"],
        SeenIn =
        [
            new("https://github.com/hashicorp/terraform/issues/853")
            {
                What = """
                    Keys were given with `-var access_key=…`, and no provider block used the variable: Terraform asked for credentials
                    all the same.
                    """,
                Story = "kinds",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        CheckWorkspaceVariables(module, findings);
        var given = module.IsRoot ? GivenCredentials.Of(module).ToList() : [];
        var providers = given.Count == 0 ? [] : module.WithDescendants().SelectMany(member => member.ProviderConfigurations.OfAws()).ToList();
        if (providers.Count == 0)
        {
            return;
        }

        var unused = given.Where(one => !VariableReferences.IsUsed(module, one.Variable)).ToLookup(one => module.FindVariable(one.Variable) is not null);
        var provider = providers.Find(configuration => configuration.Alias is null) ?? providers[0];
        if (unused[true].Any())
        {
            findings.Report(
                provider.Header,
                $"Values are given for {NamesOf(unused[true])}, and nothing uses them: provider \"{provider.LocalName}\" takes its credentials from elsewhere.",
                new FindingDetails { Causes = CausesOf(unused[true]), Related = [.. unused[true].Select(one => new RelatedLocation(one.Place, $"value of {one.Variable}"))] });
        }

        if (unused[false].FirstOrDefault() is { } first)
        {
            findings.Report(
                first.Place,
                $"Values are given for {NamesOf(unused[false])}, and no such variable is declared: Terraform warns, and provider \"{provider.LocalName}\" takes its credentials from elsewhere.",
                new FindingDetails { Causes = CausesOf(unused[false]), Related = [new RelatedLocation(provider.Header, "takes its credentials from elsewhere")] });
        }
    }

    // The provider reads these names in the environment; a workspace hands variables of the category "terraform" to the configuration.
    private static void CheckWorkspaceVariables(Module module, IFindings findings)
    {
        foreach (var resource in module.Resources.Where(resource => resource.Type == "tfe_variable"))
        {
            if (resource.Block.Argument("key") is { Text: { } key } && EnvironmentNames.Contains(key) && resource.Block.Argument("category") is { Text: "terraform" } category)
            {
                findings.Report(
                    category.Origin,
                    $"{resource.Address} gives {key} as variable of Terraform, where the AWS provider looks for it in the environment: its category has to be \"env\".",
                    new FindingDetails { Causes = ["misspelled-name", "credentials-not-wired"] });
            }
        }
    }

    private static string NamesOf(IEnumerable<GivenCredential> given) => string.Join(", ", given.Select(one => one.Variable).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static ImmutableArray<string> CausesOf(IEnumerable<GivenCredential> given) =>
        given.Any(one => EnvironmentNames.Contains(one.Variable)) ? ["credentials-not-wired", "misspelled-name"] : ["credentials-not-wired"];
}
