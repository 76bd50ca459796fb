using Linter.Cli.Hosting.Ignoring;
using Linter.Core.Companions;
using Linter.Core.Sources;
using Linter.Core.Terraform;
using Linter.Hcl.Text;

namespace Linter.Cli.Hosting;

/// <summary>What the arguments of <c>lint</c> name: the files, and those among them that findings are reported for.</summary>
/// <param name="Files">The files.</param>
/// <param name="Targets">The files that findings are reported for, or null for all.</param>
/// <param name="Root">The real path of the top: the repository of the working directory, or what stands in for it.</param>
/// <param name="Disk">The files that are on disk.</param>
internal sealed record LintInput(ISourceFiles Files, IReadOnlySet<string>? Targets, string Root, DiskSourceFiles Disk)
{
    private NamesOnDisk Names { get; init; } = new(areFolded: false);

    /// <summary>The longest file that is read where nothing else is said: 16 MiB.</summary>
    public const long DefaultMaxFileSize = 16 * 1024 * 1024;

    /// <summary>Stands for standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>The name of standard input where none is given.</summary>
    public const string DefaultStandardInputPath = "stdin.tf";

    /// <summary>Whether anything is read: a name that means nothing makes no error, and a run that looked at nothing is not one that found nothing.</summary>
    public bool HoldsAnything => (Targets as IEnumerable<string> ?? Files.Paths).Any(IsRead) || Files.Problems.Count > 0;

    /// <summary>Finds the files.</summary>
    /// <exception cref="UsageException">An argument names nothing, or standard input cannot be taken.</exception>
    public static LintInput Open(LintInputOptions options)
    {
        var realPaths = new RealPaths();
        var names = new NamesOnDisk(options.FoldsNames);
        var (working, named, standardInput) = LocateAll(options, realPaths, names);
        var root = RootOf(working, standardInput is null ? named : [.. named, standardInput]);
        var outer = options.OuterExcludes.Count == 0 ? null : ExcludeScope(null, options.OuterExcludes, realPaths.OfFolder(options.OuterExcludesFolder!) ?? working, root);
        var excluded = options.Excludes.Count == 0 ? outer : ExcludeScope(outer, options.Excludes, working, root);
        var walk = new TreeWalk(root, realPaths, excluded);
        var targets = new HashSet<string>(StringComparer.Ordinal);
        foreach (var folder in named.Where(place => place.IsFolder))
        {
            walk.AddTree(Shown(root, folder.RealPath));
        }

        targets.UnionWith(walk.Paths);
        targets.UnionWith(walk.Problems.Select(problem => problem.Path));
        var files = named.Where(place => !place.IsFolder).Select(place => Shown(root, place.RealPath)).ToList();
        foreach (var file in files.Where(file => excluded?.Excludes(file, isFolder: false) is not true))
        {
            targets.Add(file);
            walk.AddFile(file);
        }

        var context = files.Select(FilePath.FolderOf).ToHashSet(StringComparer.Ordinal);
        if (standardInput is not null && options.StandardInputPath is not null)
        {
            context.Add(FilePath.FolderOf(Shown(root, standardInput.RealPath)));
        }

        foreach (var folder in context)
        {
            walk.AddFilesOf(folder);
        }

        var disk = new DiskSourceFiles(root, realPaths, walk, options.MaxFileSize);
        var onlyFolders = files.Count == 0 && standardInput is null;
        return standardInput is null
            ? new LintInput(disk, onlyFolders ? null : targets, root, disk) { Names = names }
            : WithStandardInput(options, disk, targets, root, Shown(root, standardInput.RealPath)) with { Names = names };
    }

    /// <summary>The top that paths are shown from: the repository of the working directory, or what stands in for it.</summary>
    /// <returns>A real path.</returns>
    /// <exception cref="UsageException">An argument names nothing.</exception>
    public static string TopOf(LintInputOptions options)
    {
        var (working, named, standardInput) = LocateAll(options, new RealPaths(), new NamesOnDisk(options.FoldsNames));
        return RootOf(working, standardInput is null ? named : [.. named, standardInput]);
    }

    /// <summary>The path by which a file that an option names can be read.</summary>
    /// <exception cref="UsageException">There is no such file in the tree.</exception>
    public string PathOf(string file, string workingDirectory)
    {
        var realPaths = new RealPaths();
        var working = realPaths.OfFolder(Names.Spell(Path.GetFullPath(workingDirectory))) ?? workingDirectory;
        var place = Locate(file, working, realPaths, Names);
        return !place.IsFolder && TreeWalk.IsInside(place.RealPath, Root)
            ? Shown(Root, place.RealPath)
            : throw new UsageException($"'{file}' is no file of the tree that is linted.");
    }

