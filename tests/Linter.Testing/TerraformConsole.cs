using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Linter.Testing;

/// <summary>Asks the real <c>terraform console</c> what expressions mean: many at once, for a process costs more than they do.</summary>
/// <remarks>Needs <c>terraform</c> on the path (<see cref="Surroundings.Program"/>).</remarks>
public static partial class TerraformConsole
{
    /// <summary>What the console says of a value it cannot show because it is not known.</summary>
    public const string Unknown = "unknown";

    /// <summary>What is said of an expression that Terraform refuses.</summary>
    public const string Refused = "refused";

    /// <summary>What is said of a value that is sensitive as a whole or somewhere in it.</summary>
    public const string Sensitive = "sensitive";

    private const string Failure = "terraform refused this";

    /// <summary>Evaluates expressions in a module.</summary>
    /// <param name="module">The text of a <c>.tf</c> file: what the expressions may refer to. Variables without a default are unknown.</param>
    /// <param name="expressions">The expressions; each may take several lines.</param>
    /// <returns>For each: its value as JSON, two colons and its type, or one of the words above.</returns>
    /// <exception cref="InvalidOperationException">Terraform fails for another reason than one of the expressions.</exception>
    public static IReadOnlyList<string> Evaluate(string module, IReadOnlyList<string> expressions)
    {
        var folder = Directory.CreateTempSubdirectory("terraform-console-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "main.tf"), module);
            return EvaluateIn(folder.FullName, expressions);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string[] EvaluateIn(string folder, IReadOnlyList<string> expressions)
    {
        var verdicts = new string[expressions.Count];
        var open = Enumerable.Range(0, expressions.Count).ToList();
        foreach (var index in open)
        {
            var text = $"locals {{\n  value{index} = try(jsonencode(\n{expressions[index]}\n), \"{Failure}\")\n  plain{index} = try(\n{expressions[index]}\n, \"{Failure}\")\n}}\n";
            File.WriteAllText(Path.Combine(folder, $"e{index}.tf"), text);
        }

        string output;
        while (!TryRun(folder, $"[{string.Join(", ", open.Select(i => $"local.value{i}"))}]", out output))
        {
            // Some are refused before anything is evaluated; the messages say in which files.
            var culprits = FileOfError().Matches(output).Select(m => int.Parse(m.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).ToHashSet();
            if (open.RemoveAll(culprits.Contains) == 0)
            {
                throw new InvalidOperationException("terraform console failed: " + output);
            }

            foreach (var culprit in culprits)
            {
                verdicts[culprit] = Refused;
                File.Delete(Path.Combine(folder, $"e{culprit}.tf"));
            }
        }

        var values = Elements(output).ToList();
        if (!TryRun(folder, $"type([{string.Join(", ", open.Select(i => $"local.plain{i}"))}])", out output))
        {
            throw new InvalidOperationException("terraform console failed: " + output);
        }

        var types = Elements(output).ToList();
        if (values.Count != open.Count || types.Count != open.Count)
        {
            throw new InvalidOperationException($"The answer of terraform console is not understood: {open.Count} expressions, {values.Count} values, {types.Count} types.\n{output}");
        }

        for (var at = 0; at < open.Count; at++)
        {
            verdicts[open[at]] = values[at] switch
            {
                "(known after apply)" => Unknown,
                "(sensitive value)" => Sensitive,
                var text => Unquote(text) == Failure ? Refused : $"{Unquote(text)} :: {types[at]}",
            };
        }

        return verdicts;
    }

    private static bool TryRun(string folder, string expression, out string output)
    {
        var start = new ProcessStartInfo("terraform", ["console", "-no-color"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CHECKPOINT_DISABLE"] = "1" },
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("terraform does not start.");
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.WriteLine(expression);
        process.StandardInput.Close();
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        // The console goes on after some errors, and says so where the answer is due.
        var succeeded = process.ExitCode == 0 && !text.Contains("Due to the problems above", StringComparison.Ordinal);
        output = succeeded ? text : errors.Result + text;
        return succeeded;
    }

    /// <summary>The elements of a printed tuple (of values or of types): each without line ends, indentation and last commas.</summary>
    private static IEnumerable<string> Elements(string output)
    {
        var lines = output.TrimEnd().Split('\n');
        var indentation = lines.Length > 1 ? lines[1].Length - lines[1].TrimStart().Length : 0;
        var element = new StringBuilder();
        foreach (var line in lines[1..^1])
        {
            var startsElement = line.Length > indentation && line[indentation] is not (' ' or '}' or ']' or ')');
            if (startsElement && element.Length > 0)
            {
                yield return Compact(element.ToString());
                element.Clear();
            }

            element.Append(line.Trim());
        }

        if (element.Length > 0)
        {
            yield return Compact(element.ToString());
        }
    }

    private static string Compact(string element) => element.TrimEnd(',').StartsWith('"')
        ? element.TrimEnd(',')
        : element.TrimEnd(',').Replace(",)", ")", StringComparison.Ordinal).Replace(",]", "]", StringComparison.Ordinal).Replace(",}", "}", StringComparison.Ordinal);

    /// <summary>The text of a string as the console prints it.</summary>
    private static string Unquote(string quoted)
    {
        var text = new StringBuilder();
        for (var at = 1; at < quoted.Length - 1; at++)
        {
            if (quoted[at] == '\\')
            {
                at++;
                var length = quoted[at] switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
                text.Append(quoted[at] switch
                {
                    'n' => "\n",
                    'r' => "\r",
                    't' => "\t",
                    'x' or 'u' or 'U' => char.ConvertFromUtf32(Convert.ToInt32(quoted.Substring(at + 1, length), 16)),
                    var other => other.ToString(),
                });
                at += length;
                continue;
            }

            text.Append(quoted[at]);
        }

        return text.ToString();
    }

    [GeneratedRegex(@"on e(\d+)\.tf line")]
    private static partial Regex FileOfError();
}
