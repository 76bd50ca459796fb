using Linter.Hcl.Values;

namespace Linter.Hcl.Evaluation;

/// <summary>A function of the expression language.</summary>
public interface IFunction
{
    /// <summary>Its name as written in calls.</summary>
    string Name { get; }

    /// <summary>Computes the result. Must not throw, must end soon and in bounded memory, whatever the arguments.</summary>
    /// <param name="arguments">The arguments, expanded, in order; may hold unknown, null and marked values.</param>
    /// <returns>
    /// The result; unknown of kind <see cref="UnknownKind.Error"/> where the call would be refused. A result without an origin gets that of the
    /// only argument, else the place of the call; a step for the call is added in any case.
    /// </returns>
    Value Call(IReadOnlyList<Value> arguments);
}

/// <summary>A function that decides itself which of its arguments are evaluated, and what their errors mean: <c>try</c>, <c>can</c>.</summary>
/// <remarks><see cref="IFunction.Call"/> is not called where the evaluator calls <see cref="CallLazily"/>.</remarks>
public interface ILazyFunction : IFunction
{
    /// <summary>Computes the result from arguments that are not evaluated yet.</summary>
    Value CallLazily(IReadOnlyList<LazyArgument> arguments);
}
