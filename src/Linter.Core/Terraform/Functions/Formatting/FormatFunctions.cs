using System.Collections.Immutable;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Formatting;

/// <summary>Functions that put values into a format string.</summary>
internal static class FormatFunctions
{
    private static readonly Parameter Arguments = Parameter.Any("args") with { AllowsNull = true, AllowsUnknown = true, AllowsUntyped = true };

    /// <summary>One text.</summary>
    public static TerraformFunction Format { get; } = new("format", HclType.String, Parameter.Text("format"))
    {
        Variadic = Arguments,
        Body = call => HasBareNull(call) ? BareNull(call) : Formatter.Format(call, (StringValue)call[0], call.Arguments[1..]),
    };

    /// <summary>A text for each element of the lists among the arguments, which must have one length.</summary>
    public static TerraformFunction FormatList { get; } = new("formatlist", HclType.List(HclType.String), Parameter.Text("format"))
    {
        Variadic = Arguments,
        Body = call =>
        {
            var arguments = call.Arguments[1..];
            if (HasBareNull(call))
            {
                return BareNull(call);
            }

            if (arguments.FirstOrDefault(IsOpenList) is { } open)
            {
                return call.NotKnown(open);
            }

            var lists = arguments.OfType<SequenceValue>().ToList();
            var count = lists.Count == 0 ? 1 : lists[0].Elements.Length;
            if (lists.Exists(list => list.Elements.Length != count))
            {
                return call.Refuse("the lists have different lengths");
            }

            var results = ImmutableArray.CreateBuilder<Value>(count);
            var length = 0L;
            for (var index = 0; index < count; index++)
            {
                var row = arguments.Select(argument => argument is SequenceValue list ? list.Elements[index] : argument).ToList();
                var result = Formatter.Format(call, (StringValue)call[0], row);
                if (result is UnknownValue { Reason.Kind: UnknownKind.Error or UnknownKind.Limit } problem && row.TrueForAll(value => value.IsWhollyKnown))
                {
                    return problem;
                }

                length += result.Text?.Length ?? 0;
                if (length > FunctionLimits.TextLength)
                {
                    return call.TooLong();
                }

                results.Add(result.Type.Kind == TypeKind.String ? result : call.NotKnown(result, HclType.String));
            }

            return new SequenceValue(call.ResultType, results.ToImmutable());
        },
    };

    private static bool HasBareNull(FunctionCall call) => call.Arguments.Any(argument => argument is NullValue { Type.Kind: TypeKind.Dynamic });

    // Later versions format it; 1.11 waits for a type that never comes.
    private static UnknownValue BareNull(FunctionCall call) => call.OnlyAtRun("a null without a type is given");

    private static bool IsOpenList(Value argument) => argument switch
    {
        UnknownValue { Type: { } type } => type.IsSequence || type.Kind == TypeKind.Dynamic,
        SequenceValue { Type.Kind: TypeKind.Set, IsWhollyKnown: false, Elements.Length: > 1 } => true,
        _ => false,
    };
}
