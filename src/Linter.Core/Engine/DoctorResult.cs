using System.Collections.Immutable;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Findings;

namespace Linter.Core.Engine;

/// <summary>Which credentials each configuration gets, and what is wrong with them.</summary>
internal sealed record DoctorResult
{
    /// <summary>The configurations: provider blocks, then backend, then remote states, module by module.</summary>
    public required ImmutableArray<DiagnosedConfiguration> Configurations { get; init; }

    /// <summary>What is wrong, sorted by path, place, rule and message.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>For each of <see cref="Findings"/>, in the same order, the commands that help; none where words alone do.</summary>
    public ImmutableArray<ImmutableArray<string>> Commands { get; init; } = [];

    /// <summary>The error that was asked about, explained by what the machine shows; null where none was asked about.</summary>
    public ErrorExplanation? Explanation { get; init; }

    /// <summary>What tfauth itself failed at; empty for a complete run.</summary>
    public required ImmutableArray<Failure> Failures { get; init; }
}
