using System.Collections.Immutable;
using System.Text.Json;

namespace Linter.Cli.Hosting;

/// <summary>Reads an environment from a file: a JSON object of texts, which can hold any character, or dotenv lines.</summary>
internal static class EnvironmentFile
{
    private const long MaxSize = 1024 * 1024;

    /// <summary>Reads the file.</summary>
    /// <exception cref="UsageException">It cannot be read, or is neither form.</exception>
    public static ImmutableDictionary<string, string> Read(string path, string workingDirectory)
    {
        var full = Path.GetFullPath(path, workingDirectory);
        try
        {
            var reading = FileReader.Read(full, new FileInfo(full), MaxSize);
            return reading.Bytes is { } bytes ? Parse(bytes, path) : throw new UsageException($"'{path}': {reading.Problem}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The environment file '{path}' cannot be read.");
        }
    }

    private static ImmutableDictionary<string, string> Parse(byte[] bytes, string path)
    {
        var text = System.Text.Encoding.UTF8.GetString(bytes).TrimStart('\ufeff');
        return text.AsSpan().TrimStart() is ['{', ..] ? ParseJson(text, path) : ParseLines(text);
    }

    private static ImmutableDictionary<string, string> ParseJson(string text, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var variables = ImmutableDictionary.CreateBuilder<string, string>();
            foreach (var property in document.RootElement.EnumerateObject())
            {
                variables[property.Name] = property.Value.ValueKind == JsonValueKind.String
                    ? property.Value.GetString()!
                    : throw new UsageException($"'{path}': the value of {property.Name} is no text.");
            }

            return variables.ToImmutable();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new UsageException($"'{path}' is no JSON object of texts.");
        }
    }

    // As docker and most shells' tools agree: one assignment a line, export in front and one pair of quotes around allowed.
    private static ImmutableDictionary<string, string> ParseLines(string text)
    {
        const string export = "export ";
        var variables = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var assignment = line.StartsWith(export, StringComparison.Ordinal) ? line[export.Length..].TrimStart() : line;
            var at = assignment.IndexOf('=', StringComparison.Ordinal);
            if (at > 0)
            {
                variables[assignment[..at].TrimEnd()] = Unquote(assignment[(at + 1)..].TrimStart());
            }
        }

        return variables.ToImmutable();
    }

    private static string Unquote(string value) => value is ['"', .., '"'] or ['\'', .., '\''] ? value[1..^1] : value;
}
