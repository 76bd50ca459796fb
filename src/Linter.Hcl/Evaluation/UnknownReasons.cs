using Linter.Hcl.Values;

namespace Linter.Hcl.Evaluation;

/// <summary>Finds why a result is not known: the gravest reason among what it was made of.</summary>
internal static class UnknownReasons
{
    /// <summary>The gravest reason in the values, at any depth; null where all are known.</summary>
    public static UnknownReason? Of(IEnumerable<Value> values)
    {
        UnknownReason? found = null;
        foreach (var value in values)
        {
            if (Of(value) is { } reason)
            {
                found = found is null ? reason : UnknownReason.Graver(found, reason);
            }
        }

        return found;
    }

    /// <summary>The gravest reason in a value; null where all of it is known.</summary>
    public static UnknownReason? Of(Value value) => value switch
    {
        UnknownValue unknown => unknown.Reason,
        _ when value.IsWhollyKnown => null,
        SequenceValue sequence => Of(sequence.Elements),
        MappingValue mapping => Of(mapping.Items.Values),
        _ => null,
    };
}
