using System.Globalization;
using Linter.Hcl.Text;

namespace Linter.Hcl.Syntax;

/// <summary>A number as written; how much precision it keeps is the evaluator's matter.</summary>
public sealed class NumberLiteral(int start, int end) : ExpressionSyntax(start, end)
{
    /// <summary>The digits as written.</summary>
    public string GetText(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.GetText(Span);
    }
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class BoolLiteral(int start, int end, bool value) : ExpressionSyntax(start, end)
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary><c>null</c>.</summary>
public sealed class NullLiteral(int start, int end) : ExpressionSyntax(start, end);

/// <summary>What stands where an expression is due and does not parse; a diagnostic says why.</summary>
public sealed class ErrorExpression(int start, int end) : ExpressionSyntax(start, end);
