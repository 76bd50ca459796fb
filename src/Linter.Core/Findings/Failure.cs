namespace Linter.Core.Findings;

/// <summary>A fault of tfauth itself; the run went on without what failed.</summary>
/// <param name="What">What was being done: the rule and the module.</param>
/// <param name="Message">The kind of fault, without any text of the input.</param>
public sealed record Failure(string What, string Message)
{
    /// <summary>A fault that was thrown. The message of an exception may hold text of the input; its type does not.</summary>
    internal static Failure Of(string what, Exception exception) => new(what, $"{exception.GetType().Name}.");
}
