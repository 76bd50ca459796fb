using System.Text;

namespace Linter.Cli.Hosting;

/// <summary>Reads what a failed command printed. It may hold secrets: it is searched for an error, and nothing of it is shown.</summary>
internal static class TerraformOutput
{
    /// <summary>The most that is read, in bytes: a debug log of a large plan fits.</summary>
    public const long MaxSize = 64 * 1024 * 1024;

    /// <summary>Reads a stream to its end.</summary>
    /// <exception cref="UsageException">It is too long.</exception>
    public static string Read(Stream stream) =>
        FileReader.Read(stream, MaxSize).Bytes is { } bytes
            ? WithoutColour(Encoding.UTF8.GetString(bytes))
            : throw new UsageException($"Terraform's output is longer than {MaxSize} bytes.");

    /// <summary>Reads a file, or standard input for <c>-</c>.</summary>
    /// <exception cref="UsageException">It cannot be read, or is too long.</exception>
    public static string Read(string path, CommandHost host)
    {
        if (path == "-")
        {
            return Read(host.Input);
        }

        try
        {
            var full = Path.GetFullPath(path, host.WorkingDirectory);
            return FileReader.Read(full, new FileInfo(full), MaxSize) is { Bytes: { } bytes }
                ? WithoutColour(Encoding.UTF8.GetString(bytes))
                : throw new UsageException($"'{path}' is no file, or longer than {MaxSize} bytes.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be read.");
        }
    }

    // Terraform colours what it writes to a terminal, and a code may start inside a word: ESC [ … letter.
    private static string WithoutColour(string text)
    {
        if (!text.Contains('\u001b', StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\u001b')
            {
                plain.Append(text[at]);
                continue;
            }

            while (at + 1 < text.Length && !char.IsAsciiLetter(text[at]))
            {
                at++;
            }
        }

        return plain.ToString();
    }
}
