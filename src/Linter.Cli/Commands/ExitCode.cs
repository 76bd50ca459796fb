namespace Linter.Cli.Commands;

/// <summary>What the process tells the one that started it.</summary>
internal static class ExitCode
{
    /// <summary>Nothing at or above <c>--fail-on</c>.</summary>
    public const int Success = 0;

    /// <summary>Findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>Wrong usage or configuration; nothing was linted.</summary>
    public const int Usage = 2;

    /// <summary>tfauth itself failed somewhere; what was found is reported.</summary>
    public const int Incomplete = 3;

    /// <summary>Stopped by Ctrl-C, as shells count it.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by the signal that asks a process to end, as shells count it.</summary>
    public const int Terminated = 143;
}
