using Linter.Cli.Hosting;

namespace Linter.Cli.Commands;

/// <summary>Reads the text of options.</summary>
internal static class OptionText
{
    /// <summary>One of some words.</summary>
    /// <exception cref="UsageException">It is none of them.</exception>
    public static string OneOf(string option, string text, IReadOnlyCollection<string> words) => words.Contains(text)
        ? text
        : throw new UsageException($"{option} is {string.Join(", ", words.SkipLast(1))} or {words.Last()}, not '{text}'.{Suggestion.For(text, words)}");

    /// <summary>The parts of lists with commas, in order.</summary>
    public static IReadOnlyList<string> List(IEnumerable<string>? texts) =>
        [.. (texts ?? []).SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];
}
