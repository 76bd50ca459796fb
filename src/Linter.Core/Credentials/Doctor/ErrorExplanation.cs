using System.Collections.Immutable;
using Linter.Core.Aws;

namespace Linter.Core.Credentials.Doctor;

/// <summary>What an error means on this machine.</summary>
/// <param name="Error">The error.</param>
/// <param name="Causes">Its causes: first those that the machine shows, then the others, each group most likely first.</param>
internal sealed record ErrorExplanation(ErrorCode Error, ImmutableArray<RankedCause> Causes)
{
    /// <summary>Holds the causes of an error against a machine.</summary>
    /// <param name="error">The error.</param>
    /// <param name="evidence">What the machine shows of a cause: a clause without a period and without a secret; null for nothing.</param>
    public static ErrorExplanation Of(ErrorCode error, Func<string, string?> evidence)
    {
        ArgumentNullException.ThrowIfNull(error);
        ArgumentNullException.ThrowIfNull(evidence);
        var causes = error.Causes.Select(cause => new RankedCause(cause.Cause, cause.Why, evidence(cause.Cause)));
        return new ErrorExplanation(error, [.. causes.OrderBy(cause => cause.Evidence is null)]);
    }
}

/// <summary>A cause with what speaks for it.</summary>
/// <param name="Cause">The name of the root cause.</param>
/// <param name="Why">The cause in words.</param>
/// <param name="Evidence">What the machine shows of it, or null for nothing: a clause without a period.</param>
internal sealed record RankedCause(string Cause, string Why, string? Evidence);
