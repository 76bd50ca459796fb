using Linter.Hcl.Evaluation;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Hcl.Tests.Evaluation;

/// <summary>A handful of Terraform's functions, enough to make values of every type in tests of the evaluator.</summary>
internal static class TestFunctions
{
    private static readonly Dictionary<string, IFunction> All = new IFunction[]
    {
        new TryFunction(),
        new CanFunction(),
        Conversion("tostring", HclType.String),
        Conversion("tonumber", HclType.Number),
        Conversion("tobool", HclType.Bool),
        Conversion("tolist", HclType.List(HclType.Dynamic)),
        Conversion("toset", HclType.Set(HclType.Dynamic)),
        Conversion("tomap", HclType.Map(HclType.Dynamic)),
        new Function("sensitive", 1, a => a[0].AddMarks(ValueMarks.Sensitive)),
        new Function("nonsensitive", 1, a => a[0].WithMarks(a[0].Marks & ~ValueMarks.Sensitive)),
        new Function("jsonencode", 1, a => Known(a[0], HclType.String, v => JsonText.Write(v) is { } text ? new StringValue(text) : Refused("No JSON."))),
        new Function("upper", 1, a => Known(ValueConversion.Convert(a[0], HclType.String), HclType.String, v => v is StringValue text ? new StringValue(text.Content.ToUpperInvariant()) : Refused("No text."))),
        new Function("length", 1, a => Length(a[0])),
        new Function("coalesce", 2, a => a[0].IsNull ? a[1] : a[0]),
    }.ToDictionary(f => f.Name, StringComparer.Ordinal);

    public static IFunction? Find(string name) => All.GetValueOrDefault(name);

    private static Function Conversion(string name, HclType type) => new(name, 1, a => ValueConversion.Convert(a[0], type));

    private static Value Length(Value value) => value.Type.Kind is TypeKind.Number or TypeKind.Bool || value.IsNull
        ? Refused("No length.")
        : Known(value, HclType.Number, v => v switch
        {
            SequenceValue sequence => new NumberValue(sequence.Elements.Length),
            MappingValue mapping => new NumberValue(mapping.Items.Count),
            StringValue text => new NumberValue(new System.Globalization.StringInfo(text.Content).LengthInTextElements),
            _ => Refused("No length."),
        });

    private static Value Known(Value value, HclType type, Func<Value, Value> compute) => value is UnknownValue || (type == HclType.String && !value.IsWhollyKnown)
        ? new UnknownValue(type, UnknownReasons.Of(value)!, null, value.AllMarks, default, isNotNull: true)
        : compute(value).AddMarks(value.AllMarks);

    private static UnknownValue Refused(string message) => new(HclType.Dynamic, new UnknownReason(UnknownKind.Error, message));

    private sealed class Function(string name, int count, Func<IReadOnlyList<Value>, Value> compute) : IFunction
    {
        public string Name => name;

        public Value Call(IReadOnlyList<Value> arguments) => arguments.Count == count ? compute(arguments) : Refused("The number of arguments is wrong.");
    }
}
