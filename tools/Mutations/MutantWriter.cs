using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Mutations;

/// <summary>Writes switches into the source of a rule: all its mutants are there at once, and a number decides which one is on.</summary>
/// <param name="rule">The name of the rule.</param>
/// <param name="file">The file, for reports.</param>
/// <param name="mutants">Takes the mutants.</param>
/// <param name="refused">Places that the compiler refused, and what was to be done there.</param>
internal sealed class MutantWriter(string rule, string file, List<Mutant> mutants, IReadOnlySet<string> refused) : CSharpSyntaxRewriter
{
    private readonly Dictionary<int, string> _keys = [];

    /// <summary>The kind of annotation that names the place of a mutant.</summary>
    public const string Annotation = "mutant";

    // What a rule is, is shown on its page; what it cannot judge is told by no finding.
    /// <inheritdoc/>
    public override SyntaxNode? VisitPropertyDeclaration(PropertyDeclarationSyntax node) => node.Identifier.Text == "Info" ? node : base.VisitPropertyDeclaration(node);

    /// <inheritdoc/>
    public override SyntaxNode? VisitIfStatement(IfStatementSyntax node)
    {
        var visited = (IfStatementSyntax)base.VisitIfStatement(node)!;
        var leaves = node.Statement is BlockSyntax { Statements: [ReturnStatementSyntax or ContinueStatementSyntax or ThrowStatementSyntax] };
        var way = !Declares(node.Condition) ? "{0} != On" : leaves ? "{0} || On" : "{0} && !On";
        return visited.WithCondition(Switched(node.Condition, visited.Condition, way, "if"));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        var visited = (ConditionalExpressionSyntax)base.VisitConditionalExpression(node)!;
        return visited.WithCondition(Switched(node.Condition, visited.Condition, Declares(node.Condition) ? "{0} && !On" : "{0} != On", "condition"));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        var visited = (BinaryExpressionSyntax)base.VisitBinaryExpression(node)!;
        if (!node.IsKind(SyntaxKind.LogicalAndExpression) && !node.IsKind(SyntaxKind.LogicalOrExpression))
        {
            return visited;
        }

        var way = node.IsKind(SyntaxKind.LogicalAndExpression) ? "{0} || On" : "{0} && !On";
        visited = Declares(node.Left) || node.Left is BinaryExpressionSyntax ? visited : visited.WithLeft(Switched(node.Left, visited.Left, way, "operand left out"));
        return Declares(node.Right) ? visited : visited.WithRight(Switched(node.Right, visited.Right, way, "operand left out"));
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
    {
        var visited = (SimpleLambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)!;
        return node.ExpressionBody is { } body && IsPredicate(node) ? visited.WithExpressionBody(Switched(body, visited.ExpressionBody!, "{0} != On", "predicate")) : visited;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node)
    {
        var visited = (MethodDeclarationSyntax)base.VisitMethodDeclaration(node)!;
        return node.ExpressionBody is { } body && node.ReturnType.ToString() == "bool"
            ? visited.WithExpressionBody(visited.ExpressionBody!.WithExpression(Switched(body.Expression, visited.ExpressionBody.Expression, "{0} != On", "answer")))
            : visited;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node)
    {
        var visited = (ReturnStatementSyntax)base.VisitReturnStatement(node)!;
        return node.Expression is { } answer && node.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault()?.ReturnType.ToString() == "bool"
            ? visited.WithExpression(Switched(answer, visited.Expression!, "{0} != On", "answer").WithLeadingTrivia(SyntaxFactory.Space))
            : visited;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        var visited = base.VisitExpressionStatement(node)!;
        return node.Expression is InvocationExpressionSyntax call && !call.Expression.ToString().EndsWith("Unsure", StringComparison.Ordinal)
            && Add(node, "statement left out") is { } mutant
            ? Marked(SyntaxFactory.ParseStatement($"if (!{On(mutant)}) {{ {visited.ToFullString()} }}\n"), mutant)
            : visited;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitLiteralExpression(LiteralExpressionSyntax node) =>
        node.IsKind(SyntaxKind.NumericLiteralExpression) && node.Token.Value is int number && Add(node, "number changed") is { } mutant
            ? Marked(SyntaxFactory.ParseExpression($"({On(mutant)} ? {number + 1} : {number})"), mutant)
            : node;

    private static bool IsPredicate(SimpleLambdaExpressionSyntax node) =>
        node.Parent?.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: var name } }
        && name is "Where" or "Any" or "All" or "Exists" or "TrueForAll" or "FirstOrDefault" or "First" or "Find" or "Count";

    private static bool Declares(ExpressionSyntax expression) =>
        expression.DescendantNodesAndSelf().Any(node => node is SingleVariableDesignationSyntax && !node.Ancestors().TakeWhile(above => above != expression).Any(above => above is LambdaExpressionSyntax));

    private ExpressionSyntax Switched(ExpressionSyntax original, ExpressionSyntax visited, string way, string what)
    {
        if (Add(original, what) is not { } mutant)
        {
            return visited;
        }

        var text = $"({way.Replace("On", On(mutant), StringComparison.Ordinal).Replace("{0}", $"({visited.ToFullString()})", StringComparison.Ordinal)})";
        return Marked(SyntaxFactory.ParseExpression(text), mutant);
    }

    private Mutant? Add(SyntaxNode node, string what)
    {
        if (refused.Contains(KeyOf(node.SpanStart, what)))
        {
            return null;
        }

        var code = string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var mutant = new Mutant(mutants.Count + 1, rule, file, node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, what, code.Length > 120 ? code[..120] + "…" : code);
        mutants.Add(mutant);
        _keys.Add(mutant.Number, KeyOf(node.SpanStart, what));
        return mutant;
    }

    private string KeyOf(int start, string what) => $"{file}:{start}:{what}";

    private TNode Marked<TNode>(TNode node, Mutant mutant)
        where TNode : SyntaxNode => node.WithAdditionalAnnotations(new SyntaxAnnotation(Annotation, _keys[mutant.Number]));

    private static string On(Mutant mutant) => $"(System.AppContext.GetData(\"{Mutant.Switch}\") is {mutant.Number})";
}
