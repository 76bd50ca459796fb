namespace Linter.Testing;

/// <summary>
/// What a test may find on the machine and what it may not: the material beside the project, and programs on the path. A test that
/// needs one that is missing is skipped with the reason given here, through <c>Assert.Ignore</c>.
/// </summary>
public static class Surroundings
{
    /// <summary>Finds a file or folder of the material beside the project (<c>../shared</c>, or where <c>TFAUTH_SHARED</c> says).</summary>
    /// <param name="relative">The path inside the material, with <c>/</c>.</param>
    /// <param name="reason">Why it is not there, when the result is null.</param>
    /// <returns>The path, or null.</returns>
    public static string? Shared(string relative, out string reason)
    {
        reason = $"../shared/{relative} is not on this machine.";
        var shared = Environment.GetEnvironmentVariable("TFAUTH_SHARED") is { Length: > 0 } named ? named : Path.Combine(ProjectRoot, "..", "shared");
        var path = Path.GetFullPath(Path.Combine(shared, relative));
        return Path.Exists(path) ? path : null;
    }

    /// <summary>Finds a program on the path.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="reason">Why it is not there, when the result is null.</param>
    /// <returns>The path of the program, or null.</returns>
    public static string? Program(string name, out string reason)
    {
        reason = $"{name} is not installed on this machine.";
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>The folder of the solution file, above the folder in which the tests run.</summary>
    /// <exception cref="InvalidOperationException">The tests do not run below the solution.</exception>
    public static string ProjectRoot { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Linter.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests run outside the project.");
    }
}
