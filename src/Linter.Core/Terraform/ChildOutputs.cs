using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>The outputs of the modules that a module calls.</summary>
internal sealed class ChildOutputs(Module module)
{
    private readonly HashSet<(string Call, string Output)> _evaluating = [];

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

        if (reference.Steps.Length < 2 || reference.Steps[1].Name is not { } outputName || !call.IsSingle)
        {
            return Unknown(UnknownKind.OnlyAtRun, $"module.{callName} is not a single module.");
        }

        if (call.Module is not { } child)
        {
            return Unknown(UnknownKind.NoValue, $"The files of module.{callName} are not in this folder tree.");
        }

        if (child.Outputs.FirstOrDefault(output => output.Name == outputName) is not { Value: { } output })
        {
            return Unknown(UnknownKind.Error, $"module.{callName} has no output {outputName}.");
        }

        if (!_evaluating.Add((callName, outputName)))
        {
            return Unknown(UnknownKind.Error, $"module.{callName}.{outputName} refers to itself in a circle.");
        }

        var value = output.Value;
        _evaluating.Remove((callName, outputName));
        var span = new TextSpan(reference.Start, reference.Steps[1].Span.End);
        return value.WithOrigin(value.Origin?.Through(source, span, $"module.{callName}.{outputName}") ?? Origin.At(source, span));
    }

    private static UnknownValue Unknown(UnknownKind kind, string message) => new(HclType.Dynamic, new UnknownReason(kind, message));
}
