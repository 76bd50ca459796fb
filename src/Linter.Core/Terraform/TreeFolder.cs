using System.Collections.Immutable;

namespace Linter.Core.Terraform;

/// <summary>A folder as a tree knows it while nobody holds what its files say.</summary>
internal sealed class TreeFolder
{
    /// <summary>Puts the files of a folder together.</summary>
    /// <param name="path">The folder as reports show it; empty for the top.</param>
    /// <param name="files">Its files in the order of their names.</param>
    public TreeFolder(string path, ImmutableArray<TreeFile> files)
    {
        Path = path;
        Files = files;
        var configuration = files.Where(file => file.Kind == ModuleFileKind.Configuration).ToList();
        IsModule = configuration.Count > 0;
        HasLockFile = files.Any(file => file.Kind == ModuleFileKind.LockFile);
        var inForce = ModuleFileNames.InForce(configuration, file => file.Name);
        Calls = [.. inForce.SelectMany(file => file.Calls)];
        IsRunHere = HasLockFile || inForce.Any(file => file.KeepsState) || files.Any(file => file.Kind == ModuleFileKind.AutomaticVariables);
    }

    /// <summary>The folder as reports show it; empty for the top.</summary>
    public string Path { get; }

    /// <summary>All its files that mean something to Terraform, in the order of their names.</summary>
    public ImmutableArray<TreeFile> Files { get; }

    /// <summary>Whether the folder is a module at all: it holds configuration.</summary>
    public bool IsModule { get; }

    /// <summary>Whether <c>terraform init</c> has locked versions of providers here.</summary>
    public bool HasLockFile { get; }

    /// <summary>Whether the folder holds what Terraform reads of a root module only.</summary>
    public bool IsRunHere { get; }

    /// <summary>The folders that its modules name, in the order of files and text, whether or not they are there.</summary>
    public ImmutableArray<string> Calls { get; }

    /// <summary>The path.</summary>
    public override string ToString() => Path;
}
