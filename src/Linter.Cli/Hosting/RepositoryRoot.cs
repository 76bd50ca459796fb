namespace Linter.Cli.Hosting;

/// <summary>Finds the repository that a folder belongs to.</summary>
internal static class RepositoryRoot
{
    private const string GitFolder = ".git";

    /// <summary>The nearest folder at or above that holds <c>.git</c>, or null.</summary>
    public static string? Find(string folder)
    {
        for (var at = folder; !string.IsNullOrEmpty(at); at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, GitFolder)))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The text of <c>info/exclude</c>, of a linked work tree too; empty where there is none.</summary>
    public static string ReadExclude(string root)
    {
        try
        {
            return File.ReadAllText(Path.Combine(CommonFolder(Path.Combine(root, GitFolder)), "info", "exclude"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>In a linked work tree or a submodule <c>.git</c> is a file that names the folder, whose <c>commondir</c> names the shared one.</summary>
    private static string CommonFolder(string git)
    {
        const string prefix = "gitdir:";
        if (!File.Exists(git))
        {
            return git;
        }

        var text = File.ReadAllText(git);
        if (!text.StartsWith(prefix, StringComparison.Ordinal))
        {
            return git;
        }

        var folder = Path.GetFullPath(text[prefix.Length..].Trim(), Path.GetDirectoryName(git)!);
        var common = Path.Combine(folder, "commondir");
        return File.Exists(common) ? Path.GetFullPath(File.ReadAllText(common).Trim(), folder) : folder;
    }
}
