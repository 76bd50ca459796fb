using Linter.Hcl.Values;

namespace Linter.Hcl.Evaluation;

/// <summary>A function of the expression language.</summary>
public interface IFunction
{
    /// <summary>Its name as written in calls.</summary>
    string Name { get; }

    /// <summary>Computes the result. Must not throw, must end soon and in bounded memory, whatever the arguments.</summary>
    /// <param name="arguments">The arguments, expanded, in order; may hold unknown, null and marked values.</param>
    /// <returns>The result; unknown of kind <see cref="UnknownKind.Error"/> where the call would be refused.</returns>
    Value Call(IReadOnlyList<Value> arguments);
}
