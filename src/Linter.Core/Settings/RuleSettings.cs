using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Core.Rules;

namespace Linter.Core.Settings;

/// <summary>What a configuration file says about one rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Location">The header of the block.</param>
public sealed record RuleSettings(RuleInfo Rule, Location Location)
{
    /// <summary>Whether the rule runs; null where nothing is said.</summary>
    public Setting<bool>? Enabled { get; init; }

    /// <summary>The severity of all its findings; null where the rule decides.</summary>
    public Setting<Severity>? Severity { get; init; }

    /// <summary>Values of the rule's own options by their names.</summary>
    public ImmutableSortedDictionary<string, Setting<int>> Options { get; init; } = ImmutableSortedDictionary.Create<string, Setting<int>>(StringComparer.Ordinal);

    /// <summary>The value of an option: what the file says, else its default.</summary>
    public int this[RuleOption option]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(option);
            return Options.TryGetValue(option.Name, out var value) ? value.Value : option.Default;
        }
    }
}

/// <summary>A <c>suppress</c> block: hides findings of files that can hold no comments, or of whole folders.</summary>
/// <param name="Rules">Ids, names or families; never empty.</param>
/// <param name="Paths">Files and folders as reports show them; never empty.</param>
/// <param name="Reason">The reason; never empty.</param>
/// <param name="Until">The last day on which it counts, or null for always.</param>
/// <param name="Location">The header of the block.</param>
public sealed record SuppressSettings(ImmutableArray<string> Rules, ImmutableArray<string> Paths, string Reason, DateOnly? Until, Location Location);
