using Linter.Core.Companions;
using Linter.Core.Findings;
using Linter.Core.Terraform;

namespace Linter.Core.Rules;

/// <summary>Finds text that does not parse.</summary>
internal sealed class SyntaxError : Rule
{
    private const int MaxPunctuation = 2;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA001", "syntax-error")
    {
        Summary = "The text does not parse",
        Severity = Severity.Error,
        Why = """
            Terraform stops at the first file that does not parse, before it looks for credentials at all. Every error of the file is named, not only the
            first, and linting goes on with all that could be read: what stands around an error is still judged.
            """,
        Bad = """
            provider "aws" {
              region = # expect: syntax-error
            }
            """,
        Good = """
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = "Mend the text at the place named; `terraform fmt` shows the same errors.",
        References = ["HCL native syntax specification", "HCL JSON syntax specification"],
        SeenIn =
        [
            new("https://github.com/xuwang/aws-terraform")
            {
                What = """
                    `resources/terraforms/worker/worker.tf` writes the keys of a block in quotes, which Terraform accepted before 0.12
                    and refuses since.
                    """,
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(ModuleFile file, IFindings findings)
    {
        if (ModuleFileNames.IsBackendFileByUsage(file.Name) || EncodingProblem.FirstIn(file) is not null)
        {
            return;
        }

        foreach (var diagnostic in file.Tree.Diagnostics)
        {
            findings.Report(file.At(diagnostic.Span), diagnostic.Message, new FindingDetails
            {
                Related = diagnostic.Related is { } span ? [new RelatedLocation(file.At(span), diagnostic.RelatedMessage ?? "belongs to it")] : [],

                // Broken text may be anything, a secret without its closing quotation mark among it; one sign of punctuation is none.
                HoldsSecret = diagnostic.Span.Length > MaxPunctuation,
            });
        }
    }

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        if (file.Document?.Problem is { } problem && file.Kind != CompanionKind.Kubernetes)
        {
            // A workflow that does not parse does not run; other files of such names may be templates.
            var severity = file.Kind == CompanionKind.GitHubWorkflow && !problem.IsBeyondLimit ? Severity.Warning : Severity.Note;
            findings.Report(problem.Location, problem.Message, new FindingDetails { Severity = severity, HoldsSecret = true });
        }
    }
}
