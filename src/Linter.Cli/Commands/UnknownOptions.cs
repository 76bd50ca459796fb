using System.CommandLine;
using Linter.Cli.Hosting;

namespace Linter.Cli.Commands;

/// <summary>Refuses options that do not exist: the parser takes them for paths.</summary>
internal static class UnknownOptions
{
    /// <summary>Looks for words that look like options and were taken for something else.</summary>
    /// <exception cref="UsageException">There is one.</exception>
    public static void Check(ParseResult parsed, IReadOnlyList<string> arguments)
    {
        // [suggest:8] "tfauth l" hands over a whole command line as one word.
        if (parsed.Tokens.Any(token => token.Type == System.CommandLine.Parsing.TokenType.Directive))
        {
            return;
        }

        var command = parsed.CommandResult.Command;
        var names = command.Options.Select(option => option.Name).Append("--help").ToList();
        var beforeEnd = arguments.TakeWhile(argument => argument != "--").ToHashSet(StringComparer.Ordinal);
        var taken = parsed.CommandResult.Children.OfType<System.CommandLine.Parsing.ArgumentResult>()
            .SelectMany(result => result.Tokens).Select(token => token.Value).Concat(parsed.UnmatchedTokens);
        foreach (var word in taken.Where(word => word.Length > 1 && word[0] == '-' && beforeEnd.Contains(word)))
        {
            var name = word.Split('=')[0];
            throw new UsageException($"There is no option '{name}'.{(name.Length == 2 ? ForLetter(name[1], names) : Suggestion.For(name, names))}");
        }

        if (parsed.UnmatchedTokens is [var unmatched, ..])
        {
            var commands = command.Subcommands.Select(subcommand => subcommand.Name).ToList();
            var suggestion = names.Contains("--" + unmatched) ? $" Did you mean '--{unmatched}'?" : Suggestion.For(unmatched, commands);
            throw new UsageException(commands.Count == 0 ? $"'{command.Name}' does not take '{unmatched}'." : $"There is no command '{unmatched}'.{suggestion}");
        }
    }

    /// <summary>No option has a short form but <c>-h</c>: where one alone begins with the letter, that one is meant.</summary>
    private static string ForLetter(char letter, List<string> names) =>
        names.FindAll(name => name.Length > 2 && name[2] == letter).Distinct().ToList() is [var only] ? $" Did you mean '{only}'?" : "";
}
