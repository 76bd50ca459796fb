using Linter.Hcl.Syntax;

namespace Linter.Hcl.Parsing;

/// <summary>The names of a for expression or directive: <c>for key, value in</c>.</summary>
internal readonly record struct ForNames(string? Key, string Value);

/// <summary>What stands in the brackets of a for expression.</summary>
internal sealed record ForClause(
    ForNames Names, ExpressionSyntax Collection, ExpressionSyntax? Key, ExpressionSyntax Value, bool IsGrouping, ExpressionSyntax? Condition)
{
    public ForExpression ToExpression(int start, int end) =>
        new(start, end, Names.Key, Names.Value, Collection, Key, Value, Condition, IsGrouping);
}
