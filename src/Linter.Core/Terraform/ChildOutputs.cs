using System.Collections.Immutable;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>The outputs of the modules that a module calls.</summary>
internal sealed class ChildOutputs(Module module)
{
    private readonly HashSet<Argument> _evaluating = [];

    /// <summary>
    /// Resolves <c>module.call.output</c> and <c>module.call["key"].output</c> without a look at other outputs; else <c>module.call</c> is the object of
    /// all of them, or what repeating the call makes of such objects.
    /// </summary>
    public Value Resolve(TraversalExpression reference, SourceText source, out int stepsTaken)
    {
        stepsTaken = Math.Min(1, reference.Steps.Length);
        var callName = reference.Steps[0].Name!;
        var call = module.Calls.FirstOrDefault(candidate => candidate.Name == callName);
        if (call is null)
        {
            return Unknown(UnknownKind.Error, $"module.{callName} is not declared in this module.");
        }

        var at = call.IsSingle ? 1 : 2;
        var instance = call.IsSingle ? call : KeyAt(reference, 1, source) is { } key ? call.Repetitions?.FirstOrDefault(candidate => candidate.Key == key) : null;
        if (instance is not null && KeyAt(reference, at, source) is { } outputName)
        {
            stepsTaken = at + 1;
            return OutputOf(instance, outputName);
        }

        return Whole(call);
    }

    private Value Whole(ModuleCall call)
    {
        if (call.IsSingle)
        {
            return OutputsOf(call);
        }

        if (call.Repetitions is not { } repetitions)
        {
            return Unknown(UnknownKind.OnlyAtRun, $"How often module.{call.Name} is repeated is not known, or it is too often.");
        }

        return call.Block.Argument("for_each") is null
            ? SequenceValue.OfTuple([.. repetitions.Select(OutputsOf)])
            : ObjectOf(repetitions.Select(repetition => KeyValuePair.Create(repetition.Key!, OutputsOf(repetition))));
    }

    private Value OutputsOf(ModuleCall call) => call.Module is { } child
        ? ObjectOf(child.Outputs.DistinctBy(output => output.Name).Select(output => KeyValuePair.Create(output.Name, OutputOf(call, output.Name))))
        : NotHere(call);

    private Value OutputOf(ModuleCall call, string name)
    {
        if (call.Module is not { } child)
        {
            return NotHere(call);
        }

        if (child.Outputs.FirstOrDefault(output => output.Name == name) is not { Value: { } output })
        {
            return Unknown(UnknownKind.Error, $"module.{call.Name} has no output {name}.");
        }

        if (!_evaluating.Add(output))
        {
            return Unknown(UnknownKind.Error, $"module.{call.Name}.{name} refers to itself in a circle.");
        }

        var value = output.Value;
        _evaluating.Remove(output);
        return value;
    }

    /// <summary>What stands at a step, where that is written out: <c>.name</c>, <c>["name"]</c>, <c>[0]</c>.</summary>
    internal static string? KeyAt(TraversalExpression reference, int index, SourceText source) => index >= reference.Steps.Length ? null
        : reference.Steps[index] is { Name: { } name } ? name
        : reference.Steps[index].Key switch
        {
            StringLiteral text => text.GetValue(source),
            NumberLiteral number => number.GetText(source),
            _ => null,
        };

    private static MappingValue ObjectOf(IEnumerable<KeyValuePair<string, Value>> items) =>
        MappingValue.OfObject(ImmutableSortedDictionary.CreateRange(CodePointOrder.Instance, items));

    private static UnknownValue NotHere(ModuleCall call) => call.IsInCircle
        ? Unknown(UnknownKind.Error, $"module.{call.Name} is a module that the call is part of: modules call themselves in a circle.")
        : call.Caller.Depth < ModuleCall.MaxDepth
            ? Unknown(UnknownKind.NoValue, $"The files of module.{call.Name} are not in this folder tree, or there are too many modules.")
            : Unknown(UnknownKind.Limit, $"module.{call.Name} lies below {ModuleCall.MaxDepth} other modules.");

    private static UnknownValue Unknown(UnknownKind kind, string message) => new(HclType.Dynamic, new UnknownReason(kind, message));
}
