using Linter.Core.Terraform;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Parsing;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace TreeDump;

/// <summary>
/// Evaluates expressions in a module as <c>terraform console</c> would: one a line in, one line of JSON out. What is refused anywhere comes
/// before what is not known, and that before what is sensitive or ephemeral.
/// </summary>
internal static class EvalMode
{
    // The one that a folder has before another one is made.
    private const string DefaultWorkspace = "default";

    public static void Run(string folder, TextReader input, TextWriter output)
    {
        var module = FolderFiles.OpenModule(folder, DefaultWorkspace);
        while (input.ReadLine() is { } line)
        {
            output.WriteLine(Describe(Evaluate(line, module)));
        }
    }

    /// <summary>The line of JSON for a result.</summary>
    internal static string Describe(EvaluationResult result)
    {
        if (result.IsRefused)
        {
            return Line("error", Quote(result.Errors[0].Message));
        }

        if (UnknownReason(result.Value) is { } reason)
        {
            return Line("unknown", Quote(reason));
        }

        if ((result.Value.AllMarks & (ValueMarks.Sensitive | ValueMarks.Ephemeral)) != 0)
        {
            return Line("sensitive", "true");
        }

        return JsonText.Write(result.Value) is { } json ? Line("value", json) : Line("error", Quote("The value has no form in JSON."));
    }

    private static EvaluationResult Evaluate(string line, Module module)
    {
        var source = new SourceText("<console-input>", line + "\n");
        var expression = new HclParser().ParseExpression(source, out var diagnostics);
        if (!diagnostics.IsEmpty)
        {
            var error = new EvaluationError(source, diagnostics[0].Span, diagnostics[0].Message);
            return new EvaluationResult(new NullValue(HclType.Dynamic), [error]);
        }

        // Terraform looks at names before it evaluates, also at those in parts that are never reached.
        foreach (var reference in References.In(expression))
        {
            if (WhyRefused(reference, module) is { } message)
            {
                return new EvaluationResult(new NullValue(HclType.Dynamic), [new EvaluationError(source, reference.Span, message)]);
            }
        }

        if (ErrorBelow(expression, module) is { } below)
        {
            return new EvaluationResult(new NullValue(HclType.Dynamic), [below]);
        }

        var file = new ModuleFile(ModuleFileKind.Configuration, new SyntaxTree(source, new BodySyntax(0, source.Length, []), [], []));
        return Evaluator.EvaluateWithErrors(expression, ModuleScope.Of(module, file));
    }

    private static string? WhyRefused(TraversalExpression reference, Module module) => reference.RootName is "each" or "count" or "self"
        ? $"{reference.RootName} is there only inside of a block that is repeated or has provisioners."
        : module.References.WhyRefused(reference);

    /// <summary>What Terraform refuses in the locals and variables that an expression needs, also where that leaves no trace in their values; null where nothing is.</summary>
    private static EvaluationError? ErrorBelow(ExpressionSyntax expression, Module module)
    {
        var open = new Stack<ExpressionSyntax>([expression]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var next))
        {
            foreach (var reference in References.In(next))
            {
                if (reference is { RootName: "var", Steps: [{ Name: { } variable }, ..] } && Invalid(module.FindVariable(variable)) is { } condition)
                {
                    return new EvaluationError(condition.ValueLocation.Source, condition.ValueLocation.Span, $"The value of var.{variable} does not meet its validation.");
                }

                if (reference is { RootName: "local", Steps: [{ Name: { } name }, ..] } && seen.Add(name) && module.FindLocal(name) is { } local)
                {
                    open.Push(local.Attribute.Value);
                    if (Evaluator.EvaluateWithErrors(local.Attribute.Value, ModuleScope.Of(module, local.File)).Errors is [var error, ..])
                    {
                        return error;
                    }
                }
            }
        }

        return null;
    }

    private static Argument? Invalid(Variable? variable) => variable?.Block.Blocks("validation").Select(validation => validation.Argument("condition"))
        .FirstOrDefault(condition => condition?.Value is BoolValue { Content: false });

    private static string? UnknownReason(Value value) => value switch
    {
        UnknownValue unknown => unknown.Reason.Message,
        SequenceValue sequence => sequence.Elements.Select(UnknownReason).FirstOrDefault(reason => reason is not null),
        MappingValue mapping => mapping.Items.Values.Select(UnknownReason).FirstOrDefault(reason => reason is not null),
        _ => null,
    };

    private static string Line(string name, string json) => $$"""{"{{name}}":{{json}}}""";

    private static string Quote(string text) => JsonText.Write(new StringValue(text)) ?? "\"\"";
}
