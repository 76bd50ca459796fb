using System.Collections.Immutable;

namespace Linter.Core.Credentials.Machine;

/// <summary>All that a credential chain can depend on: environment, home, folder, clock and files.</summary>
/// <remarks>Core asks nothing else of the machine, so the same state gives the same diagnosis.</remarks>
internal sealed record MachineState
{
    /// <summary>The process environment; values are never shown.</summary>
    public required ImmutableDictionary<string, string> Environment { get; init; }

    /// <summary>The home folder (absolute), or null where the machine has none.</summary>
    public required string? Home { get; init; }

    /// <summary>The folder that Terraform runs in (absolute); relative paths start there.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The instant that expiries are held against.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The disk.</summary>
    public required IMachineFiles Files { get; init; }

    /// <summary>The value of a variable, or null where it is not set or empty: the Go SDK makes no difference.</summary>
    public string? Variable(string name) => Environment.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>The first of some variables that is set, or null.</summary>
    public EnvironmentVariable? FirstOf(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Variable(name) is { } value)
            {
                return new EnvironmentVariable(name, value);
            }
        }

        return null;
    }

    /// <summary>The file at a path; a relative one starts at <see cref="WorkingDirectory"/>.</summary>
    public MachineFile Read(string path) => Files.Read(Absolute(path));

    /// <summary>The absolute form of a path.</summary>
    public string Absolute(string path) => Path.IsPathRooted(path) ? path : Path.Join(WorkingDirectory, path);

    /// <summary>The folder and clock, never the environment: its values may be secrets.</summary>
    public override string ToString() => $"{WorkingDirectory} at {Now:O}";
}

/// <summary>A variable that is set.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value, not empty; may be a secret.</param>
internal sealed record EnvironmentVariable(string Name, string Value)
{
    /// <summary>The name only.</summary>
    public override string ToString() => Name;
}
