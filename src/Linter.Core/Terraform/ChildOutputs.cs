using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>The outputs of the modules that a module calls.</summary>
internal sealed class ChildOutputs(Module module)
{
    private readonly HashSet<Argument> _evaluating = [];

    /// <summary>Resolves <c>module.call.output</c>; of a call that is repeated nothing is known.</summary>
    public Value Resolve(TraversalExpression reference, SourceText source, out int stepsTaken)
    {
        stepsTaken = Math.Min(2, reference.Steps.Length);
        var callName = reference.Steps[0].Name!;
        var call = module.Calls.FirstOrDefault(candidate => candidate.Name == callName);
        if (call is null)
        {
            return Unknown(UnknownKind.Error, $"module.{callName} is not declared in this module.");
        }

        // module.call.output, or module.call["key"].output of a call that is repeated.
        var key = reference.Steps.Length > 1 ? KeyOf(reference.Steps[1], source) : null;
        var at = key is null ? 1 : 2;
        var instance = call.IsSingle ? key is null ? call : null : call.Instances.FirstOrDefault(candidate => candidate.Key is not null && candidate.Key == key);
        if (reference.Steps.Length <= at || reference.Steps[at].Name is not { } outputName || instance is null)
        {
            return Unknown(UnknownKind.OnlyAtRun, $"module.{callName} is not a single module.");
        }

        stepsTaken = at + 1;
        if (instance.Module is not { } child)
        {
            return Unknown(UnknownKind.NoValue, $"The files of module.{callName} are not in this folder tree.");
        }

        if (child.Outputs.FirstOrDefault(output => output.Name == outputName) is not { Value: { } output })
        {
            return Unknown(UnknownKind.Error, $"module.{callName} has no output {outputName}.");
        }

        return Evaluate(output, $"module.{callName}.{outputName}");
    }

    private Value Evaluate(Argument output, string address)
    {
        if (!_evaluating.Add(output))
        {
            return Unknown(UnknownKind.Error, $"{address} refers to itself in a circle.");
        }

        var value = output.Value;
        _evaluating.Remove(output);
        return value;
    }

    private static string? KeyOf(TraversalStep step, SourceText source) => step.Key switch
    {
        StringLiteral text => text.GetValue(source),
        NumberLiteral number => number.GetText(source),
        _ => null,
    };

    private static UnknownValue Unknown(UnknownKind kind, string message) => new(HclType.Dynamic, new UnknownReason(kind, message));
}
