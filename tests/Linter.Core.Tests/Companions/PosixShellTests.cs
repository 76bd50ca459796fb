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
    private static readonly System.Buffers.SearchValues<char> CommandEnds = System.Buffers.SearchValues.Create("<>|&;()");

    private const int SecretCount = 300;

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
            if (line.StartsWith("X=", StringComparison.Ordinal) && line.Length == 42 && line.AsSpan().ContainsAny(CommandEnds))
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

    [TestCase("plain")]
    [TestCase("double")]
    [TestCase("single")]
    public void A_secret_is_reported_exactly_where_the_shell_changes_it(string style)
    {
        if (Surroundings.Program("sh", out var reason) is not { } program)
        {
            Assert.Ignore(reason);
            return;
        }

        var random = new Random(804);
        var changed = 0;
        var kept = 0;
        for (var number = 0; number < SecretCount; number++)
        {
            var secret = RandomSecret(random, number % 3 == 0 ? "/+=" : "/+$\\`=");
            var line = "TF_VAR_db_password=" + Quote(secret, style);
            var (value, runs) = RunOrRefuse(program, line + "\nprintf %s \"$TF_VAR_db_password\"");
            if (!runs || IsEscape(secret))
            {
                continue;
            }

            var script = ShellScript.Read(EmbeddedText.OfFile(new SourceText("env.sh", line)));
            var found = ChangedSecret.Find(script.Commands[0].Assignments[0]);
            Assert.That(found is not null, Is.EqualTo(value != secret), () => line);
            _ = value == secret ? kept++ : changed++;
        }

        Assert.That(kept, Is.GreaterThan(20));
        Assert.That(changed, style == "single" ? Is.Zero : Is.GreaterThan(20));
    }

    // What looks like an escape or like a variable on purpose is taken for one.
    private static bool IsEscape(string secret)
    {
        for (var index = 0; index < secret.Length; index++)
        {
            var next = index + 1 < secret.Length ? secret[index + 1] : '\n';
            if (secret[index] == '\\' && !char.IsAsciiLetterOrDigit(next))
            {
                return true;
            }
        }

        return secret.Split('$').Skip(1).Any(rest => rest.Length > 3 && rest.TakeWhile(char.IsAsciiLetterOrDigit).Count() > 3 && rest.TakeWhile(char.IsAsciiLetterOrDigit).All(char.IsAsciiLetterUpper));
    }

    private static string RandomSecret(Random random, string signs)
    {
        const string plain = "ABCDEFGHabcdefgh0123456789";
        return "a1" + new string([.. Enumerable.Range(0, 38).Select(_ => random.Next(8) == 0 ? signs[random.Next(signs.Length)] : plain[random.Next(plain.Length)])]);
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

    private static string Run(string program, string script) => RunOrRefuse(program, script).Output;

    private static (string Output, bool Runs) RunOrRefuse(string program, string script)
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
        return (output.Result, process.ExitCode == 0);
    }
}
