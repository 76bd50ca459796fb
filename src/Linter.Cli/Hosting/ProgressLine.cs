namespace Linter.Cli.Hosting;

/// <summary>Tells somebody who waits at a terminal for longer than a second that work goes on.</summary>
internal sealed class ProgressLine : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Timer? _timer;
    private bool _isShown;
    private bool _isOver;

    private ProgressLine(CommandHost host, int files)
    {
        Error = host.Error;
        if (host.ErrorIsTerminal)
        {
            _timer = new Timer(_ => Show($"Linting {files} files …"), null, Patience, Timeout.InfiniteTimeSpan);
        }
    }

    private TextWriter Error { get; }

    /// <summary>Starts to wait.</summary>
    public static ProgressLine Start(CommandHost host, int files) => new(host, files);

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        _timer?.Dispose();
        lock (_lock)
        {
            _isOver = true;
            if (_isShown)
            {
                Error.Write("\r\u001b[K");
            }
        }
    }

    private void Show(string text)
    {
        lock (_lock)
        {
            if (!_isOver)
            {
                _isShown = true;
                Error.Write(text);
            }
        }
    }
}
