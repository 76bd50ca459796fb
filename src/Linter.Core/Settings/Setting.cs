using Linter.Core.Findings;

namespace Linter.Core.Settings;

/// <summary>A value of the configuration file, with its place.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Location">Where it stands.</param>
public sealed record Setting<T>(T Value, Location Location);

/// <summary>What is wrong with a configuration file.</summary>
/// <param name="Location">Where.</param>
/// <param name="Message">One sentence that ends with a period.</param>
public sealed record SettingsProblem(Location Location, string Message)
{
    /// <summary>Place and message, as compilers write them.</summary>
    public override string ToString() => $"{Location}: {Message}";
}
