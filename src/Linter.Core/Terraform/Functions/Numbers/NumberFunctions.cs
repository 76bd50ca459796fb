using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Core.Terraform.Functions.Numbers;

/// <summary>Functions over numbers that compute exactly.</summary>
internal static class NumberFunctions
{
    private const int MostInRange = 1024;

    /// <summary>The number without its sign.</summary>
    public static TerraformFunction Abs { get; } = Make("abs", number => number.Sign < 0 ? number.Negate() : number);

    /// <summary>Rounded up.</summary>
    public static TerraformFunction Ceil { get; } = Make("ceil", number => number.Ceiling());

    /// <summary>Rounded down.</summary>
    public static TerraformFunction Floor { get; } = Make("floor", number => number.Floor());

    /// <summary>-1, 0 or 1.</summary>
    public static TerraformFunction Signum { get; } = new("signum", HclType.Number, Parameter.Number("num"))
    {
        Body = call => call.TryGetInteger(0, out var number) ? FunctionResult.Whole(Math.Sign(number)) : call.Refuse("num must be a whole number"),
    };

    /// <summary>The largest.</summary>
    public static TerraformFunction Max { get; } = MakeExtreme("max", (best, next) => next > best);

    /// <summary>The smallest.</summary>
    public static TerraformFunction Min { get; } = MakeExtreme("min", (best, next) => next < best);

    /// <summary>Numbers from a start up to, but without, an end.</summary>
    public static TerraformFunction Range { get; } = new("range", HclType.List(HclType.Number))
    {
        Variadic = Parameter.Number("params"),
        Body = call =>
        {
            if (call.Count is < 1 or > 3)
            {
                return call.Refuse("it takes one, two or three arguments");
            }

            var start = call.Count == 1 ? Number.Zero : call.Numeric(0);
            var end = call.Numeric(call.Count == 1 ? 0 : 1);
            var step = call.Count == 3 ? call.Numeric(2) : Number.FromInt64(end < start ? -1 : 1);
            if (step.Sign < 0 ? end > start : end < start)
            {
                return call.Refuse("the step leads away from the end");
            }

            var values = new List<Value>();
            for (var next = start; step.Sign < 0 ? next > end : next < end;)
            {
                if (values.Count == MostInRange || Number.Add(next, step) is not { } following)
                {
                    return call.Refuse($"there are more than {MostInRange} numbers");
                }

                values.Add(new NumberValue(next));
                next = following;
            }

            return new SequenceValue(call.ResultType, [.. values]);
        },
    };

    /// <summary>The sum of a collection's numbers.</summary>
    public static TerraformFunction Sum { get; } = new("sum", HclType.Number, Parameter.Any("list"))
    {
        Body = call =>
        {
            if (call[0] is not SequenceValue { Elements: [_, ..] elements })
            {
                return call.Refuse("list must be a list, set or tuple with elements");
            }

            if (!call[0].IsWhollyKnown)
            {
                return call.NotKnown(call[0]);
            }

            Number? sum = null;
            foreach (var element in elements)
            {
                if (!ValueConversion.TryConvert(element, HclType.Number, out var converted, out _) || converted is not NumberValue number)
                {
                    return call.Refuse("the elements must be numbers");
                }

                sum = sum is null ? number.Content : Number.Add(sum.Value, number.Content);
                if (sum is null)
                {
                    break;
                }
            }

            return call.Number(sum);
        },
    };

    private static TerraformFunction Make(string name, Func<Number, Number> compute) =>
        new(name, HclType.Number, Parameter.Number("num"))
        {
            // A zero that comes out has no minus.
            Body = call => call.Number(compute(call.Numeric(0)) is { Sign: not 0 } number ? number : Number.Zero),
        };

    private static TerraformFunction MakeExtreme(string name, Func<Number, Number, bool> isBetter) => new(name, HclType.Number)
    {
        Variadic = Parameter.Number("numbers"),
        Body = call =>
        {
            if (call.Count == 0)
            {
                return call.Refuse("at least one number is needed");
            }

            var best = call[0];
            for (var index = 1; index < call.Count; index++)
            {
                best = isBetter(((NumberValue)best).Content, call.Numeric(index)) ? call[index] : best;
            }

            return best;
        },
    };
}
