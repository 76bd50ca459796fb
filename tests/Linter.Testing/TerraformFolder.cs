using System.Diagnostics;
using System.Text.Json;

namespace Linter.Testing;

/// <summary>A folder of its own in which the real Terraform is run, offline; it is gone afterwards.</summary>
/// <param name="terraform">The program (<see cref="Surroundings.Program"/>).</param>
public sealed class TerraformFolder(string terraform) : IDisposable
{
    private JsonElement? _version;

    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("tfauth-terraform-").FullName;

    /// <summary>The release of Terraform: <c>1.11.4</c>.</summary>
    public string Version => About("terraform_version");

    /// <summary>The platform that it runs on, as providers name it: <c>linux_amd64</c>.</summary>
    public string Platform => About("platform");

    /// <summary>Writes a file and the folders that it needs.</summary>
    /// <param name="path">The path in the folder, with <c>/</c>.</param>
    /// <param name="text">What the file holds.</param>
    public void Write(string path, string text)
    {
        var file = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    /// <summary>Writes the files of an example: lines <c># file: NAME</c> split it, as in <see cref="Fixture.Parse"/>.</summary>
    public void WriteAll(string example) => WriteAll(Fixture.Parse("terraform", example).Files);

    /// <summary>Writes files by path.</summary>
    public void WriteAll(IReadOnlyDictionary<string, byte[]> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        foreach (var (path, bytes) in files)
        {
            var file = System.IO.Path.Combine(Path, path);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }
    }

    /// <summary>Runs a command, whether or not it succeeds.</summary>
    /// <param name="arguments">The command line behind the program.</param>
    /// <returns>What it wrote, standard output first, and whether it succeeded.</returns>
    public (string Output, bool Succeeded) Try(string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(terraform, arguments)
        {
            WorkingDirectory = Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["CHECKPOINT_DISABLE"] = "1", ["TF_IN_AUTOMATION"] = "1", ["TF_CLI_CONFIG_FILE"] = Settings() },
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (output + error.Result, process.ExitCode == 0);
    }

    /// <summary>Runs a command that has to succeed.</summary>
    /// <exception cref="InvalidOperationException">It does not.</exception>
    public string Run(string arguments)
    {
        var (output, succeeded) = Try(arguments);
        return succeeded ? output : throw new InvalidOperationException($"terraform {arguments} failed: {output}");
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);

    // Without a file of its own Terraform would read the settings of whoever runs the tests.
    private string Settings()
    {
        var file = System.IO.Path.Combine(Path, "none.tfrc");
        File.WriteAllText(file, "");
        return file;
    }

    private string About(string name)
    {
        if (_version is null)
        {
            using var document = JsonDocument.Parse(Run("version -json"));
            _version = document.RootElement.Clone();
        }

        return _version.Value.GetProperty(name).GetString()!;
    }
}
