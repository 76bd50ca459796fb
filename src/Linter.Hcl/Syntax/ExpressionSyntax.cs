namespace Linter.Hcl.Syntax;

/// <summary>Any expression. The kinds are those of the HCL native syntax specification; evaluation is the evaluator's matter.</summary>
public abstract class ExpressionSyntax : SyntaxNode
{
    private protected ExpressionSyntax(int start, int end) : base(start, end)
    {
    }
}
