using System.Collections.Immutable;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Types;

/// <summary>Functions about the marks of a value.</summary>
internal static class MarkFunctions
{
    /// <summary>The value with every ephemeral part replaced by null.</summary>
    public static TerraformFunction EphemeralAsNull { get; } = new("ephemeralasnull", HclType.Dynamic, Parameter.Anything("value"))
    {
        Body = call => WithoutEphemeral(call[0]),
    };

    /// <summary>Whether the value itself is sensitive.</summary>
    public static TerraformFunction IsSensitive { get; } = new("issensitive", HclType.Bool, Parameter.Anything("value"))
    {
        Body = call => call[0] is UnknownValue { IsSensitive: false } unknown ? call.NotKnown(unknown) : new BoolValue(call[0].IsSensitive),
    };

    /// <summary>The value, shown to everyone; parts of it stay sensitive if they are.</summary>
    public static TerraformFunction NonSensitive { get; } = new("nonsensitive", HclType.Dynamic, Parameter.Anything("value"))
    {
        Body = call => call[0].WithMarks(call[0].Marks & ~ValueMarks.Sensitive),
    };

    /// <summary>The value, not to be shown.</summary>
    public static TerraformFunction Sensitive { get; } = new("sensitive", HclType.Dynamic, Parameter.Anything("value"))
    {
        Body = call => call[0].AddMarks(ValueMarks.Sensitive),
    };

    private static Value WithoutEphemeral(Value value)
    {
        if ((value.AllMarks & ValueMarks.Ephemeral) == 0)
        {
            return value;
        }

        if ((value.Marks & ValueMarks.Ephemeral) != 0)
        {
            return new NullValue(value.Type, value.Origin, value.Marks & ~ValueMarks.Ephemeral);
        }

        return value switch
        {
            SequenceValue sequence => new SequenceValue(sequence.Type, [.. sequence.Elements.Select(WithoutEphemeral)], sequence.Origin, sequence.Marks),
            MappingValue mapping => new MappingValue(
                mapping.Type,
                mapping.Items.ToImmutableSortedDictionary(item => item.Key, item => WithoutEphemeral(item.Value), CodePointOrder.Instance),
                mapping.Origin,
                mapping.Marks),
            _ => value,
        };
    }
}
