using Linter.Hcl.Values;

namespace Linter.Hcl.Evaluation;

/// <summary><c>try(a, b, …)</c>: the first argument that can be evaluated.</summary>
public sealed class TryFunction : ILazyFunction
{
    /// <inheritdoc/>
    public string Name => "try";

    /// <inheritdoc/>
    public Value CallLazily(IReadOnlyList<LazyArgument> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        foreach (var argument in arguments)
        {
            var value = argument.Attempt(out var isRefused);
            if (!isRefused)
            {
                return Settled(value);
            }
        }

        return Refused(arguments.Count == 0 ? "At least one argument is required." : "No argument can be evaluated.");
    }

    /// <inheritdoc/>
    public Value Call(IReadOnlyList<Value> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return arguments.FirstOrDefault(a => !a.IsRefused) is { } first ? Settled(first) : Refused("No argument can be evaluated.");
    }

    // What is not wholly known may still fail, and then another argument would be taken.
    private static Value Settled(Value value) => value.IsWhollyKnown
        ? value
        : new UnknownValue(HclType.Dynamic, UnknownReasons.Of(value)!, value.Origin, value.AllMarks);

    private static UnknownValue Refused(string message) => new(HclType.Dynamic, new UnknownReason(UnknownKind.Error, message));
}

/// <summary><c>can(a)</c>: whether the argument can be evaluated.</summary>
public sealed class CanFunction : ILazyFunction
{
    /// <inheritdoc/>
    public string Name => "can";

    /// <inheritdoc/>
    public Value CallLazily(IReadOnlyList<LazyArgument> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        if (arguments is not [var only])
        {
            return WrongCount;
        }

        var value = only.Attempt(out var isRefused);
        return isRefused ? new BoolValue(false) : Settled(value);
    }

    /// <inheritdoc/>
    public Value Call(IReadOnlyList<Value> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return arguments is not [var only] ? WrongCount : only.IsRefused ? new BoolValue(false) : Settled(only);
    }

    private static UnknownValue WrongCount => new(HclType.Bool, new UnknownReason(UnknownKind.Error, "Exactly one argument is required."));

    private static Value Settled(Value value) => value.IsWhollyKnown
        ? new BoolValue(true)
        : new UnknownValue(HclType.Bool, UnknownReasons.Of(value)!, value.Origin, value.AllMarks);
}
