using System.Collections.Immutable;
using System.Text;
using Linter.Cli.Commands;
using Linter.Cli.Hosting;

namespace Linter.Cli.Tests.Testing;

/// <summary>One run of the command inside the test's process, streams captured.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static CommandRun In(TemporaryFolder folder, params string[] arguments) => In(folder, new CommandSurroundings(), arguments);

    public static CommandRun In(TemporaryFolder folder, CommandSurroundings surroundings, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(surroundings.Input));
        var host = new CommandHost
        {
            Output = surroundings.Output ?? output,
            Error = error,
            Input = input,
            WorkingDirectory = surroundings.WorkingDirectory is { } below ? folder[below] : folder.Path,
            Variable = name => surroundings.Fault is { } fault ? throw fault : surroundings.Environment.GetValueOrDefault(name),
            Environment = () => surroundings.Environment.ToImmutableDictionary(),
            Now = surroundings.Now ?? (() => new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero)),
            Today = new DateOnly(2026, 11, 25),
            StsTimeout = surroundings.StsTimeout,
            OutputIsTerminal = surroundings.IsTerminal,
            ErrorIsTerminal = surroundings.IsTerminal,
            InputIsTerminal = surroundings.IsTerminal,
        };
        var code = CommandLine.Run(arguments, host, surroundings.Cancellation);
        return new CommandRun(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}

/// <summary>What a run finds around it.</summary>
internal sealed record CommandSurroundings
{
    public string Input { get; init; } = "";

    public Stream? Output { get; init; }

    public string? WorkingDirectory { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public bool IsTerminal { get; init; }

    public Func<DateTimeOffset>? Now { get; init; }

    /// <summary>What breaks in the middle of the run, or null.</summary>
    public Exception? Fault { get; init; }

    public TimeSpan StsTimeout { get; init; } = TimeSpan.FromSeconds(20);

    public CancellationToken Cancellation { get; init; }
}
