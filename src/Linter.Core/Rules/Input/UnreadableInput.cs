using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Hcl.Text;

namespace Linter.Core.Rules;

/// <summary>Finds files and folders that cannot be read.</summary>
internal sealed class UnreadableInput : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA002", "unreadable-input")
    {
        Summary = "A file or folder cannot be read",
        Severity = Severity.Error,
        Why = """
            What cannot be read cannot be judged, and saying nothing would look like a pass: a file over the size limit, a folder with the name of a file, a
            file without permission, a symbolic link that leads out of the tree or in a circle. Terraform reads UTF-8 only; a file in UTF-16 or Latin-1,
            as some editors on Windows write it, is refused there too.
            """,
        Bad = """
            # A file in UTF-16, or a folder with the name main.tf. # expect: unreadable-input
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = "Save the file as UTF-8, give permission to read it, or leave it out with `--exclude`; `--max-file-size` raises the limit.",
        References = ["Terraform language, files and directories"],
        SeenIn =
        [
            new("https://github.com/ministryofjustice/cloud-platform-infrastructure")
            {
                What = """
                    `terraform/aws-accounts/cloud-platform-aws/account/terraform.tfvars` is locked by git-crypt: without the key it is
                    bytes, and nothing in it can be judged.
                    """,
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(ModuleTree tree, IFindings findings)
    {
        foreach (var problem in tree.Unreadable)
        {
            findings.Report(Location.TopOf(new SourceText(problem.Path, "")), problem.Message);
        }
    }

    /// <inheritdoc/>
    public override void Check(ModuleFile file, IFindings findings)
    {
        if (ModuleFileNames.IsBackendFileByUsage(file.Name) || EncodingProblem.FirstIn(file) is not { } diagnostic)
        {
            return;
        }

        if (EncodingProblem.IsLockedByGitCrypt(file.Source))
        {
            findings.Report(Location.TopOf(file.Source), "The file is locked by git-crypt and cannot be judged here; unlock it to have it linted.", new FindingDetails { Severity = Severity.Note });
        }
        else
        {
            findings.Report(file.At(diagnostic.Span), diagnostic.Message, new FindingDetails { HoldsSecret = true });
        }
    }
}
