using Linter.Core.Findings;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>Finds the value of a variable: the call's argument, the variable files, the default.</summary>
internal static class VariableValue
{
    /// <summary>How the variables of one use of a module get their values.</summary>
    public static Func<Variable, Value> Of(Module module, VariableAssignments assignments) => variable =>
    {
        var value = Given(module, assignments, variable);
        if (value is null or NullValue && variable.Default is { } fallback && (value is null || IsNotNullable(variable)))
        {
            value = Describe(IsLiteral(fallback) ? fallback.Value : Refused(variable, fallback), fallback.ValueLocation, $"default of var.{variable.Name}");
        }

        if (value is NullValue && IsNotNullable(variable))
        {
            return new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.Error, $"var.{variable.Name} is null, which its nullable = false does not allow."), value.Origin);
        }

        value ??= new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.NoValue, Missing(module, variable)), Origin.At(variable.Header.Source, variable.Header.Span));
        value = variable.Type.Apply(value);
        var marks = value.Marks | (variable.IsSensitive ? ValueMarks.Sensitive : 0) | (variable.IsEphemeral ? ValueMarks.Ephemeral : 0);
        return marks == value.Marks ? value : value.WithMarks(marks);
    };

    private static Value? Given(Module module, VariableAssignments assignments, Variable variable)
    {
        if (module.Call is { } call)
        {
            return call.Block.Argument(variable.Name) is { } input
                ? Describe(input.Value, input.ValueLocation, $"input {variable.Name} of module.{call.Name}")
                : null;
        }

        return assignments.Find(variable.Name) is { } assignment
            ? Describe(assignment.Value, assignment.File.At(assignment.Attribute.Value), $"value of var.{variable.Name}")
            : null;
    }

    /// <summary>A literal says what it is; a value from further away passes through here already.</summary>
    private static Value Describe(Value value, Location location, string description) =>
        value.Origin is null or { Count: 1 } && (value.Origin is null || value.Origin.Span == location.Span)
            ? value.WithOrigin(Origin.At(location.Source, location.Span, description))
            : value;

    // Terraform reads defaults before there is anything that they could refer to.
    private static bool IsLiteral(Argument fallback) => fallback.Expression is not { } expression || References.In(expression).IsEmpty;

    private static UnknownValue Refused(Variable variable, Argument fallback) =>
        new(HclType.Dynamic, new UnknownReason(UnknownKind.Error, $"The default of var.{variable.Name} refers to something; defaults hold values only."), Origin.At(fallback.ValueLocation.Source, fallback.ValueLocation.Span));

    private static bool IsNotNullable(Variable variable) => variable.Block.Argument("nullable")?.Value is BoolValue { Content: false };

    private static string Missing(Module module, Variable variable) => module.IsRoot
        ? $"var.{variable.Name} has no default, and no variable file in this folder gives it a value."
        : $"var.{variable.Name} has no default, and module.{module.Call!.Name} gives it no value.";
}
