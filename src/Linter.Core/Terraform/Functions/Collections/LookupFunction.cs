using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Core.Terraform.Functions.Collections;

/// <summary>The element of a map by name, or else a default.</summary>
internal static class LookupFunction
{
    /// <summary>The function.</summary>
    public static TerraformFunction Lookup { get; } = new(
        "lookup",
        HclType.Dynamic,
        Parameter.Any("inputMap") with { AllowsMarks = true, AllowsUnknown = true },
        Parameter.Text("key") with { AllowsMarks = true, AllowsUnknown = true })
    {
        Variadic = Parameter.Anything("default"),
        Body = call =>
        {
            if (call.Count > 3)
            {
                return call.Refuse("it takes three arguments at most");
            }

            var (map, key) = (call[0], call[1]);
            var fallback = call.Count == 3 ? call[2] : null;
            var type = map.Type.Kind == TypeKind.Map ? map.Type.Element! : HclType.Dynamic;
            if (map.Type.Kind is not (TypeKind.Map or TypeKind.Object))
            {
                return call.Refuse("inputMap must be a map or object");
            }

            if (fallback is not null && !ValueConversion.TryConvert(fallback, type, out fallback, out _))
            {
                return call.Refuse("default must have the type of the elements");
            }

            return Find(call, map, key, fallback, type).AddMarks(map.Marks | key.Marks);
        },
    };

    private static Value Find(FunctionCall call, Value map, Value key, Value? fallback, HclType type)
    {
        if (key is not StringValue name)
        {
            return call.NotKnown(key, type);
        }

        // The names of an object are known even where its values are not.
        if (map.Type.Kind == TypeKind.Object && !map.Type.Attributes.ContainsKey(name.Content))
        {
            return fallback ?? call.Refuse("the object has no attribute of that name");
        }

        if (map is not MappingValue known)
        {
            return call.NotKnown(map, type);
        }

        return known.Items.TryGetValue(name.Content, out var item) ? item : fallback ?? call.Refuse("the map has no element of that name");
    }
}
