using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions;

/// <summary>What a result takes over from the value it was made from.</summary>
internal static class Derivation
{
    /// <summary>Text made from another value: it has that one's origin, and is that very value where nothing changed.</summary>
    public static StringValue Text(Value source, string text) =>
        source is StringValue same && same.Content == text ? same : new StringValue(text, OriginOf(source));

    /// <summary>Where a value came from; for one that was put together, the first piece that came from somewhere.</summary>
    public static Origin? OriginOf(Value value) => value.Origin ?? PartsOf(value).Select(part => part.Origin).FirstOrDefault(origin => origin is not null);

    /// <summary>The pieces of a string, also of one that is not wholly known: a single piece without text where nothing is known.</summary>
    public static IEnumerable<StringPart> PartsOf(Value value) => value switch
    {
        StringValue text => text.Parts,
        UnknownValue { Parts.IsEmpty: false } unknown => unknown.Parts,
        _ => [new StringPart(value.IsKnown ? TextOf(value) : null, value.Origin)],
    };

    /// <summary>Why a value that is not wholly known is not: the reason of the first unknown in it.</summary>
    public static UnknownReason WhyNotKnown(Value value)
    {
        while (true)
        {
            switch (value)
            {
                case UnknownValue unknown:
                    return unknown.Reason;
                case SequenceValue sequence when sequence.Elements.FirstOrDefault(e => !e.IsWhollyKnown) is { } element:
                    value = element;
                    break;
                case MappingValue mapping when mapping.Items.Values.FirstOrDefault(e => !e.IsWhollyKnown) is { } item:
                    value = item;
                    break;
                default:
                    return new UnknownReason(UnknownKind.Limit, "The value is known, yet was taken for unknown.");
            }
        }
    }

    private static string? TextOf(Value value) => value switch
    {
        NumberValue number => number.ContentText,
        BoolValue truth => truth.Content ? "true" : "false",
        _ => null,
    };
}
