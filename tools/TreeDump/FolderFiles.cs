using Linter.Core.Engine;
using Linter.Core.Sources;
using Linter.Core.Terraform;
using Linter.Hcl.Text;

namespace TreeDump;

/// <summary>The files of a root module's folder and of the modules that it calls, which may lie beside it. Links are followed, as Terraform does.</summary>
internal sealed class FolderFiles : ISourceFiles
{
    private const int MaxModules = 2_000;

    private readonly string _top;
    private readonly string[] _folders;
    private readonly bool _isOpen;

    /// <summary>Finds the files.</summary>
    /// <param name="top">What paths are relative to.</param>
    /// <param name="folders">The folders whose files there are, absolute like the top.</param>
    /// <param name="isOpen">Whether configuration anywhere below the top can be read, to find out where the modules lie.</param>
    private FolderFiles(string top, IEnumerable<string> folders, bool isOpen)
    {
        _top = top;
        _folders = [.. folders];
        _isOpen = isOpen;
        Paths = [.. _folders.SelectMany(folder => FilesBelow(folder, [])).Select(Shown).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Paths { get; }

    /// <inheritdoc/>
    public IReadOnlyList<SourceProblem> Problems => [];

    /// <summary>Opens the root module of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="workspace">The workspace, or null where it is not known.</param>
    public static Module OpenModule(string folder, string? workspace = null)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var start = Path.GetPathRoot(full)!;
        var explorer = new FolderFiles(start, [full], isOpen: true);
        var called = explorer.Open(full, workspace).WithDescendants()
            .Select(module => Path.Combine(start, module.Folder.Path)).Where(path => !IsInside(path, full)).Distinct();
        string[] folders = [full, .. called];
        var top = full;
        while (!folders.All(path => IsInside(path, top)))
        {
            top = Path.GetDirectoryName(top)!;
        }

        return new FolderFiles(top, folders, isOpen: false).Open(full, workspace);
    }

    /// <inheritdoc/>
    public SourceReading Read(string path)
    {
        var full = Path.Combine(_top, path);
        return !MayRead(full) ? SourceReading.Failed("The file lies outside of the folder.")
            : File.Exists(full) ? SourceReading.Of(new SourceText(path, File.ReadAllBytes(full)))
            : SourceReading.Missing;
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> ListFolder(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.Combine(_top, folder));
        return Directory.Exists(full) && (_isOpen || _folders.Any(listed => IsInside(full, listed)))
            ? [.. Directory.EnumerateFiles(full).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)]
            : [];
    }

    private static bool IsInside(string path, string folder) =>
        path == folder || path.StartsWith(Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static IEnumerable<string> FilesBelow(string folder, HashSet<string> above)
    {
        var real = new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder;
        if (Path.GetFileName(folder) is ".git" or ".terraform" || !Directory.Exists(folder) || !above.Add(real))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return file;
        }

        foreach (var file in Directory.EnumerateDirectories(folder).SelectMany(inner => FilesBelow(inner, above)))
        {
            yield return file;
        }

        above.Remove(real);
    }

    private bool MayRead(string full) => _folders.Any(folder => IsInside(full, folder))
        || (_isOpen && (ModuleFileNames.KindOf(Path.GetFileName(full)) != ModuleFileKind.None || Path.GetFileName(full) == "modules.json"));

    private Module Open(string folder, string? workspace)
    {
        var tree = TreeReader.Read(this, 1, CancellationToken.None);
        var path = Shown(folder);
        var root = tree.Loader.Find(path) ?? ModuleFolder.Of(path, []);
        return new Module(root, new RootFolders(tree, path), VariableAssignments.Of(root, [], []), workspace);
    }

    private string Shown(string full) => Path.GetRelativePath(_top, full) is var relative && relative == "." ? "" : relative.Replace('\\', '/');
}
