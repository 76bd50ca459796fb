using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Hcl.Evaluation;

/// <summary>What one evaluation keeps for itself: its budget, what was refused, and decoded templates.</summary>
internal sealed class EvaluationRun(EvaluationBudget budget)
{
    private const int MaximumErrors = 100;
    // Most evaluations refuse nothing and meet no template.
    private List<EvaluationError>? _errors;
    private Dictionary<TemplateExpression, IReadOnlyDictionary<TemplateLiteral, string>>? _templates;

    /// <summary>What may still be spent.</summary>
    public EvaluationBudget Budget { get; } = budget;

    /// <summary>What was refused so far; the first hundred.</summary>
    public IReadOnlyList<EvaluationError> Errors => _errors ?? [];

    /// <summary>Number of refusals, also beyond those that are kept.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>Notes that something was refused.</summary>
    public void Add(EvaluationError error)
    {
        ErrorCount++;
        _errors ??= [];
        if (_errors.Count < MaximumErrors)
        {
            _errors.Add(error);
        }
    }

    /// <summary>Forgets what was refused since the count was <paramref name="count"/>: a branch not taken, an attempt.</summary>
    public void ForgetErrorsSince(int count)
    {
        ErrorCount = count;
        if (_errors is not null && count < _errors.Count)
        {
            _errors.RemoveRange(count, _errors.Count - count);
        }
    }

    /// <summary>The texts of a template's literals, decoded once however often a loop comes by.</summary>
    public IReadOnlyDictionary<TemplateLiteral, string> TextsOf(TemplateExpression template, IEvaluationScope scope)
    {
        _templates ??= [];
        if (!_templates.TryGetValue(template, out var texts))
        {
            texts = Literals.DecodeTemplate(template, scope.Source);
            _templates.Add(template, texts);
        }

        return texts;
    }
}

/// <summary>The value of an operation, or why there is none.</summary>
/// <param name="Value">The value, or null.</param>
/// <param name="Problem">Why there is none, or null.</param>
internal readonly record struct Outcome(Value? Value, UnknownReason? Problem)
{
    /// <summary>It worked.</summary>
    public static implicit operator Outcome(Value value) => new(value, null);

    /// <summary>Terraform would refuse it.</summary>
    public static Outcome Refused(string message) => new(null, new UnknownReason(UnknownKind.Error, message));

    /// <summary>It is too much to work out.</summary>
    public static Outcome TooMuch(string message) => new(null, new UnknownReason(UnknownKind.Limit, message));

    /// <summary>The value, or an unknown one with the reason.</summary>
    public Value OrUnknown(HclType? type = null) => Value ?? new UnknownValue(type ?? HclType.Dynamic, Problem!);
}
