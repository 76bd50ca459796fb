using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Types;

/// <summary>Functions that look after arguments which Terraform would refuse.</summary>
internal static class AttemptFunctions
{
    private static readonly Parameter Expression = Parameter.Anything("expression") with { AllowsRefused = true };

    /// <summary>Whether the argument is not refused.</summary>
    public static TerraformFunction Can { get; } = new("can", HclType.Bool, Expression)
    {
        Body = call => FindOpen(call[0]) switch
        {
            null => new BoolValue(true),
            { Reason.Kind: UnknownKind.Error } => new BoolValue(false),
            var unknown => call.NotKnown(unknown),
        },
    };

    /// <summary>The first argument that is not refused.</summary>
    /// <remarks>
    /// A collection with parts that are not known is taken as it is: what is known of it stays so, whatever the parts turn out to be.
    /// </remarks>
    public static TerraformFunction Try { get; } = new("try", HclType.Dynamic)
    {
        Variadic = Expression,
        Body = call => call.Arguments.FirstOrDefault(argument => FindOpen(argument) is not { Reason.Kind: UnknownKind.Error })
            ?? call.Refuse(call.Count == 0 ? "at least one expression is needed" : "no expression succeeds"),
    };

    /// <summary>An unknown in a value: one that Terraform would refuse if there is any, else the first.</summary>
    private static UnknownValue? FindOpen(Value value)
    {
        if (value.IsWhollyKnown)
        {
            return null;
        }

        if (value is UnknownValue unknown)
        {
            return unknown;
        }

        UnknownValue? first = null;
        foreach (var part in value is SequenceValue sequence ? sequence.Elements : ((MappingValue)value).Items.Values)
        {
            var found = FindOpen(part);
            if (found is { Reason.Kind: UnknownKind.Error })
            {
                return found;
            }

            first ??= found;
        }

        return first;
    }
}
