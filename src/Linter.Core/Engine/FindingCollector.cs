using Linter.Core.Findings;
using Linter.Core.Rules;
using Linter.Hcl.Values;

namespace Linter.Core.Engine;

/// <summary>Takes the answers of the rules on one thread.</summary>
internal sealed class FindingCollector
{
    private RuleFindings? _current;

    /// <summary>Findings in the order in which they were reported.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Places that could not be judged, in the order in which they were reported.</summary>
    public List<UnsurePlace> Unsure { get; } = [];

    /// <summary>Faults of rules.</summary>
    public List<Failure> Failures { get; } = [];

    /// <summary>Runs one check of a rule; a fault in it costs its own answers only.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="name">What is judged, for the failure's text.</param>
    /// <param name="subject">What is judged.</param>
    /// <param name="check">The check: it holds nothing itself, for there are millions of them, and nearly all have nothing to say.</param>
    public void Run<T>(Rule rule, string name, T subject, Action<Rule, T, IFindings> check)
    {
        _current ??= new RuleFindings(this);
        _current.Rule = rule.Info;
        try
        {
            check(rule, subject, _current);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failures.Add(Failure.Of($"rule {rule.Info.Id} {rule.Info.Name} on {name}", exception));
        }
    }

    /// <summary>Takes a step before or between the rules; a fault in it costs what follows in the step only.</summary>
    /// <param name="subject">What the step works on, for the failure's text.</param>
    /// <param name="step">The step.</param>
    public void Run(string subject, Action step)
    {
        try
        {
            step();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Failures.Add(Failure.Of(subject, exception));
        }
    }

    private sealed class RuleFindings(FindingCollector collector) : IFindings
    {
        /// <summary>The rule whose check runs.</summary>
        public RuleInfo Rule { get; set; } = null!;

        public void Report(Location location, string message, FindingDetails? details) => Add(location, [], message, details);

        public void Report(Origin origin, string message, FindingDetails? details)
        {
            var steps = origin.Count > 1
                ? origin.Steps.Select(step => new RelatedLocation(new Location(step.Source, step.Span), step.Description ?? "the literal"))
                : [];
            Add(Location.Of(origin), steps, message, details);
        }

        public void Unsure(Location location, string why) => collector.Unsure.Add(new UnsurePlace(Rule, location, why));

        private void Add(Location location, IEnumerable<RelatedLocation> flow, string message, FindingDetails? details)
        {
            details ??= new FindingDetails();
            collector.Findings.Add(new Finding
            {
                Rule = Rule,
                Severity = details.Severity ?? Rule.Severity,
                Confidence = details.Confidence,
                Message = message,
                Causes = details.Causes.IsDefault ? Rule.Causes.Length > 2 ? Rule.Causes[..2] : Rule.Causes : details.Causes,
                Location = location,
                Flow = [.. flow],
                Related = details.Related,
                Fixes = details.Fixes,
                HoldsSecret = details.HoldsSecret,
            });
        }
    }
}
