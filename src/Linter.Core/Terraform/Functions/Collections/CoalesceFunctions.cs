using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Core.Terraform.Functions.Collections;

/// <summary>Functions that answer with the first argument that is something.</summary>
internal static class CoalesceFunctions
{
    private static readonly Parameter Values = Parameter.Any("vals") with { AllowsNull = true, AllowsUnknown = true, AllowsUntyped = true };

    /// <summary>The first argument that is neither null nor empty text.</summary>
    public static TerraformFunction Coalesce { get; } = new("coalesce", HclType.Dynamic)
    {
        Variadic = Values,
        Body = call =>
        {
            if (TypeUnification.Unify(call.Arguments.Select(argument => argument.Type)) is not { } type)
            {
                return call.Refuse("there is no one type that all arguments have");
            }

            foreach (var argument in call.Arguments)
            {
                if (!ValueConversion.TryConvert(argument, type, out var value, out _))
                {
                    return call.Refuse("there is no one type that all arguments have");
                }

                if (!value.IsKnown)
                {
                    return call.NotKnown(value, type);
                }

                if (!value.IsNull && !(type.Kind == TypeKind.String && value is StringValue { Content: "" }))
                {
                    return value;
                }
            }

            return call.Refuse("all arguments are null or empty text");
        },
    };

    /// <summary>The first list that has elements.</summary>
    public static TerraformFunction CoalesceList { get; } = new("coalescelist", HclType.Dynamic)
    {
        Variadic = Values,
        Body = call =>
        {
            if (call.Count == 0)
            {
                return call.Refuse("at least one argument is needed");
            }

            foreach (var argument in call.Arguments)
            {
                if (!argument.IsKnown)
                {
                    break;
                }

                if (argument.Type.Kind is not (TypeKind.List or TypeKind.Tuple))
                {
                    return call.Refuse("arguments must be lists or tuples");
                }
            }

            foreach (var argument in call.Arguments)
            {
                if (!argument.IsKnown)
                {
                    return call.NotKnown(argument);
                }

                if (argument is SequenceValue { Elements.IsEmpty: false })
                {
                    return argument;
                }
            }

            return call.Refuse("all arguments are null or empty");
        },
    };
}
