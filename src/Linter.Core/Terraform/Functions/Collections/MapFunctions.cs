using System.Collections.Immutable;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Collections;

/// <summary>Functions that take maps and objects apart and put them together.</summary>
internal static class MapFunctions
{
    /// <summary>The names, in order.</summary>
    public static TerraformFunction Keys { get; } =
        new("keys", HclType.Dynamic, Parameter.Any("inputMap") with { AllowsUnknown = true, AllowsMarks = true })
        {
            Body = call =>
            {
                var names = call[0].Type.Kind switch
                {
                    TypeKind.Object => call[0].Type.Attributes.Keys,
                    TypeKind.Map when call[0] is MappingValue map => map.Items.Keys,
                    _ => null,
                };
                if (names is null)
                {
                    return call[0].Type.Kind == TypeKind.Map
                        ? call.NotKnown(call[0], HclType.List(HclType.String)).AddMarks(call[0].Marks)
                        : call.Refuse("inputMap must be a map or object");
                }

                ImmutableArray<Value> texts = [.. names.Select(name => new StringValue(name))];
                return call[0].Type.Kind == TypeKind.Object
                    ? SequenceValue.OfTuple(texts, null, call[0].Marks)
                    : new SequenceValue(HclType.List(HclType.String), texts, null, call[0].Marks);
            },
        };

    /// <summary>The values, in order of their names.</summary>
    public static TerraformFunction Values { get; } = new("values", HclType.Dynamic, Parameter.Any("mapping") with { AllowsMarks = true })
    {
        Body = call => call[0] switch
        {
            MappingValue { Type.Kind: TypeKind.Map } map =>
                new SequenceValue(HclType.List(map.Type.Element!), [.. map.Items.Values], map.Origin, map.Marks),
            MappingValue structure => SequenceValue.OfTuple([.. structure.Items.Values], structure.Origin, structure.Marks),
            _ => call.Refuse("mapping must be a map or object"),
        },
    };

    /// <summary>All elements of all maps; a later one wins over an earlier of the same name.</summary>
    public static TerraformFunction Merge { get; } = new("merge", HclType.Dynamic)
    {
        Variadic = Parameter.Any("maps") with { AllowsNull = true, AllowsMarks = true, AllowsUntyped = true },
        Body = call =>
        {
            if (call.Arguments.FirstOrDefault(argument => argument.Type.Kind == TypeKind.Dynamic) is { } untyped)
            {
                return MergeUntyped(call, untyped);
            }

            if (call.Arguments.Any(argument => argument.Type.Kind is not (TypeKind.Map or TypeKind.Object)))
            {
                return call.Refuse("arguments must be maps or objects");
            }

            var (items, marks) = MergeItems(call.Arguments);
            return call.Count > 0 && call.Arguments.All(argument => argument.Type.Equals(call[0].Type)) && call[0].Type.Kind == TypeKind.Map
                ? new MappingValue(call[0].Type, items, null, marks)
                : MappingValue.OfObject(items, null, marks);
        },
    };

    /// <summary>A map or object of names and values that stand in two lists of the same length.</summary>
    public static TerraformFunction ZipMap { get; } = new(
        "zipmap",
        HclType.Dynamic,
        new Parameter("keys", HclType.List(HclType.String)) { AllowsMarks = true },
        Parameter.Any("values") with { AllowsMarks = true })
    {
        Body = call =>
        {
            var keys = (SequenceValue)call[0];
            if (call[1] is not SequenceValue { Type.Kind: TypeKind.List or TypeKind.Tuple } values)
            {
                return call.Refuse("values must be a list or tuple");
            }

            var marks = keys.AllMarks | values.Marks;
            if (!keys.IsWhollyKnown)
            {
                return call.NotKnown(keys).AddMarks(marks);
            }

            if (keys.Elements.Length != values.Elements.Length || keys.Elements.Any(key => key.IsNull))
            {
                return call.Refuse("there must be as many keys as values, none of them null");
            }

            var items = ImmutableSortedDictionary.CreateBuilder<string, Value>(CodePointOrder.Instance);
            foreach (var (key, value) in keys.Elements.Zip(values.Elements))
            {
                items[key.Text!] = value;
            }

            return values.Type.Kind == TypeKind.List
                ? new MappingValue(HclType.Map(values.Type.Element!), items.ToImmutable(), values.Origin, marks)
                : MappingValue.OfObject(items.ToImmutable(), values.Origin, marks);
        },
    };

    private static (ImmutableSortedDictionary<string, Value> Items, ValueMarks Marks) MergeItems(IEnumerable<Value> arguments)
    {
        var items = ImmutableSortedDictionary.CreateBuilder<string, Value>(CodePointOrder.Instance);
        var marks = ValueMarks.None;
        foreach (var map in arguments.OfType<MappingValue>())
        {
            marks |= map.Marks;
            foreach (var (name, value) in map.Items)
            {
                items[name] = value;
            }
        }

        return (items.ToImmutable(), marks);
    }

    /// <summary>A bare null counts as no map, and the types behind it are not looked at.</summary>
    private static Value MergeUntyped(FunctionCall call, Value untyped)
    {
        var before = call.Arguments.TakeWhile(argument => argument != untyped);
        if (before.Any(argument => argument.Type.Kind is not (TypeKind.Map or TypeKind.Object)))
        {
            return call.Refuse("arguments must be maps or objects");
        }

        if (call.Arguments.FirstOrDefault(argument => !argument.IsKnown) is { } unknown)
        {
            return call.NotKnown(unknown);
        }

        if (call.Arguments.Any(argument => argument is not (NullValue or MappingValue)))
        {
            return call.Refuse("arguments must be maps or objects");
        }

        var (items, marks) = MergeItems(call.Arguments);
        return MappingValue.OfObject(items, null, marks);
    }
}
