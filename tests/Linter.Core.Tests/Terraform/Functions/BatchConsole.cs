using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Linter.Core.Tests.Terraform.Functions;

/// <summary>Asks <c>terraform console</c> for types, values and marks in the form of the tables, many expressions at once.</summary>
internal sealed class BatchConsole(string program, string folder)
{
    private const int BatchLength = 20_000;
    private const string NotKnown = "(known after apply)";

    /// <summary>What Terraform answers to each expression, in the form of the tables.</summary>
    public IReadOnlyList<string> Ask(IReadOnlyList<string> expressions)
    {
        var answers = new List<string>();
        for (var start = 0; start < expressions.Count;)
        {
            var end = start;
            for (var length = 0; end < expressions.Count && (end == start || length < BatchLength); end++)
            {
                length += expressions[end].Length;
            }

            answers.AddRange(AskBatch([.. expressions.Skip(start).Take(end - start)]));
            start = end;
        }

        return answers;
    }

    private IReadOnlyList<string> AskBatch(IReadOnlyList<string> expressions)
    {
        var json = Run($"nonsensitive(jsonencode([{Join(expressions, e => $"try([jsondecode(jsonencode(nonsensitive({e})))], null)")}]))");
        if (!json.StartsWith('"'))
        {
            // One that is not known, or does not even parse, spoils the batch.
            return expressions.Count == 1 ? [json.StartsWith(NotKnown, StringComparison.Ordinal) ? "~" : "!"] : [.. Halve(expressions)];
        }

        var types = SplitTypes(Run($"type([{Join(expressions, e => $"try([{e}], [])")}])"));
        var marks = Run($"join(\"\", [{Join(expressions, e => $"try(issensitive({e}) ? \"*\" : \"-\", \"-\")")}])").Trim('"');
        using var document = JsonDocument.Parse(Unquote(json));
        return [.. document.RootElement.EnumerateArray().Select((value, index) => value.ValueKind == JsonValueKind.Null
            ? "!"
            : $"={(marks[index] == '*' ? "*" : "")} {types[index]} {value[0].GetRawText()}")];
    }

    private IEnumerable<string> Halve(IReadOnlyList<string> expressions) =>
        AskBatch([.. expressions.Take(expressions.Count / 2)]).Concat(AskBatch([.. expressions.Skip(expressions.Count / 2)]));

    private static string Join(IEnumerable<string> expressions, Func<string, string> wrap) => string.Join(", ", expressions.Select(wrap));

    private string Run(string expression)
    {
        var start = new ProcessStartInfo(program, "console -no-color")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["CHECKPOINT_DISABLE"] = "1";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.WriteLine(expression);
        process.StandardInput.Close();
        process.WaitForExit();
        return output.Result.Trim() is { Length: > 0 } text ? text : errors.Result;
    }

    /// <summary>Takes apart <c>tuple([tuple([A]), tuple([]), …])</c>: the type in each inner tuple, without blanks.</summary>
    private static List<string> SplitTypes(string text)
    {
        var compact = string.Concat(text.Where(character => !char.IsWhiteSpace(character)))
            .Replace(",}", "}", StringComparison.Ordinal)
            .Replace(",]", "]", StringComparison.Ordinal)
            .Replace(",)", ")", StringComparison.Ordinal);
        var inner = compact["tuple([".Length..^2];
        var types = new List<string>();
        var (depth, start) = (0, 0);
        for (var index = 0; index <= inner.Length; index++)
        {
            if (index == inner.Length || (inner[index] == ',' && depth == 0))
            {
                types.Add(inner[start..index] is var one && one.StartsWith("tuple([", StringComparison.Ordinal) ? one["tuple([".Length..^2] : one);
                start = index + 1;
            }
            else
            {
                depth += inner[index] is '(' or '[' or '{' ? 1 : inner[index] is ')' or ']' or '}' ? -1 : 0;
            }
        }

        return types;
    }

    /// <summary>Reads a string of the language; its escapes are those of JSON but for template signs.</summary>
    private static string Unquote(string literal) =>
        JsonSerializer.Deserialize<string>(literal.Replace("$${", "${", StringComparison.Ordinal).Replace("%%{", "%{", StringComparison.Ordinal))!;
}
