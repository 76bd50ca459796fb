namespace Linter.Hcl.Values;

/// <summary>Why a value is not known.</summary>
public enum UnknownKind
{
    /// <summary>Nothing gives it a value here: a variable without a default, a caller that is not there.</summary>
    NoValue,

    /// <summary>Only running tells: resource attributes, data sources, the time, random values.</summary>
    OnlyAtRun,

    /// <summary>It would be refused when it runs: a wrong type, a missing key, an unknown function.</summary>
    Error,

    /// <summary>Working it out was given up: too large, too deep, a cycle.</summary>
    Limit,
}

/// <summary>Why a value is not known, in words for people.</summary>
/// <param name="Kind">The kind of reason.</param>
/// <param name="Message">One sentence: "var.key has no value in this folder". It never holds a value.</param>
public sealed record UnknownReason(UnknownKind Kind, string Message)
{
    /// <summary>The graver of two reasons, the first where they are alike: what was refused or given up goes before what only waits.</summary>
    public static UnknownReason Graver(UnknownReason first, UnknownReason second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return Gravity(second.Kind) > Gravity(first.Kind) ? second : first;
    }

    private static int Gravity(UnknownKind kind) => kind switch
    {
        UnknownKind.Error => 2,
        UnknownKind.Limit => 1,
        _ => 0,
    };
}
