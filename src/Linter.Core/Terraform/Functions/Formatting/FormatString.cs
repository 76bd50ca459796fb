using System.Collections.Immutable;
using System.Text;

namespace Linter.Core.Terraform.Functions.Formatting;

/// <summary>A format string taken apart into texts and verbs.</summary>
internal sealed class FormatString
{
    private FormatString(ImmutableArray<(string Text, FormatVerb? Verb)> parts) => Parts = parts;

    /// <summary>Texts and verbs in order; the text is empty where there is a verb.</summary>
    public ImmutableArray<(string Text, FormatVerb? Verb)> Parts { get; }

    /// <summary>How many arguments the verbs reach for.</summary>
    public int ArgumentCount => Parts.Max(part => part.Verb?.Argument + 1) ?? 0;

    /// <summary>Reads a format string; null where it is not one.</summary>
    public static FormatString? Parse(string format)
    {
        var parts = ImmutableArray.CreateBuilder<(string, FormatVerb?)>();
        var text = new StringBuilder();
        var argument = 0;
        for (var at = 0; at < format.Length;)
        {
            if (format[at] != '%')
            {
                text.Append(format[at++]);
            }
            else if (format.AsSpan(at).StartsWith("%%"))
            {
                text.Append('%');
                at += 2;
            }
            else
            {
                if (TryReadVerb(format, ref at, argument) is not { } verb)
                {
                    return null;
                }

                parts.Add((text.ToString(), null));
                parts.Add(("", verb));
                text.Clear();
                argument = verb.Argument + 1;
            }
        }

        parts.Add((text.ToString(), null));
        return new FormatString(parts.ToImmutable());
    }

    private static FormatVerb? TryReadVerb(string format, ref int at, int argument)
    {
        var start = ++at;
        while (at < format.Length && format[at] is '0' or '#' or '-' or '+' or ' ')
        {
            at++;
        }

        var flags = format[start..at];
        var width = at < format.Length && char.IsAsciiDigit(format[at]) ? ReadNumber(format, ref at) : (int?)null;
        int? precision = null;
        if (at < format.Length && format[at] == '.')
        {
            at++;
            precision = ReadNumber(format, ref at);
        }

        if (at < format.Length && format[at] == '[')
        {
            at++;
            var isNumber = at < format.Length && format[at] is >= '1' and <= '9';
            argument = ReadNumber(format, ref at) - 1;
            if (!isNumber || at >= format.Length || format[at] != ']')
            {
                return null;
            }

            at++;
        }

        return at < format.Length && char.IsAsciiLetter(format[at]) ? new FormatVerb(format[at++], argument, flags, width, precision) : null;
    }

    /// <summary>Reads digits; a number beyond any limit stays one beyond it.</summary>
    private static int ReadNumber(string format, ref int at)
    {
        var number = 0;
        for (; at < format.Length && char.IsAsciiDigit(format[at]); at++)
        {
            number = Math.Min((number * 10) + (format[at] - '0'), FunctionLimits.FieldWidth + 1);
        }

        return number;
    }
}
