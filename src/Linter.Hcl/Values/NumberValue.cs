using System.Globalization;

namespace Linter.Hcl.Values;

/// <summary>A number.</summary>
public sealed class NumberValue(decimal content, Origin? origin = null, ValueMarks marks = ValueMarks.None) : Value(HclType.Number, origin, marks)
{
    /// <summary>The number in the form that Terraform converts it to a string.</summary>
    public string ContentText => content.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number as a whole number, when it is one that fits.</summary>
    public bool TryGetInt64(out long number)
    {
        number = 0;
        if (content != decimal.Truncate(content) || content < long.MinValue || content > long.MaxValue)
        {
            return false;
        }

        number = (long)content;
        return true;
    }

    /// <inheritdoc/>
    public override Value WithOrigin(Origin? origin) => new NumberValue(content, origin, Marks);

    /// <inheritdoc/>
    public override Value WithMarks(ValueMarks marks) => new NumberValue(content, Origin, marks);
}
