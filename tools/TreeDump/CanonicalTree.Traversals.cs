using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using Linter.Hcl.Syntax;

namespace TreeDump;

/// <content>Traversals: their steps are texts in the referee's form.</content>
internal sealed partial class CanonicalTree
{
    private void WriteTraversal(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case TraversalExpression traversal:
                Start("trav", traversal);
                writer.WriteStringValue(traversal.RootName);
                WriteSteps(traversal.Steps);
                break;
            case RelativeTraversalExpression traversal:
                Start("rtrav", traversal);
                Write(traversal.Source);
                WriteSteps(traversal.Steps);
                break;
            case SplatExpression splat:
                Start("splat", splat);
                Write(splat.Source);
                WriteEach(splat);
                break;
            case IndexExpression index:
                Start("index", index);
                Write(index.Collection);
                Write(index.Key);
                break;
        }
    }

    /// <summary>For the referee what follows <c>.*</c> starts behind the star, although it holds the star.</summary>
    private void WriteEach(SplatExpression splat)
    {
        if (splat is not { IsFull: false, Each: RelativeTraversalExpression each })
        {
            Write(splat.Each);
            return;
        }

        writer.WriteStartArray();
        writer.WriteStringValue("rtrav");
        writer.WriteNumberValue(each.Steps[0].Span.Start);
        writer.WriteNumberValue(each.End);
        Write(each.Source);
        WriteSteps(each.Steps);
        writer.WriteEndArray();
    }

    private void WriteSteps(ImmutableArray<TraversalStep> steps)
    {
        foreach (var step in steps)
        {
            writer.WriteStringValue(step.Key switch
            {
                null => "." + step.Name,
                NumberLiteral number => $"[{Decimal(number.GetText(source))}]",
                StringLiteral text => $"[\"{text.GetValue(source)}\"]",
                BoolLiteral { Value: true } => "[true]",
                BoolLiteral => "[false]",
                NullLiteral => "[null]",
                _ => "[?]",
            });
        }
    }

    /// <summary>A number without exponent and without needless zeros, as the referee prints the value.</summary>
    private static string Decimal(string text)
    {
        var exponentAt = text.IndexOfAny(['e', 'E']);
        var exponent = exponentAt < 0 ? 0 : int.Parse(text.AsSpan(exponentAt + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var mantissa = exponentAt < 0 ? text : text[..exponentAt];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var fraction = dot < 0 ? 0 : mantissa.Length - dot - 1;
        var digits = BigInteger.Parse(mantissa.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var scale = exponent - fraction;
        if (scale >= 0)
        {
            return (digits * BigInteger.Pow(10, scale)).ToString(CultureInfo.InvariantCulture);
        }

        var all = digits.ToString(CultureInfo.InvariantCulture).PadLeft(1 - scale, '0');
        return $"{all[..^-scale]}.{all[^-scale..]}".TrimEnd('0').TrimEnd('.');
    }
}
