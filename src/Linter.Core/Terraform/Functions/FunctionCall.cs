using System.Collections.Immutable;
using System.Numerics;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions;

/// <summary>A call of a function: its arguments after conversion, and the ways to answer.</summary>
internal sealed class FunctionCall(string name, HclType resultType, ImmutableArray<Value> arguments)
{
    /// <summary>The type that the function's results have, as declared.</summary>
    public HclType ResultType => resultType;

    /// <summary>All arguments.</summary>
    public ImmutableArray<Value> Arguments => arguments;

    /// <summary>Number of arguments.</summary>
    public int Count => arguments.Length;

    /// <summary>An argument.</summary>
    public Value this[int index] => arguments[index];

    /// <summary>The text of an argument whose parameter takes known text.</summary>
    public string Text(int index) => ((StringValue)arguments[index]).Content;

    /// <summary>The elements of an argument that is known to be a list, set or tuple.</summary>
    public ImmutableArray<Value> Elements(int index) => ((SequenceValue)arguments[index]).Elements;

    /// <summary>The number of an argument whose parameter takes known numbers.</summary>
    public Number Numeric(int index) => ((NumberValue)arguments[index]).Content;

    /// <summary>The number of an argument, if it is whole and fits.</summary>
    public bool TryGetInteger(int index, out long number) => ((NumberValue)arguments[index]).TryGetInt64(out number);

    /// <summary>The number of an argument, if it is whole.</summary>
    public bool TryGetWholeNumber(int index, out BigInteger number)
    {
        var given = Numeric(index);
        number = given.ToInteger();
        return given.IsWhole;
    }

    /// <summary>Text made from an argument; it counts as coming from where that came from.</summary>
    /// <param name="index">The argument.</param>
    /// <param name="text">The text, or null where the answer is that the call is refused.</param>
    public Value DerivedText(int index, string? text)
    {
        if (text is null)
        {
            return Refuse("the result does not exist");
        }

        return text.Length > FunctionLimits.TextLength ? TooLong() : Derivation.Text(arguments[index], text);
    }

    /// <summary>A number.</summary>
    public Value Number(Number? number) => number is { } known ? new NumberValue(known) : GiveUp("the result is too large");

    /// <summary>The answer to a call that Terraform refuses.</summary>
    /// <param name="problem">What is wrong, after "Function x refuses the call: "; it names parameters, never content.</param>
    public UnknownValue Refuse(string problem) =>
        new(resultType, new UnknownReason(UnknownKind.Error, $"Function {name} refuses the call: {problem}."));

    /// <summary>The answer where working it out goes too far.</summary>
    /// <param name="why">Why, after "Function x is not computed: ".</param>
    public UnknownValue GiveUp(string why) =>
        new(resultType, new UnknownReason(UnknownKind.Limit, $"Function {name} is not computed: {why}."));

    /// <summary>The answer where only running tells.</summary>
    /// <param name="why">Why, after "Function x is known only when Terraform runs: ".</param>
    public UnknownValue OnlyAtRun(string why) =>
        new(resultType, new UnknownReason(UnknownKind.OnlyAtRun, $"Function {name} is known only when Terraform runs: {why}."));

    /// <summary>The answer where a text would be longer than allowed.</summary>
    public UnknownValue TooLong() => GiveUp($"the text would be longer than {FunctionLimits.TextLength} characters");

    /// <summary>The answer where a collection would have more elements than allowed.</summary>
    public UnknownValue TooMany() => GiveUp($"the result would have more than {FunctionLimits.Elements} elements");

    /// <summary>The answer where an argument is not (wholly) known.</summary>
    /// <param name="because">The argument that is not, or that holds something that is not.</param>
    /// <param name="type">The type the result will have, or null for the declared one.</param>
    public UnknownValue NotKnown(Value because, HclType? type = null) => new(type ?? resultType, Derivation.WhyNotKnown(because));
}
