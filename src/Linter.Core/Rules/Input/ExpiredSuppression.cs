using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds suppressions past their <c>until</c> date. The engine reports them once all other rules have run.</summary>
internal sealed class ExpiredSuppression : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA004", "expired-suppression")
    {
        Summary = "A suppression is past its until date",
        Severity = Severity.Warning,
        Why = """
            The suppression was meant to hold until a day that has passed. What it hid is reported again, so that somebody decides anew.
            """,
        Bad = """
            provider "aws" {
              # tfauth:ignore[zone-as-region] until=2020-01-31 the region moves with the next release # expect: expired-suppression
              region = "us-east-1a" # expect: zone-as-region
            }
            """,
        Good = """
            provider "aws" {
              # tfauth:ignore[zone-as-region] until=2999-01-31 the region moves with the next release
              region = "us-east-1a"
            }
            """,
        Fix = "Mend what it hides, or give it a later date with a reason that still holds.",
        SeenIn =
        [
            new("https://github.com/aquasecurity/tfsec/issues/758")
            {
                What = """
                    A user of tfsec asked for ignores with an end, so that a finding that is put off for two weeks comes back by itself
                    and is not forgotten.
                    """,
                Story = "inside-a-module",
            },
        ],
    };
}
