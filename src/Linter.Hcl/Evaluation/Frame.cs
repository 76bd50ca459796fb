using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Hcl.Evaluation;

/// <summary>Where an expression is evaluated: the scope, the names bound by for expressions around it, the element of a splat.</summary>
internal sealed class Frame(EvaluationRun run, IEvaluationScope scope)
{
    private Frame? _outer;
    private string? _name;
    private Value? _value;

    /// <summary>The run it belongs to.</summary>
    public EvaluationRun Run { get; } = run;

    /// <summary>What names and functions mean.</summary>
    public IEvaluationScope Scope { get; } = scope;

    /// <summary>The element that a splat is at, or null outside of one.</summary>
    public Value? SplatItem { get; private init; }

    /// <summary>A frame in which one more name is bound.</summary>
    public Frame Bind(string name, Value value) => new(Run, Scope) { _outer = this, _name = name, _value = value, SplatItem = SplatItem };

    /// <summary>A frame in which a splat is at an element.</summary>
    public Frame WithSplatItem(Value item) => new(Run, Scope) { _outer = _outer, _name = _name, _value = _value, SplatItem = item };

    /// <summary>The value of a name bound by a for expression, or null.</summary>
    public Value? Find(string name)
    {
        for (var frame = this; frame is not null; frame = frame._outer)
        {
            if (frame._name == name)
            {
                return frame._value;
            }
        }

        return null;
    }

    /// <summary>Where a node stands, as the origin of a value that starts there.</summary>
    public Origin At(SyntaxNode node) => Origin.At(Scope.Source, node.Span);

    /// <summary>Evaluates an expression, within the limits.</summary>
    public Value Evaluate(ExpressionSyntax expression)
    {
        var budget = Run.Budget;
        if (!budget.TrySpend(1))
        {
            return GiveUp(expression.Span, "Evaluating takes too many steps.");
        }

        if (!budget.TryEnter())
        {
            return GiveUp(expression.Span, "The expression is nested too deeply.");
        }

        try
        {
            return Checked(EvaluateNode(expression), expression);
        }
        finally
        {
            budget.Leave();
        }
    }

    /// <summary>Takes the value of an operation, or notes why there is none.</summary>
    public Value Take(Outcome outcome, TextSpan span, HclType? type = null) => outcome switch
    {
        { Value: { } value } => value,
        { Problem.Kind: UnknownKind.Error } => Refuse(span, outcome.Problem.Message, type),
        _ => new UnknownValue(type ?? HclType.Dynamic, outcome.Problem!, Origin.At(Scope.Source, span)),
    };

    /// <summary>Notes that Terraform would refuse what stands at a place.</summary>
    public UnknownValue Refuse(TextSpan span, string message, HclType? type = null)
    {
        Run.Add(new EvaluationError(Scope.Source, span, message));
        return new UnknownValue(type ?? HclType.Dynamic, new UnknownReason(UnknownKind.Error, message), Origin.At(Scope.Source, span));
    }

    /// <summary>A value that is too much to work out.</summary>
    public UnknownValue GiveUp(TextSpan span, string message) =>
        new(HclType.Dynamic, new UnknownReason(UnknownKind.Limit, message), Origin.At(Scope.Source, span));

    private Value Checked(Value value, ExpressionSyntax expression)
    {
        if (value.Weight > EvaluationBudget.MaximumWeight || (value is StringValue text && text.Content.Length > EvaluationBudget.MaximumTextLength))
        {
            return GiveUp(expression.Span, "The value is too large.").AddMarks(value.AllMarks);
        }

        return value.Type.Depth > EvaluationBudget.MaximumValueDepth
            ? GiveUp(expression.Span, "The value is nested too deeply.").AddMarks(value.AllMarks)
            : value;
    }

    private Value EvaluateNode(ExpressionSyntax expression) => expression switch
    {
        StringLiteral literal => new StringValue(literal.GetValue(Scope.Source), At(literal)),
        NumberLiteral literal => EvaluateNumber(literal),
        BoolLiteral literal => new BoolValue(literal.Value, At(literal)),
        NullLiteral literal => new NullValue(HclType.Dynamic, At(literal)),
        ParenthesizedExpression parentheses => Evaluate(parentheses.Inner),
        TraversalExpression traversal => Traversals.Evaluate(traversal, this),
        RelativeTraversalExpression traversal => Traversals.Evaluate(traversal, this),
        IndexExpression index => Traversals.Evaluate(index, this),
        SplatExpression splat => Splats.Evaluate(splat, this),
        SplatItemExpression item => SplatItem ?? GiveUp(item.Span, "A splat stands without its list."),
        TemplateExpression template => Templates.Evaluate(template, this),
        FunctionCallExpression call => FunctionCalls.Evaluate(call, this),
        ConditionalExpression conditional => Conditionals.Evaluate(conditional, this),
        BinaryExpression binary => Operations.Evaluate(binary, this),
        UnaryExpression unary => Operations.Evaluate(unary, this),
        TupleExpression tuple => Collections.Evaluate(tuple, this),
        ObjectExpression mapping => Collections.Evaluate(mapping, this),
        ForExpression loop => ForLoops.Evaluate(loop, this),
        _ => Refuse(expression.Span, "The expression does not parse."),
    };

    private Value EvaluateNumber(NumberLiteral literal) => Number.TryParse(literal.GetText(Scope.Source), out var number)
        ? new NumberValue(number, At(literal))
        : GiveUp(literal.Span, "The number is too large.");
}
