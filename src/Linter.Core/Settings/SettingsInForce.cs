using Linter.Core.Findings;
using Linter.Core.Rules;

namespace Linter.Core.Settings;

/// <summary>Puts what a configuration file says about rules and findings into force.</summary>
internal static class SettingsInForce
{
    private static readonly string[] FamiliesOfKeys = ["TFA1", "TFA2", "TFA8"];

    /// <summary>The rules that run, with their options.</summary>
    public static IReadOnlyList<Rule> Configure(this LintSettings settings, IReadOnlyList<Rule> rules)
    {
        if (settings.Rules.IsEmpty)
        {
            return rules;
        }

        var byId = settings.Rules.ToDictionary(rule => rule.Rule.Id, StringComparer.Ordinal);
        return
        [
            .. rules.Where(rule => byId.GetValueOrDefault(rule.Info.Id)?.Enabled is not { Value: false })
                .Select(rule => byId.TryGetValue(rule.Info.Id, out var own) ? rule.With(own) : rule),
        ];
    }

    /// <summary>The finding with the severity that the file gives its rule, or null where it is about a key that is known to be none.</summary>
    public static Finding? Judge(this LintSettings settings, Finding finding)
    {
        if (!settings.KnownDummyKeys.IsEmpty && FamiliesOfKeys.Contains(finding.Rule.Family) && settings.KnownDummyKeys.Any(key => IsAbout(finding, key.Value)))
        {
            return null;
        }

        var severity = settings.Rules.FirstOrDefault(rule => rule.Rule.Id == finding.Rule.Id)?.Severity;
        return severity is null || severity.Value == finding.Severity ? finding : finding with { Severity = severity.Value };
    }

    // The value stands at the place of the finding, or at the start of the way that it took there.
    private static bool IsAbout(Finding finding, string key) =>
        finding.Flow.Select(step => step.Location).Append(finding.Location)
            .Any(place => place.Source.GetText(place.Span).Contains(key, StringComparison.Ordinal));
}
