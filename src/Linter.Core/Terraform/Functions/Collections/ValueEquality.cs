using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Collections;

/// <summary>Whether values are equal, as far as that can be known. Values of different types never are.</summary>
internal static class ValueEquality
{
    /// <summary>Compares two values.</summary>
    /// <returns>Null where it depends on something unknown.</returns>
    public static bool? AreEqual(Value left, Value right) => (left, right) switch
    {
        (NullValue, NullValue) => true,
        (UnknownValue, _) or (_, UnknownValue) => null,
        (NullValue, _) or (_, NullValue) => false,
        _ when left.Type.Kind != right.Type.Kind => false,
        (StringValue a, StringValue b) => a.Content == b.Content,
        (NumberValue a, NumberValue b) => a.Content == b.Content,
        (BoolValue a, BoolValue b) => a.Content == b.Content,
        _ when left.IsWhollyKnown && right.IsWhollyKnown && !left.Type.Equals(right.Type) => false,
        (SequenceValue a, SequenceValue b) => AreEqual(a.Elements, b.Elements),
        (MappingValue a, MappingValue b) => a.Items.Keys.SequenceEqual(b.Items.Keys) ? AreEqual(a.Items.Values, b.Items.Values) : false,
        _ => false,
    };

    private static bool? AreEqual(IEnumerable<Value> left, IEnumerable<Value> right)
    {
        using var a = left.GetEnumerator();
        using var b = right.GetEnumerator();
        bool? result = true;
        while (a.MoveNext())
        {
            var one = b.MoveNext() ? AreEqual(a.Current, b.Current) : false;
            if (one == false)
            {
                return false;
            }

            result = one is null ? null : result;
        }

        return b.MoveNext() ? false : result;
    }
}