    private static LintInput WithStandardInput(LintInputOptions options, DiskSourceFiles disk, HashSet<string> targets, string root, string path)
    {
        var reading = FileReader.Read(options.Input, options.MaxFileSize);
        if (reading.Bytes is null)
        {
            throw new UsageException($"Standard input: {reading.Problem}");
        }

        targets.Add(path);
        return new LintInput(new StandardInputFile(disk, new SourceText(path, reading.Bytes)), targets, root, disk);
    }

    /// <summary>The repository of the working directory, else the working directory; where an argument lies outside, the same of what the arguments share.</summary>
    private static string RootOf(string working, List<Place> named)
    {
        var root = RepositoryRoot.Find(working) ?? working;
        if (named.TrueForAll(place => TreeWalk.IsInside(place.Folder, root)))
        {
            return root;
        }

        var shared = named[0].Folder;
        while (!named.TrueForAll(place => TreeWalk.IsInside(place.Folder, shared)))
        {
            shared = Path.GetDirectoryName(shared) ?? throw new UsageException("The paths have no folder in common.");
        }

        return RepositoryRoot.Find(shared) ?? shared;
    }

    private static (string Working, List<Place> Named, Place? StandardInput) LocateAll(LintInputOptions options, RealPaths realPaths, NamesOnDisk names)
    {
        var working = realPaths.OfFolder(names.Spell(Path.GetFullPath(options.WorkingDirectory))) ?? options.WorkingDirectory;
        return (
            working,
            [.. options.Paths.Where(path => path != StandardInput).Select(path => Locate(path, working, realPaths, names)).Distinct()],
            options.Paths.Contains(StandardInput) ? Locate(options.StandardInputPath ?? DefaultStandardInputPath, working, realPaths, names, mustExist: false) : null);
    }

    private static Place Locate(string path, string working, RealPaths realPaths, NamesOnDisk names, bool mustExist = true)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new UsageException("An empty path names nothing.");
        }

        var full = names.Spell(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, working)));
        if (Directory.Exists(full))
        {
            return new Place(realPaths.OfFolder(full) ?? full, IsFolder: true);
        }

        // Of a named file that is a link the name stays: it belongs to the module of its folder.
        var folder = realPaths.OfFolder(Path.GetDirectoryName(full)!);
        var isThere = Path.Exists(full) || new FileInfo(full).LinkTarget is not null;
        return folder is null || (mustExist && !isThere)
            ? throw new UsageException($"There is no file or folder '{path}'.")
            : new Place(Path.Combine(folder, Path.GetFileName(full)), IsFolder: false);
    }

    private static bool IsRead(string path) =>
        ModuleFileNames.KindOf(FilePath.NameOf(path)) != ModuleFileKind.None || CompanionFileNames.KindOf(path) != CompanionKind.None;

    private static IgnoreScope ExcludeScope(IgnoreScope? outer, IReadOnlyList<string> globs, string folder, string root) =>
        new(outer, TreeWalk.IsInside(folder, root) ? Shown(root, folder) : "", string.Join('\n', globs));

    private static string Shown(string root, string real) =>
        Path.GetRelativePath(root, real) is var relative && relative == "." ? "" : relative.Replace(Path.DirectorySeparatorChar, '/');

    private sealed record Place(string RealPath, bool IsFolder)
    {
        public string Folder => IsFolder ? RealPath : Path.GetDirectoryName(RealPath)!;
    }
}

/// <summary>What the command line says about the files.</summary>
/// <param name="WorkingDirectory">The folder that paths are relative to.</param>
/// <param name="Paths">The arguments: folders, files, <c>-</c>.</param>
/// <param name="StandardInputPath">The name of standard input, or null.</param>
/// <param name="Excludes">Globs as in a <c>.gitignore</c> of the working directory.</param>
/// <param name="MaxFileSize">The longest file that is read, in bytes.</param>
/// <param name="Input">Standard input; read only where the arguments ask for it.</param>
internal sealed record LintInputOptions(
    string WorkingDirectory, IReadOnlyList<string> Paths, string? StandardInputPath, IReadOnlyList<string> Excludes, long MaxFileSize, Stream Input)
{
    /// <summary>Whether the disk takes names for one that differ in case or composition only.</summary>
    public bool FoldsNames { get; init; } = NamesOnDisk.AreFoldedHere;

    /// <summary>Globs as in a <c>.gitignore</c> of <see cref="OuterExcludesFolder"/>; those of the command line come after them.</summary>
    public IReadOnlyList<string> OuterExcludes { get; init; } = [];

    /// <summary>The folder of the configuration file; null only where <see cref="OuterExcludes"/> is empty.</summary>
    public string? OuterExcludesFolder { get; init; }
}
