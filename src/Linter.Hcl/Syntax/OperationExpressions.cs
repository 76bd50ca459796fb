using System.Collections.Immutable;

namespace Linter.Hcl.Syntax;

/// <summary><c>name(arguments)</c>; the name may have namespaces (<c>provider::aws::arn_parse</c>).</summary>
public sealed class FunctionCallExpression(int start, int end, string name, int nameEnd, ImmutableArray<ExpressionSyntax> arguments, bool expandsFinal)
    : ExpressionSyntax(start, end)
{
    /// <summary>The name with its namespaces, joined by <c>::</c> without blanks.</summary>
    public string Name { get; } = name;

    /// <summary>0-based byte offset behind the name.</summary>
    public int NameEnd { get; } = nameEnd;

    /// <summary>The arguments in order.</summary>
    public ImmutableArray<ExpressionSyntax> Arguments { get; } = arguments;

    /// <summary>Whether the last argument is followed by <c>...</c>.</summary>
    public bool ExpandsFinal { get; } = expandsFinal;
}

/// <summary><c>condition ? whenTrue : whenFalse</c>.</summary>
public sealed class ConditionalExpression(ExpressionSyntax condition, ExpressionSyntax whenTrue, ExpressionSyntax whenFalse)
    : ExpressionSyntax(condition.Start, whenFalse.End)
{
    /// <summary>What decides.</summary>
    public ExpressionSyntax Condition { get; } = condition;

    /// <summary>The value where the condition is true.</summary>
    public ExpressionSyntax WhenTrue { get; } = whenTrue;

    /// <summary>The value where the condition is false.</summary>
    public ExpressionSyntax WhenFalse { get; } = whenFalse;
}

/// <summary>An operator with two operands.</summary>
public enum BinaryOperator
{
    /// <summary><c>||</c></summary>
    Or,

    /// <summary><c>&amp;&amp;</c></summary>
    And,

    /// <summary><c>==</c></summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>+</c></summary>
    Add,

    /// <summary><c>-</c></summary>
    Subtract,

    /// <summary><c>*</c></summary>
    Multiply,

    /// <summary><c>/</c></summary>
    Divide,

    /// <summary><c>%</c></summary>
    Modulo,
}

/// <summary><c>left operator right</c>.</summary>
public sealed class BinaryExpression(BinaryOperator @operator, ExpressionSyntax left, ExpressionSyntax right) : ExpressionSyntax(left.Start, right.End)
{
    /// <summary>The operator.</summary>
    public BinaryOperator Operator { get; } = @operator;

    /// <summary>The left operand.</summary>
    public ExpressionSyntax Left { get; } = left;

    /// <summary>The right operand.</summary>
    public ExpressionSyntax Right { get; } = right;
}

/// <summary>An operator with one operand.</summary>
public enum UnaryOperator
{
    /// <summary><c>!</c></summary>
    Not,

    /// <summary><c>-</c></summary>
    Negate,
}

/// <summary><c>!x</c> or <c>-x</c>.</summary>
public sealed class UnaryExpression(int start, UnaryOperator @operator, ExpressionSyntax operand) : ExpressionSyntax(start, operand.End)
{
    /// <summary>The operator.</summary>
    public UnaryOperator Operator { get; } = @operator;

    /// <summary>The operand.</summary>
    public ExpressionSyntax Operand { get; } = operand;
}

/// <summary><c>(inner)</c>.</summary>
public sealed class ParenthesizedExpression(int start, int end, ExpressionSyntax inner) : ExpressionSyntax(start, end)
{
    /// <summary>What stands between the parentheses.</summary>
    public ExpressionSyntax Inner { get; } = inner;
}
