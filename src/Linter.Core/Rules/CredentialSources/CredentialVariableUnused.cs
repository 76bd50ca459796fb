using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>Finds variables for credentials that are given values and that nothing uses.</summary>
internal sealed class CredentialVariableUnused : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA309", "credential-variable-unused")
    {
        Summary = "Credentials are given as variables that reach no provider or backend",
        Severity = Severity.Warning,
        Causes = ["credentials-not-wired"],
        Why = """
            A value in a variable file does nothing by itself: `provider "aws"` uses it only where its arguments refer to the variable. Otherwise the
            provider looks in the environment and in profiles, and ends with "No valid credential sources found" or with an identity that nobody
            meant. Names of the environment (`AWS_ACCESS_KEY_ID`) mean nothing in a variable file.
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
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        if (!module.IsRoot || !module.ProviderConfigurations.OfAws().Any())
        {
            return;
        }

        var used = module.Folder.Files.Where(file => file.Kind == ModuleFileKind.Configuration).SelectMany(VariableReferences.In).ToHashSet(StringComparer.Ordinal);
        var unused = GivenCredentials.Of(module).Where(given => !used.Contains(given.Variable)).ToList();
        if (unused.Count == 0)
        {
            return;
        }

        var provider = module.ProviderConfigurations.OfAws().OrderBy(configuration => configuration.Alias is null ? 0 : 1).First();
        var names = string.Join(", ", unused.Select(given => given.Variable).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        findings.Report(
            provider.Header,
            $"Values are given for {names}, and nothing refers to them: provider \"{provider.LocalName}\" takes its credentials from elsewhere.",
            new FindingDetails { Related = [.. unused.Select(given => new RelatedLocation(given.Place, $"value of {given.Variable}"))] });
    }
}
