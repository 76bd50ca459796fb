using Linter.Cli.Reports;
using Microsoft.Extensions.Logging;

namespace Linter.Cli.Hosting;

/// <summary>Writes log messages as lines to the host's standard error, which the console logger knows nothing of.</summary>
internal sealed class TextLoggerProvider(TextWriter output) : ILoggerProvider
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new TextLogger(output);

    /// <inheritdoc/>
    public void Dispose()
    {
        // The writer is the host's.
    }

    private sealed class TextLogger(TextWriter output) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            output.WriteLine($"tfauth: {(logLevel >= LogLevel.Information ? "info" : "debug")}: {SafeText.Message(formatter(state, exception))}");
    }
}
