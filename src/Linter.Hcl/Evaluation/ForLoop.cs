using System.Collections.Immutable;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Hcl.Evaluation;

/// <summary>A for expression on its way through a collection.</summary>
internal sealed class ForLoop(ForExpression loop, Frame frame, ValueMarks marks)
{
    private readonly ImmutableArray<Value>.Builder _elements = ImmutableArray.CreateBuilder<Value>();
    private readonly ImmutableSortedDictionary<string, Value>.Builder _items = ImmutableSortedDictionary.CreateBuilder<string, Value>(CodePointOrder.Instance);
    private readonly Dictionary<string, List<Value>> _groups = new(StringComparer.Ordinal);
    private ValueMarks _marks = marks;
    private UnknownReason? _unknown;
    private long _weight;

    /// <summary>Looks whether the <c>if</c> clause can be right at all, with nothing known of the elements: it counts for empty collections too.</summary>
    public bool CheckCondition()
    {
        if (loop.Condition is null)
        {
            return true;
        }

        var errors = frame.Run.ErrorCount;
        var open = new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.NoValue, "No element is looked at yet."));
        Include(Bound(open, open), isCheck: true);
        return frame.Run.ErrorCount == errors;
    }

    /// <summary>Adds what an element makes; false where that is too much.</summary>
    public bool TryAdd(Value key, Value element)
    {
        var inner = Bound(key, element);
        if (loop.Condition is not null && !Include(inner, isCheck: false))
        {
            return !frame.Run.Budget.IsExhausted;
        }

        if (loop.Key is null)
        {
            _elements.Add(Weigh(inner.Evaluate(loop.Value)));
        }
        else
        {
            AddItem(inner);
        }

        return !frame.Run.Budget.IsExhausted && _elements.Count <= EvaluationBudget.MaximumElements
            && _items.Count <= EvaluationBudget.MaximumElements && _weight <= EvaluationBudget.MaximumWeight;
    }

    /// <summary>The tuple or object.</summary>
    public Value Result()
    {
        if (_unknown is not null)
        {
            return Unknown(_unknown);
        }

        if (loop.Key is null)
        {
            return SequenceValue.OfTuple(_elements.ToImmutable(), frame.At(loop), _marks);
        }

        foreach (var (name, group) in _groups)
        {
            _items[name] = SequenceValue.OfTuple([.. group], frame.At(loop));
        }

        return MappingValue.OfObject(_items.ToImmutable(), frame.At(loop), _marks);
    }

    /// <summary>An unknown result.</summary>
    public UnknownValue Unknown(UnknownReason? reason) =>
        new(HclType.Dynamic, reason ?? new UnknownReason(UnknownKind.Error, "The 'if' clause would be refused."), frame.At(loop), _marks);

    private Frame Bound(Value key, Value element)
    {
        var inner = loop.KeyName is null ? frame : frame.Bind(loop.KeyName, key);
        return inner.Bind(loop.ValueName, element);
    }

    private bool Include(Frame inner, bool isCheck)
    {
        var given = inner.Evaluate(loop.Condition!);
        _marks |= given.Marks;
        if (given.IsNull)
        {
            _unknown = frame.Refuse(loop.Condition!.Span, "The 'if' clause must not be null.").Reason;
            return false;
        }

        if (!ValueConversion.TryConvert(given, HclType.Bool, out var decided, out var problem))
        {
            _unknown = frame.Refuse(loop.Condition!.Span, $"The 'if' clause is invalid: {problem}.").Reason;
            return false;
        }

        if (decided is UnknownValue unknown && !isCheck)
        {
            Note(unknown.Reason);
        }

        return decided is BoolValue { Content: true };
    }

    private void AddItem(Frame inner)
    {
        var key = Collections.ToKey(inner.Evaluate(loop.Key!), loop.Key!, frame);
        _marks |= key.Marks;
        if (key is not StringValue name)
        {
            Note(UnknownReasons.Of(key)!);
            return;
        }

        var value = Weigh(inner.Evaluate(loop.Value));
        if (loop.IsGrouping)
        {
            if (!_groups.TryGetValue(name.Content, out var group))
            {
                _groups.Add(name.Content, group = []);
            }

            group.Add(value);
        }
        else if (!_items.TryAdd(name.Content, value))
        {
            frame.Refuse(loop.Key!.Span, "Two elements make the same key; '...' behind the value would group them.");
        }
    }

    private Value Weigh(Value value)
    {
        _weight += value.Weight;
        return value;
    }

    private void Note(UnknownReason reason) => _unknown = _unknown is null ? reason : UnknownReason.Graver(_unknown, reason);
}
