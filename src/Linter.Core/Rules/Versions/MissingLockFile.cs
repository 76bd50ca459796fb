using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Hcl.Syntax;

namespace Linter.Core.Rules;

/// <summary>Finds root modules without a lock file beside others that have one.</summary>
internal sealed class MissingLockFile : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA412", "missing-lock-file")
    {
        Summary = "A root module has no lock file although others in the tree have one",
        Severity = Severity.Note,
        Why = """
            Without `.terraform.lock.hcl` every `terraform init` may take another release, so that a run in CI signs in differently from one
            at home. The rule speaks only in a tree where other root modules keep theirs: there it was most likely forgotten.
            """,
        Bad = """
            terraform {
              required_providers { # expect: missing-lock-file
                aws = {
                  source  = "hashicorp/aws"
                  version = "~> 6.0"
                }
              }
            }

            provider "aws" {
              region = "eu-west-1"
            }

            # file: other/main.tf
            provider "aws" {
              region = "eu-west-1"
            }

            # file: other/.terraform.lock.hcl
            provider "registry.terraform.io/hashicorp/aws" {
              version = "6.63.0"
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

            provider "aws" {
              region = "eu-west-1"
            }

            # file: .terraform.lock.hcl
            provider "registry.terraform.io/hashicorp/aws" {
              version = "6.63.0"
            }
            """,
        Fix = "Run `terraform init` and commit `.terraform.lock.hcl`.",
        References = ["Terraform language, Dependency lock file"],
        SeenIn =
        [
            new("https://github.com/BigMountainTiger/aws-terraform-examples")
            {
                What = """
                    `api-gw/api-logs/terraform` has no lock file, and other root modules of the same repository have one.
                    """,
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        if (!module.IsRoot || !module.Folders.AreLocked || module.Folder.FilesOf(ModuleFileKind.LockFile).Any() || !ConfiguresAws(module.Folder))
        {
            return;
        }

        var required = module.Folder.BlocksOf("terraform").SelectMany(block => block.Parts)
            .SelectMany(part => part.Syntax.Body.Items.OfType<BlockSyntax>()
                .Where(block => block.Type == "required_providers")
                .Select(block => part.File.At(block.HeaderSpan)))
            .FirstOrDefault();
        if (required is not null)
        {
            findings.Report(required, "This root module has no lock file, although others in this tree have one.");
        }
    }

    private static bool ConfiguresAws(ModuleFolder folder) => folder.BlocksOf("provider").Any(block => block.Label(0) == ProviderAddress.Aws.Type);
}
