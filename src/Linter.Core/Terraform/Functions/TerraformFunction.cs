using System.Collections.Immutable;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Core.Terraform.Functions;

/// <summary>A function of Terraform: its parameters, the type of its result and how that is computed.</summary>
/// <remarks>
/// <see cref="Call"/> does for every function what Terraform's function system does: counts and converts arguments, refuses null, answers
/// unknown where an argument is, and carries marks from arguments to the result. <see cref="Body"/> sees only what its parameters allow.
/// </remarks>
internal sealed class TerraformFunction : IFunction
{
    private readonly ImmutableArray<Parameter> _parameters;

    /// <summary>Declares a function.</summary>
    /// <param name="name">Its name without a namespace, or with the whole one for a provider's function.</param>
    /// <param name="resultType">The type of every result, or <see cref="HclType.Dynamic"/> where it depends on the arguments.</param>
    /// <param name="parameters">What stands in its places.</param>
    public TerraformFunction(string name, HclType resultType, params ImmutableArray<Parameter> parameters)
    {
        Name = name;
        ResultType = resultType;
        _parameters = parameters;
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The type of every result, as far as it does not depend on the arguments.</summary>
    public HclType ResultType { get; }

    /// <summary>What further arguments are, or null where there may be none.</summary>
    public Parameter? Variadic { get; init; }

    /// <summary>Computes the result from arguments that fit the parameters.</summary>
    public required Func<FunctionCall, Value> Body { get; init; }

    /// <summary>The type of the result where the arguments are not known, if that can be told; null for <see cref="ResultType"/>.</summary>
    public Func<FunctionCall, HclType>? TypeForUnknown { get; init; }

    /// <inheritdoc/>
    public Value Call(IReadOnlyList<Value> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var given = new FunctionCall(Name, ResultType, [.. arguments]);
        if (RefuseCount(given) is { } wrongCount)
        {
            return wrongCount;
        }

        var marks = ValueMarks.None;
        UnknownValue? open = null;
        var taken = ImmutableArray.CreateBuilder<Value>(arguments.Count);
        for (var index = 0; index < arguments.Count; index++)
        {
            var parameter = index < _parameters.Length ? _parameters[index] : Variadic!;
            if (Refuse(given, parameter, arguments[index], out var argument) is { } refusal)
            {
                return refusal;
            }

            if (!parameter.AllowsMarks)
            {
                marks |= argument.AllMarks;
                argument = argument.WithoutMarks();
            }

            open ??= WhyUnknown(parameter, argument);
            taken.Add(argument);
        }

        var call = new FunctionCall(Name, ResultType, taken.MoveToImmutable());
        var result = open is null ? Body(call) : new UnknownValue(TypeForUnknown?.Invoke(call) ?? ResultType, open.Reason);
        return Bound(call, result).AddMarks(marks);
    }

    /// <summary>Calls within calls can wrap a value deeper and deeper, which none of them notices.</summary>
    private static Value Bound(FunctionCall call, Value result) =>
        result.Type.Depth > EvaluationBudget.MaximumValueDepth || result.Weight > EvaluationBudget.MaximumWeight
            ? call.GiveUp("the result is too deep or too large")
            : result;

    private UnknownValue? RefuseCount(FunctionCall call)
    {
        if (call.Count < _parameters.Length)
        {
            return call.Refuse($"there is no argument for {_parameters[call.Count].Name}");
        }

        return Variadic is null && call.Count > _parameters.Length ? call.Refuse($"it takes {_parameters.Length} arguments at most") : null;
    }

    private static UnknownValue? Refuse(FunctionCall call, Parameter parameter, Value given, out Value argument)
    {
        // An argument that would itself be refused is why the call is; try and can look after those themselves.
        argument = given;
        if (!parameter.AllowsRefused && given is UnknownValue { Reason.Kind: UnknownKind.Error } failed)
        {
            return new UnknownValue(call.ResultType, failed.Reason, null, given.Marks);
        }

        if (!ValueConversion.TryConvert(given, parameter.Type, out var converted, out var problem))
        {
            return call.Refuse($"{parameter.Name} does not fit: {problem}");
        }

        argument = converted;
        return converted.IsNull && !parameter.AllowsNull ? call.Refuse($"{parameter.Name} must not be null") : null;
    }

    private static UnknownValue? WhyUnknown(Parameter parameter, Value argument) => argument switch
    {
        UnknownValue { Type.Kind: TypeKind.Dynamic } unknown when !parameter.AllowsUntyped && parameter.Type.Kind == TypeKind.Dynamic => unknown,
        UnknownValue unknown when !parameter.AllowsUnknown => unknown,
        { IsNull: true, Type.Kind: TypeKind.Dynamic } when !parameter.AllowsUntyped => BareNull(parameter),
        _ => null,
    };

    // Terraform takes a null of no type for something whose type it will learn later, which never happens.
    private static UnknownValue BareNull(Parameter parameter) =>
        new(HclType.Dynamic, new UnknownReason(UnknownKind.OnlyAtRun, $"A null without a type is given for {parameter.Name}."));
}
