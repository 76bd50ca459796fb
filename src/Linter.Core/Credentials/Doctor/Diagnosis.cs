using System.Collections.Immutable;
using Linter.Core.Credentials.Machine;
using Linter.Core.Terraform;

namespace Linter.Core.Credentials.Doctor;

/// <summary>The machine with what each configuration gets from it: what the doctor's rules judge.</summary>
internal sealed record Diagnosis
{
    /// <summary>The machine.</summary>
    public required MachineState Machine { get; init; }

    /// <summary>The configurations.</summary>
    public required ImmutableArray<DiagnosedConfiguration> Configurations { get; init; }

    /// <summary>The files.</summary>
    public required ModuleTree Tree { get; init; }

    /// <summary>The root module and the modules below it.</summary>
    public required IReadOnlyList<Module> Modules { get; init; }

    /// <summary>Shared files that a configuration reads, each once.</summary>
    public required ImmutableArray<SharedFile> SharedFiles { get; init; }

    /// <summary>The backend that <c>terraform init</c> saved, or null.</summary>
    public SavedBackend? SavedBackend { get; init; }
}
