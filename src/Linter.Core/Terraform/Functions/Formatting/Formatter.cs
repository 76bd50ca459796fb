using Linter.Core.Terraform.Functions.Strings;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Core.Terraform.Functions.Formatting;

/// <summary>Puts arguments into a format string.</summary>
internal static class Formatter
{
    /// <summary>Formats; the pieces of the result keep their origins, and unknown arguments leave gaps in it.</summary>
    /// <param name="call">The call to answer.</param>
    /// <param name="formatValue">The format string as a value.</param>
    /// <param name="arguments">What the verbs stand for.</param>
    public static Value Format(FunctionCall call, StringValue formatValue, IReadOnlyList<Value> arguments)
    {
        if (FormatString.Parse(formatValue.Content) is not { } format || format.ArgumentCount > arguments.Count)
        {
            return call.Refuse("the format string is not valid, or asks for more arguments than there are");
        }

        if (format.ArgumentCount < arguments.Count && arguments.All(argument => argument.IsWhollyKnown))
        {
            return call.Refuse("there are more arguments than the format string uses");
        }

        var result = new TextAssembly();
        foreach (var (text, verb) in format.Parts)
        {
            if (verb is not { } asked)
            {
                result.Add(text, Derivation.OriginOf(formatValue));
                continue;
            }

            if (asked.Width > FunctionLimits.FieldWidth || asked.Precision > FunctionLimits.FieldWidth)
            {
                return call.GiveUp($"a field is wider than {FunctionLimits.FieldWidth}");
            }

            if (FormatOne(call, asked, arguments[asked.Argument], result) is { } problem)
            {
                return problem;
            }

            if (result.IsTooLong)
            {
                break;
            }
        }

        return result.ToValue(call);
    }

    /// <returns>What is wrong, or null.</returns>
    private static UnknownValue? FormatOne(FunctionCall call, FormatVerb verb, Value argument, TextAssembly result)
    {
        if (!argument.IsWhollyKnown)
        {
            result.Add(argument as UnknownValue ?? new UnknownValue(HclType.String, Derivation.WhyNotKnown(argument)));
            return null;
        }

        if (verb.Mode is not ('v' or 't' or 'b' or 'd' or 'o' or 'x' or 'X' or 'e' or 'E' or 'f' or 'g' or 'G' or 's' or 'q'))
        {
            return call.Refuse($"there is no verb {verb.Mode}");
        }

        if (verb.Mode != 'v' && argument.IsNull)
        {
            return call.Refuse("a null has no format");
        }

        // A whole string keeps the pieces it was put together from.
        if (argument is StringValue whole && verb is { Mode: 's', Width: null, Precision: null or 0 } or { Mode: 'v', Width: null, Flags: "" })
        {
            result.Add(argument);
            return null;
        }

        if (TextOf(verb, argument, out var isTooLong) is { } text)
        {
            result.Add(text, Derivation.OriginOf(argument));
            return null;
        }

        return isTooLong ? call.TooLong() : call.Refuse($"an argument does not fit the verb {verb.Mode}");
    }

    private static string? TextOf(FormatVerb verb, Value argument, out bool isTooLong)
    {
        isTooLong = false;
        switch (verb.Mode)
        {
            case 'v' when !verb.Has('#') && argument is StringValue text:
                return Pad(verb, text.Content);
            case 'v' when !verb.Has('#') && argument is NumberValue number:
                return Pad(verb, FormattedNumber.General(number.Content));
            case 'v':
                var json = JsonText.Write(argument);
                isTooLong = json is null;
                return json is null ? null : Pad(verb, json);
            case 't':
                return Convert(argument, HclType.Bool) is BoolValue truth ? truth.Content ? "true" : "false" : null;
            case 's' or 'q':
                return Convert(argument, HclType.String) is StringValue converted ? FormatText(verb, converted.Content) : null;
            default:
                return Convert(argument, HclType.Number) is NumberValue value ? FormatNumber(verb, value.Content) : null;
        }
    }

    private static Value? Convert(Value value, HclType type) => ValueConversion.TryConvert(value, type, out var converted, out _) ? converted : null;

    private static string? FormatNumber(FormatVerb verb, Number number)
    {
        if (verb.Mode is 'e' or 'E' or 'f' or 'g' or 'G')
        {
            return FormattedNumber.Decimal(verb, number);
        }

        return number.IsWhole ? FormattedNumber.Whole(verb, number.ToInteger()) : null;
    }

    private static string FormatText(FormatVerb verb, string text)
    {
        if (verb.Precision is > 0 and var precision)
        {
            text = text[..GraphemeClusters.Skip(text, 0, precision)];
        }

        return Pad(verb, verb.Mode == 'q' ? JsonText.Write(new StringValue(text)) ?? "" : text);
    }

    private static string Pad(FormatVerb verb, string text)
    {
        var missing = (verb.Width ?? 0) - GraphemeClusters.Count(text);
        if (missing <= 0)
        {
            return text;
        }

        var padding = new string(verb.Has('0') ? '0' : ' ', missing);
        return verb.Has('-') ? text + padding : padding + text;
    }
}
