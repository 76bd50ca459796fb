using System.Diagnostics;
using System.Globalization;
using System.Text;
using Linter.Testing;

namespace Linter.Core.Tests.Companions;

/// <summary>A program that reads files which set a variable, and what such a file looks like.</summary>
/// <param name="Name">The name that tests show, and the program.</param>
/// <param name="Extension">How the files are called: <c>0.EXTENSION</c>, <c>1.EXTENSION</c> and so on.</param>
/// <param name="Styles">The ways of quoting that it has.</param>
/// <param name="Write">Makes a file that sets <see cref="Variable"/> to a secret in a style.</param>
/// <param name="Script">
/// A script for <c>sh</c>, run in the folder of the files with their number in <c>$n</c>: it prints of each that can be read its number, a colon, the
/// value and U+0000. Files are read by one process where that can be: starting hundreds takes too long.
/// </param>
internal sealed record RealReader(string Name, string Extension, string[] Styles, Func<string, string, string> Write, string Script)
{
    public const string Variable = "TF_VAR_db_password";

    // As many files as possible are read at once; a file that cannot be read makes them two halves.
    private const string EnvFileScript = """
        exec /usr/bin/python3 - "$n" <<'PYTHON'
        import json, os, subprocess, sys
        LINES = [open(f"{index}.env").read() for index in range(int(sys.argv[1]))]
        values = {}
        def read(path):
            READ
        def all(indexes):
            with open("all.env", "w") as file:
                file.write("".join(LINES[index].replace("VARIABLE=", f"V{index}=", 1) for index in indexes))
            try:
                found = read("all.env")
            except Exception:
                if len(indexes) > 1:
                    all(indexes[:len(indexes) // 2])
                    all(indexes[len(indexes) // 2:])
                return
            for index in indexes:
                values[index] = found.get(f"V{index}")
        all(range(len(LINES)))
        for index in range(len(LINES)):
            if values.get(index) is not None:
                sys.stdout.write(f"{index}:{values[index]}\0")
        PYTHON
        """;

    private const string SourceEachFile = "i=0; while [ $i -lt $0 ]; do (unset " + Variable + "; . ./$i.sh 2>/dev/null && printf \"%s:%s\\0\" $i \"$" + Variable + "\"); i=$((i+1)); done";

    private static readonly string[] OfShells = ["plain", "single", "double", "escaped"];

    private static readonly string[] OfEnvFiles = ["plain", "single", "double"];

    private static readonly string[] OfMake = ["variable", "single", "double"];

    /// <summary>The module of Python that it is, or null for a program.</summary>
    public string? PythonModule { get; init; }

    /// <summary>Whether the rule knows that this program reads the file.</summary>
    public bool IsJudged { get; init; } = true;

    /// <summary>A file beside the others from which it is known who reads them; gets the names of all.</summary>
    public (string Path, Func<IEnumerable<string>, string> Text)? Beside { get; init; }

    public static IReadOnlyList<RealReader> All { get; } =
    [
        new("sh", "sh", OfShells, WriteShell, "exec sh -c '" + SourceEachFile + "' $n"),
        new("bash", "sh", OfShells, WriteShell, "exec bash -c '" + SourceEachFile + "' $n"),
        new("make", "mk", OfMake, WriteMake, """
            awk '{ i = FILENAME; sub(/[.]mk$/, "", i); gsub(/VARIABLE/, "V" i); gsub(/INDEX/, i); sub(/^all:/, "t" i ":"); print }' *.mk >all.mk
            i=0; while [ $i -lt $n ]; do echo t$i; i=$((i+1)); done >targets
            exec make -s -k -i -f all.mk $(cat targets)
            """.Replace("VARIABLE", Variable, StringComparison.Ordinal)),
        new("fish", "fish", OfEnvFiles, WriteFish, """
            exec fish --no-config -c 'for i in (seq 0 (math $argv[1] - 1)); set -e VARIABLE; source $i.fish 2>/dev/null; if set -q VARIABLE; printf "%s:%s\0" $i "$VARIABLE"; end; end' $n
            """.Replace("VARIABLE", Variable, StringComparison.Ordinal)),
        new("direnv", "env", OfEnvFiles, WriteEnvFile, EnvFile("return json.loads(subprocess.run([\"direnv\", \"dotenv\", \"json\", path], capture_output=True, check=True).stdout)"))
        {
            Beside = (".envrc", names => string.Concat(names.Select(name => $"dotenv {name}\n"))),
        },
        new("python-dotenv", "env", OfEnvFiles, WriteEnvFile, EnvFile("import dotenv; return dotenv.dotenv_values(path)")) { PythonModule = "dotenv", IsJudged = false },
        new("docker-compose", "env", OfEnvFiles, WriteEnvFile, EnvFile("import compose.config.environment as it; return it.env_vars_from_file(path)")) { PythonModule = "compose", IsJudged = false },
    ];

