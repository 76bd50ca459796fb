namespace Linter.Core.Rules;

/// <summary>All rules. The list is written when the project is built, from the files under <c>Rules/</c>.</summary>
internal static partial class RuleCatalogue
{
    /// <summary>The rules in the order of their ids.</summary>
    internal static IReadOnlyList<Rule> All { get; } = [.. Create().OrderBy(rule => rule.Info.Id, StringComparer.Ordinal)];

    /// <summary>The rule of an id or a name, or null.</summary>
    internal static Rule? Find(string idOrName) =>
        All.FirstOrDefault(rule => string.Equals(rule.Info.Id, idOrName, StringComparison.OrdinalIgnoreCase)
            || string.Equals(rule.Info.Name, idOrName, StringComparison.OrdinalIgnoreCase));
}
