using System.Collections.Immutable;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Core.Terraform.Functions.Collections;

/// <summary>All combinations of one element of each collection.</summary>
internal static class SetProductFunction
{
    /// <summary>The function.</summary>
    public static TerraformFunction SetProduct { get; } = new("setproduct", HclType.Dynamic)
    {
        Variadic = Parameter.Any("sets") with { AllowsMarks = true, AllowsUnknown = true },
        Body = call =>
        {
            if (call.Count < 2)
            {
                return call.Refuse("at least two arguments are needed");
            }

            var types = call.Arguments.Select(ElementType).ToList();
            if (types.Contains(null))
            {
                return call.Refuse("arguments must be lists, sets or tuples with elements of types that fit together");
            }

            var marks = call.Arguments.Aggregate(ValueMarks.None, (all, argument) => all | argument.Marks);
            var element = HclType.Tuple([.. types.Select(type => type!)]);
            var isList = call.Arguments.All(argument => argument.Type.Kind is TypeKind.List or TypeKind.Tuple);
            if (call.Arguments.FirstOrDefault(IsOpen) is { } open)
            {
                return call.NotKnown(open, isList ? HclType.List(element) : HclType.Set(element)).AddMarks(marks);
            }

            return Combine(call, element, isList).AddMarks(marks);
        },
    };

    private static HclType? ElementType(Value argument) => argument.Type.Kind switch
    {
        TypeKind.List or TypeKind.Set => argument.Type.Element,
        TypeKind.Tuple => argument.Type.Elements.IsEmpty ? HclType.Dynamic : TypeUnification.Unify(argument.Type.Elements),
        _ => null,
    };

    private static bool IsOpen(Value argument) =>
        argument is not SequenceValue || (argument.Type.Kind == TypeKind.Set && argument is SequenceValue { IsWhollyKnown: false, Elements.Length: > 1 });

    private static Value Combine(FunctionCall call, HclType element, bool isList)
    {
        var total = 1L;
        foreach (var argument in call.Arguments.Cast<SequenceValue>())
        {
            total = Math.Min(total * argument.Elements.Length, int.MaxValue);
        }

        if (total * call.Count > FunctionLimits.Elements)
        {
            return call.TooMany();
        }

        var results = new List<ImmutableArray<Value>> { ImmutableArray<Value>.Empty };
        for (var index = 0; index < call.Count; index++)
        {
            var elements = ImmutableArray.CreateBuilder<Value>();
            foreach (var given in call.Elements(index))
            {
                if (!ValueConversion.TryConvert(given, element.Elements[index], out var converted, out var problem))
                {
                    return call.Refuse($"an element does not fit: {problem}");
                }

                elements.Add(converted);
            }

            results = [.. results.SelectMany(start => elements.Select(next => start.Add(next)))];
        }

        var tuples = results.Select(tuple => (Value)SequenceValue.OfTuple(tuple));
        return isList ? new SequenceValue(HclType.List(element), [.. tuples]) : SetElements.Make(element, tuples);
    }
}
