namespace Linter.Core.Rules;

internal static partial class RuleCatalogue
{
    internal static IReadOnlyList<Rule> All { get; } = Create();
}
