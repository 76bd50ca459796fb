using Linter.Core.Findings;
using Linter.Core.Rules;

namespace Linter.Core.Tests.Engine;

/// <summary>A rule that is none of the catalogue, to see what the engine does with rules.</summary>
internal abstract class TestRule(string name) : Rule
{
    public override RuleInfo Info { get; } = new("TFA999", name)
    {
        Summary = "Is there for a test",
        Severity = Severity.Error,
        Why = "A test needs it.",
        Bad = "",
        Good = "",
        Fix = "None.",
        References = [],
    };
}
