using Linter.Cli.Hosting;
using Linter.Core.Settings;
using Linter.Core.Terraform;
using Linter.Hcl.Text;

namespace Linter.Cli.Commands;

/// <summary>The configuration file of a run.</summary>
/// <param name="Settings">What it says.</param>
/// <param name="Path">The file as messages show it, or null where there is none.</param>
/// <param name="Folder">The folder that its globs are relative to, or null where there is none.</param>
internal sealed record SettingsFile(LintSettings Settings, string? Path, string? Folder)
{
    /// <summary>The name that is looked for.</summary>
    public const string Name = ".tfauth.hcl";

    /// <summary>The name of the same in JSON, for editors that know its schema.</summary>
    public const string JsonName = ".tfauth.json";

    private const long MaxSize = 1024 * 1024;

    private static readonly SettingsFile None = new(LintSettings.None, null, null);

    /// <summary>Reads the file that an option names, else the nearest at or above the linted folders, up to the top of the repository.</summary>
    /// <param name="named">What the option names, or null.</param>
    /// <param name="input">What is linted.</param>
    /// <exception cref="UsageException">It cannot be read, it is not right, or the folders have different ones.</exception>
    public static SettingsFile Find(string? named, LintInputOptions input)
    {
        var names = new NamesOnDisk(input.FoldsNames);
        var working = names.Spell(input.WorkingDirectory);
        var top = LintInput.TopOf(input);
        if (named is not null)
        {
            var full = names.Spell(System.IO.Path.GetFullPath(named, working));
            return File.Exists(full) ? Read(full, top) : throw new UsageException($"There is no configuration file '{named}'.");
        }

        var paths = input.Paths.Select(path => path == LintInput.StandardInput ? input.StandardInputPath ?? "." : path);
        var found = paths.Select(path => Nearest(FolderOf(names.Spell(System.IO.Path.GetFullPath(path, working))), working)).Distinct(StringComparer.Ordinal).ToList();
        return found switch
        {
            [null] or [] => None,
            [{ } only] => Read(only, top),
            _ => throw new UsageException($"The paths have different configuration files ({string.Join(", ", found.Select(file => file is null ? "none" : Shown(file, top)))}); name one with --config."),
        };
    }

    private static string FolderOf(string path) => Directory.Exists(path) ? path : System.IO.Path.GetDirectoryName(path) ?? path;

    private static string? Nearest(string folder, string workingDirectory)
    {
        // Outside of a repository nobody can say where the project ends: the folder itself and the working directory are looked at.
        var top = RepositoryRoot.Find(folder) ?? (TreeWalk.IsInside(folder, workingDirectory) ? workingDirectory : folder);
        for (var at = folder; at is not null; at = System.IO.Path.GetDirectoryName(at))
        {
            var (file, json) = (System.IO.Path.Combine(at, Name), System.IO.Path.Combine(at, JsonName));
            if (File.Exists(file) || File.Exists(json))
            {
                return !File.Exists(json) ? file : !File.Exists(file) ? json
                    : throw new UsageException($"There is a {JsonName} beside the {Name}; one of them has to go.");
            }

            if (at == top)
            {
                break;
            }
        }

        return null;
    }

    private static SettingsFile Read(string file, string top)
    {
        var shown = Shown(file, top);
        FileReading reading;
        try
        {
            reading = FileReader.Read(file, new FileInfo(file), MaxSize);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"The configuration file '{shown}' cannot be read.");
        }

        if (reading.Bytes is null)
        {
            throw new UsageException($"The configuration file '{shown}' cannot be read: {reading.Problem}");
        }

        // Of a file that lies elsewhere, globs and paths are relative to the top of what is linted.
        var folder = System.IO.Path.IsPathRooted(shown) ? "" : FilePath.FolderOf(shown);
        var settings = SettingsReader.Read(new SourceText(shown, reading.Bytes), folder, out var problems);
        return problems.IsEmpty
            ? new SettingsFile(settings, shown, System.IO.Path.GetDirectoryName(file))
            : throw new UsageException([.. problems.Select(problem => problem.ToString())]);
    }

    private static string Shown(string file, string top)
    {
        var real = new RealPaths().OfFolder(System.IO.Path.GetDirectoryName(file)!) is { } folder ? System.IO.Path.Combine(folder, System.IO.Path.GetFileName(file)) : file;
        return TreeWalk.IsInside(real, top) ? System.IO.Path.GetRelativePath(top, real).Replace(System.IO.Path.DirectorySeparatorChar, '/') : file;
    }
}
