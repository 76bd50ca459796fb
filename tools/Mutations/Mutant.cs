namespace Mutations;

/// <summary>One place of a rule, broken.</summary>
/// <param name="Number">The number that switches it on, from 1.</param>
/// <param name="Rule">The name of the rule.</param>
/// <param name="File">The file.</param>
/// <param name="Line">1-based line.</param>
/// <param name="What">What is broken: <c>if negated</c>, <c>statement left out</c>.</param>
/// <param name="Code">The code that is broken, on one line.</param>
internal sealed record Mutant(int Number, string Rule, string File, int Line, string What, string Code)
{
    /// <summary>The name under which the application context holds the number of the mutant that is switched on.</summary>
    public const string Switch = "Mutations.On";
}
