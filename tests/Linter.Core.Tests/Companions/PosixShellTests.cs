using System.Diagnostics;
using System.Text;
using Linter.Core.Companions;
using Linter.Core.Companions.Shell;
using Linter.Hcl.Text;
using Linter.Testing;

namespace Linter.Core.Tests.Companions;

/// <summary>Compares what is read out of scripts with what real shells make of the same text.</summary>
public sealed class PosixShellTests
{
    private const int SecretCount = 120;

    private static readonly string[] Styles = ["plain", "single", "double", "escaped"];

    [TestCase("sh")]
    [TestCase("bash")]
    public void A_known_value_is_what_the_shell_makes_of_it(string shell)
    {
        if (Surroundings.Program(shell, out var reason) is not { } program)
        {
            Assert.Ignore(reason);
            return;
        }

        var compared = 0;
        foreach (var line in Lines())
        {
            // Signs that end a command make others of the rest of the line: no question of quoting.
            if (line.StartsWith("X=", StringComparison.Ordinal) && line.Length == 42 && line.AsSpan().IndexOfAny("<>|&;()") >= 0)
            {
                continue;
            }

            var script = ShellScript.Read(EmbeddedText.OfFile(new SourceText("env.sh", line)));
            if (script.Commands is not [{ SetsForLater: true, Assignments: [{ Name: "X", Value.Text: { } known }] }])
            {
                continue;
            }

            compared++;
            Assert.That(Run(program, line + "\nprintf %s \"$X\""), Is.EqualTo(known), () => line);
        }

        Assert.That(compared, Is.GreaterThan(300), "Too few values are known to compare.");
    }

    // Every sign that means something to a shell comes before a letter, before another sign, and at the end.
    private static IEnumerable<string> Lines()
    {
        var random = new Random(20261125);
        const string signs = "/+=$!\\`\"'#*?~%@^{}[],:;&|()<> -_.";
        const string plain = "ABCDEFGHabcdefgh0123456789";
        for (var number = 0; number < SecretCount; number++)
        {
            var secret = new StringBuilder();
            for (var index = 0; index < 40; index++)
            {
                secret.Append(random.Next(5) == 0 ? signs[random.Next(number % 2 == 0 ? 3 : signs.Length)] : plain[random.Next(plain.Length)]);
            }

            foreach (var style in Styles)
            {
                yield return "X=" + Quote(secret.ToString(), style);
            }
        }
    }

    private static string Quote(string secret, string style) => style switch
    {
        "single" => $"'{secret.Replace("'", "'\\''", StringComparison.Ordinal)}'",
        "double" => $"\"{secret.Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        "escaped" => string.Concat(secret.Select(character => char.IsAsciiLetterOrDigit(character) ? $"{character}" : $"\\{character}")),
        _ => secret,
    };

    private static string Run(string program, string script)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        Task.WaitAll(output, errors);
        return output.Result;
    }
}
