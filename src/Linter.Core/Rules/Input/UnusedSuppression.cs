using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds suppressions that hide nothing or do not count. The engine reports them once all other rules have run.</summary>
internal sealed class UnusedSuppression : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA003", "unused-suppression")
    {
        Summary = "A suppression hides nothing",
        Severity = Severity.Note,
        Why = """
            A suppression that hides nothing is left over from something that was mended since, or it names the wrong rule or line.
            It would hide the next real finding at this place. A suppression without a reason does not count at all.
            """,
        Bad = """
            provider "aws" {
              # tfauth:ignore[zone-as-region] the region is checked elsewhere # expect: unused-suppression
              region = "us-east-1"
            }
            """,
        Good = """
            provider "aws" {
              region = "us-east-1"
            }
            """,
        Fix = "Remove the comment, or write the rule and the reason: `# tfauth:ignore[zone-as-region] reason`.",
        SeenIn =
        [
            new("https://github.com/terraform-linters/tflint/issues/1873")
            {
                What = """
                    Comments that had silenced findings of tflint for years silenced nothing after the update to 0.48, and stood there
                    all the same.
                    """,
                Story = "inside-a-module",
            },
        ],
    };
}
