using System.Collections.Immutable;
using System.Globalization;
using Linter.Cli.Reports;

namespace Linter.Cli.Hosting;

/// <summary>What a command may use of the machine: streams, working directory, environment, clock. Tests put their own in.</summary>
internal sealed record CommandHost
{
    private const int DefaultWidth = 120;

    /// <summary>Where reports go.</summary>
    public required Stream Output { get; init; }

    /// <summary>Where everything else goes.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Where <c>-</c> reads from.</summary>
    public required Stream Input { get; init; }

    /// <summary>The folder that paths are relative to.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Reads a variable of the environment; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>Reads the whole environment; only the doctor asks for that.</summary>
    public Func<ImmutableDictionary<string, string>> Environment { get; init; } = () => ImmutableDictionary<string, string>.Empty;

    /// <summary>Reads the clock; only the doctor asks for the time of day.</summary>
    public Func<DateTimeOffset> Now { get; init; } = () => DateTimeOffset.UnixEpoch;

    /// <summary>How long one attempt to reach STS may take.</summary>
    public TimeSpan StsTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The day of the run.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Whether a person looks at <see cref="Output"/>.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person looks at <see cref="Error"/>.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether a person types what <see cref="Input"/> gives.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = DefaultWidth;

    /// <summary>The process's own.</summary>
    /// <param name="cancellation">Ends the waiting for standard input.</param>
    public static CommandHost OfProcess(CancellationToken cancellation)
    {
        var isTerminal = !Console.IsOutputRedirected;
        return new CommandHost
        {
            Output = Console.OpenStandardOutput(),
            Error = new StreamWriter(Console.OpenStandardError(), ReportText.Encoding, bufferSize: 256) { AutoFlush = true, NewLine = "\n" },
            Input = new StoppableStream(Console.OpenStandardInput(), cancellation),
            WorkingDirectory = System.Environment.CurrentDirectory,
            Variable = System.Environment.GetEnvironmentVariable,
            Environment = ReadEnvironment,
            Now = () => DateTimeOffset.UtcNow,
            Today = DateOnly.FromDateTime(DateTime.UtcNow),
            OutputIsTerminal = isTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            InputIsTerminal = !Console.IsInputRedirected,
            Width = isTerminal ? TerminalWidth() : DefaultWidth,
        };
    }

    private static ImmutableDictionary<string, string> ReadEnvironment()
    {
        var variables = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (System.Collections.DictionaryEntry variable in System.Environment.GetEnvironmentVariables())
        {
            variables[(string)variable.Key] = (string?)variable.Value ?? "";
        }

        return variables.ToImmutable();
    }

    private static int TerminalWidth()
    {
        if (int.TryParse(System.Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0)
        {
            return columns;
        }

        try
        {
            return Console.WindowWidth is > 0 and var width ? width : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
