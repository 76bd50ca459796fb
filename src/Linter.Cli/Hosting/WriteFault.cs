namespace Linter.Cli.Hosting;

/// <summary>Says in words why the system did not let a file be written. The message of the exception would name the file beside its place.</summary>
internal static class WriteFault
{
    private const int NoSpaceWindows = unchecked((int)0x80070070);

    /// <summary>Whether an exception comes from the disk and not from a fault of tfauth.</summary>
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

    /// <summary>One sentence.</summary>
    /// <param name="exception">What the disk threw; its result is an error number where the system has these.</param>
    public static string Of(Exception exception)
    {
        if (exception is UnauthorizedAccessException)
        {
            return "Permission to write it is denied.";
        }

        if (OperatingSystem.IsWindows())
        {
            return exception.HResult == NoSpaceWindows ? "No space is left on the disk." : "The disk does not take it.";
        }

        // Numbers that Linux and the BSDs share, but that of a quota.
        return exception.HResult switch
        {
            5 => "The disk reports an error.",
            27 => "It would be larger than a file may be here.",
            28 => "No space is left on the disk.",
            30 => "The disk can only be read.",
            69 or 122 => "The quota of the disk is used up.",
            _ => exception is FileNotFoundException or DirectoryNotFoundException ? "There is no such folder." : "The disk does not take it.",
        };
    }
}
