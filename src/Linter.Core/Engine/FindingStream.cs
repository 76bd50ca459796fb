using Linter.Core.Findings;
using Linter.Core.Suppressions;
using Linter.Hcl.Text;

namespace Linter.Core.Engine;

/// <summary>Hands findings on as soon as the module that they are in is judged: each once, and none that is suppressed.</summary>
/// <param name="request">The run.</param>
/// <param name="suppressions">The suppressions of the run.</param>
/// <param name="found">Takes the findings, one at a time.</param>
internal sealed class FindingStream(LintRequest request, SuppressionSet suppressions, Action<Finding> found)
{
    private readonly HashSet<(string Path, TextSpan Span, string Rule, string Message)> _known = [];
    private readonly Lock _lock = new();

    /// <summary>Hands on what was collected.</summary>
    public void Add(FindingCollector collector)
    {
        // Suppressions remember what they hid, and modules are judged at the same time.
        lock (_lock)
        {
            foreach (var finding in collector.Findings)
            {
                var place = finding.Location;
                if (Judge(finding) is { Suppressed: null } judged && _known.Add((place.Path, place.Span, finding.Rule.Id, finding.Message)))
                {
                    found(judged);
                }
            }
        }
    }

    private Finding? Judge(Finding finding) =>
        request.Targets?.Contains(finding.Location.Path) is not false && Settings.SettingsInForce.Judge(request.Settings, finding) is { } judged ? suppressions.Apply(judged) : null;
}
