using Linter.Core.Findings;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>An argument: a name with a value, of a block or of an object that stands for one.</summary>
internal sealed class Argument(string name, Location nameLocation, Location valueLocation, ExpressionSyntax? expression, Func<Value> evaluate)
{
    private Value? _value;
    private bool _evaluating;

    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>Where the name stands.</summary>
    public Location NameLocation { get; } = nameLocation;

    /// <summary>Where the value is written: here, not where its literal may stand.</summary>
    public Location ValueLocation { get; } = valueLocation;

    /// <summary>Name and value together: what is removed with the argument.</summary>
    public Location Location => NameLocation with { Span = NameLocation.Span.Union(ValueLocation.Span) };

    /// <summary>The expression, or null where the argument came out of a computed object.</summary>
    public ExpressionSyntax? Expression { get; } = expression;

    /// <summary>What it evaluates to, with its origin.</summary>
    public Value Value
    {
        get
        {
            if (_value is not null)
            {
                return _value;
            }

            if (_evaluating)
            {
                return new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.Error, $"{Name} refers to itself in a circle."));
            }

            _evaluating = true;
            _value = evaluate();
            _evaluating = false;
            return _value;
        }
    }

    /// <summary>The text of a known string, else null.</summary>
    public string? Text => Value.Text;

    /// <summary>Whether it counts as given: known and neither null nor an empty string.</summary>
    public bool IsSet => Value is { IsKnown: true, IsNull: false } and not StringValue { Content: "" };

    /// <summary>Where a finding about the value stands, with the way it took.</summary>
    public Origin Origin => Value.Origin ?? Origin.At(ValueLocation.Source, ValueLocation.Span);
}