    /// <summary>Whether it is on this machine, else why not.</summary>
    public bool IsHere(out string reason)
    {
        if (Surroundings.Program("sh", out reason) is null || (PythonModule is null && Surroundings.Program(Name, out reason) is null))
        {
            return false;
        }

        reason = $"The Python module {PythonModule} of the system is not installed on this machine.";
        return Extension != "env" || (File.Exists("/usr/bin/python3") && (PythonModule is null || Directory.Exists($"/usr/lib/python3/dist-packages/{PythonModule}")));
    }

    /// <summary>Reads files; null for each that cannot be read.</summary>
    public IReadOnlyList<string?> ReadAll(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return [];
        }

        var folder = Directory.CreateTempSubdirectory("tfauth-test-");
        try
        {
            for (var index = 0; index < texts.Count; index++)
            {
                File.WriteAllText(Path.Combine(folder.FullName, $"{index}.{Extension}"), texts[index]);
            }

            var values = Run(folder.FullName, $"n={texts.Count}\n{Script}").Split('\0', StringSplitOptions.RemoveEmptyEntries)
                .ToDictionary(record => int.Parse(record.AsSpan(0, record.IndexOf(':', StringComparison.Ordinal)), CultureInfo.InvariantCulture), record => record[(record.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            return [.. texts.Select((_, index) => values.GetValueOrDefault(index))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Run(string folder, string script)
    {
        var start = new ProcessStartInfo("sh") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, StandardOutputEncoding = Encoding.UTF8 };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(script);
        start.Environment["HOME"] = folder;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output.Length > 0 ? output : throw new InvalidOperationException(errors.Result);
    }

    private static string EnvFile(string read) => EnvFileScript.Replace("READ", read, StringComparison.Ordinal).Replace("VARIABLE", Variable, StringComparison.Ordinal);

    private static string WriteShell(string secret, string style) => $"export {Variable}={Quote(secret, style)}\n";

    private static string WriteFish(string secret, string style) => $"set -gx {Variable} {(style == "single"
        ? $"'{secret.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'"
        : Quote(secret, style))}\n";

    private static string WriteMake(string secret, string style) => style == "variable"
        ? $"export {Variable} := {secret}\nall:\n\t@printf 'INDEX:%s\\0' \"$${Variable}\"\n"
        : $"all:\n\t@export {Variable}={Quote(secret, style)}; printf 'INDEX:%s\\0' \"$${Variable}\"\n";

    private static string WriteEnvFile(string secret, string style) => $"{Variable}={Quote(secret, style)}\n";

    private static string Quote(string secret, string style) => style switch
    {
        "single" => $"'{secret.Replace("'", "'\\''", StringComparison.Ordinal)}'",
        "double" => $"\"{secret.Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        "escaped" => string.Concat(secret.Select(character => char.IsAsciiLetterOrDigit(character) ? $"{character}" : $"\\{character}")),
        _ => secret,
    };
}
