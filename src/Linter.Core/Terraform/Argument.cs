using Linter.Core.Findings;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>An argument: a name with a value, of a block or of an object that stands for one.</summary>
public sealed class Argument
{
    // Real trees have hundreds of thousands of arguments and most are never asked for: what follows from the syntax is made when asked for.
    private readonly SourceText _nameSource;
    private readonly TextSpan _nameSpan;
    private readonly TextSpan _valueSpan;
    private readonly IEvaluationScope? _scope;
    private Value? _value;
    private bool _evaluating;

    /// <summary>An argument as it is written.</summary>
    /// <param name="attribute">Name and expression.</param>
    /// <param name="scope">What names mean there.</param>
    internal Argument(AttributeSyntax attribute, IEvaluationScope scope)
    {
        Name = attribute.Name;
        Source = _nameSource = scope.Source;
        (_nameSpan, _valueSpan) = (attribute.NameSpan, attribute.Value.Span);
        Expression = attribute.Value;
        _scope = scope;
    }

    /// <summary>An argument that came out of a computed object.</summary>
    /// <param name="name">The name.</param>
    /// <param name="nameLocation">Where findings about the name stand.</param>
    /// <param name="valueLocation">Where findings about the value stand.</param>
    /// <param name="value">The value.</param>
    internal Argument(string name, Location nameLocation, Location valueLocation, Value value)
    {
        Name = name;
        (_nameSource, _nameSpan) = (nameLocation.Source, nameLocation.Span);
        (Source, _valueSpan) = (valueLocation.Source, valueLocation.Span);
        _value = value;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The text that holds the value.</summary>
    public SourceText Source { get; }

    /// <summary>Where the name stands.</summary>
    public Location NameLocation => new(_nameSource, _nameSpan);

    /// <summary>Where the value is written: here, not where its literal may stand.</summary>
    public Location ValueLocation => new(Source, _valueSpan);

    /// <summary>Name and value together: what is removed with the argument.</summary>
    public Location Location => new(_nameSource, _nameSpan.Union(_valueSpan));

    /// <summary>The expression, or null where the argument came out of a computed object.</summary>
    public ExpressionSyntax? Expression { get; }

    /// <summary>What it evaluates to, with its origin.</summary>
    public Value Value
    {
        get
        {
            if (_value is not null)
            {
                return _value;
            }

            if (_evaluating || _scope is null || Expression is null)
            {
                return new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.Error, $"{Name} refers to itself in a circle."));
            }

            _evaluating = true;
            _value = Evaluator.Evaluate(Expression, _scope);
            _evaluating = false;
            return _value;
        }
    }

    /// <summary>The text of a known string, else null.</summary>
    public string? Text => Value.Text;

    /// <summary>Whether it counts as given: known and neither null nor an empty string.</summary>
    public bool IsSet => Value is { IsKnown: true, IsNull: false } and not StringValue { Content: "" };

    /// <summary>Where a finding about the value stands, with the way it took.</summary>
    public Origin Origin => Value.Origin ?? Origin.At(Source, _valueSpan);
}
