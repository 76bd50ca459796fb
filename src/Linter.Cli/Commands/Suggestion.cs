using Linter.Core;

namespace Linter.Cli.Commands;

/// <summary>Words what a mistyped name may have meant.</summary>
internal static class Suggestion
{
    /// <summary><c> Did you mean 'x'?</c>, or an empty text where no name is near.</summary>
    public static string For(string typed, IEnumerable<string> names) =>
        NearestName.Of(typed, names) is { } nearest ? $" Did you mean '{nearest}'?" : "";
}
