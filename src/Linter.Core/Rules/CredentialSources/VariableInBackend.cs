using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Hcl.Syntax;

namespace Linter.Core.Rules;

/// <summary>Finds references in a backend, where Terraform allows none.</summary>
internal sealed class VariableInBackend : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA310", "variable-in-backend")
    {
        Summary = "A backend refers to a variable or another value",
        Severity = Severity.Error,
        Causes = ["backend-credentials-separate"],
        Why = """
            Terraform reads the backend before anything else and allows no reference in it: `terraform init` stops with "Variables not allowed". What
            changes from place to place is given with `-backend-config`, the credentials by environment, profile or role; variables of the provider never
            reach the backend.

            OpenTofu 1.8 and later evaluates variables and locals early and allows them. Nothing is said about files named `.tofu`, and about modules whose
            lock file comes from OpenTofu.
            """,
        Bad = """
            variable "state_profile" {
              type = string
            }

            terraform {
              backend "s3" {
                bucket  = "example-state"
                key     = "app.tfstate"
                region  = "eu-west-1"
                profile = var.state_profile # expect: variable-in-backend
              }
            }
            """,
        Good = """
            terraform {
              backend "s3" {
                bucket  = "example-state"
                key     = "app.tfstate"
                region  = "eu-west-1"
                profile = "state"
              }
            }
            """,
        Fix = "Write the value itself, or leave the argument out and give it with `terraform init -backend-config=FILE`.",
        References = ["Terraform documentation, backend block, partial configuration", "OpenTofu documentation, backend configuration"],
        SeenIn =
        [
            new("https://github.com/bridgecrewio/terragoat")
            {
                What = """
                    `terraform/gcp/provider.tf` refers to variables in its backend, where Terraform stops with "Variables not allowed".
                    """,
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        if (!module.IsRoot || IsOpenTofu(module))
        {
            return;
        }

        foreach (var part in module.Folder.BlocksOf("terraform").SelectMany(block => block.Parts).Where(part => !ModuleFileNames.IsTofuOnly(part.File.Name)))
        {
            foreach (var backend in part.Syntax.Body.Items.OfType<BlockSyntax>().Where(block => block.Type == "backend"))
            {
                Judge(backend, part.File, findings);
            }
        }
    }

    private static void Judge(BlockSyntax backend, ModuleFile file, IFindings findings)
    {
        foreach (var attribute in backend.Descendants().OfType<AttributeSyntax>())
        {
            if (ReferenceTrace.ReferencesIn(attribute.Value).FirstOrDefault() is { } reference)
            {
                var name = file.Source.GetText(reference.Span);
                var isCredential = attribute.Name is "access_key" or "secret_key" or "token" or "profile" or "role_arn" or "assume_role";
                findings.Report(
                    file.At(reference),
                    $"{attribute.Name} of the backend refers to {name}; Terraform allows no references there and stops with \"Variables not allowed\".",
                    isCredential ? null : new FindingDetails { Causes = [] });
            }
        }
    }

    private static bool IsOpenTofu(Module module) =>
        module.LockFile is { } lockFile && lockFile.File.Tree.Root.Items.OfType<BlockSyntax>().Any(block =>
            block.Labels.Any(label => label.Text.StartsWith("registry.opentofu.org/", StringComparison.Ordinal)));
}
