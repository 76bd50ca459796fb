using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Linter.Core.Findings;
using Linter.Core.Sources;
using Linter.Hcl.Text;

namespace Linter.Core.Terraform;

/// <summary>
/// Reads and parses folders when they are asked for, and lets go of them when the last one who announced to need them is done: a tree of any size
/// is judged with no more of it in memory than belongs together. Safe to use from several threads.
/// </summary>
internal sealed class FolderLoader
{
    private readonly ISourceFiles _files;
    private readonly FileParser _parser;
    private readonly VariableFileOwners _owners;
    private readonly Dictionary<string, HeldFolder> _folders;
    private readonly ConcurrentBag<SourceProblem> _problems = [];
    private readonly ConcurrentBag<Failure> _failures = [];

    /// <summary>Takes over what is known and what was read already.</summary>
    /// <param name="files">The files of the tree.</param>
    /// <param name="parser">Parses them.</param>
    /// <param name="owners">Whom variable files belong to.</param>
    /// <param name="folders">The folders of the tree.</param>
    /// <param name="surveyed">What was read of a file already, by its path.</param>
    public FolderLoader(ISourceFiles files, FileParser parser, VariableFileOwners owners, ImmutableArray<TreeFolder> folders, Func<TreeFile, SurveyedFile> surveyed)
    {
        _files = files;
        _parser = parser;
        _owners = owners;
        _folders = folders.ToDictionary(folder => folder.Path, folder => new HeldFolder(folder, [.. folder.Files.Select(surveyed)]), StringComparer.Ordinal);
    }

    /// <summary>Files that could be read at first and later not.</summary>
    public IEnumerable<SourceProblem> Problems => _problems;

    /// <summary>Files that tfauth itself failed to make sense of.</summary>
    public IEnumerable<Failure> Failures => _failures;

    /// <summary>Announces that a folder will be needed once more; to be matched by <see cref="Release"/>.</summary>
    public void Reserve(string path)
    {
        if (_folders.TryGetValue(path, out var held))
        {
            Interlocked.Increment(ref held.Uses);
        }
    }

    /// <summary>Takes one announcement back; after the last one the folder is let go, and only loaded again when somebody asks all the same.</summary>
    public void Release(string path)
    {
        if (_folders.TryGetValue(path, out var held) && Interlocked.Decrement(ref held.Uses) == 0)
        {
            lock (held)
            {
                held.Folder = null;
                held.Files = [];
            }
        }
    }

    /// <summary>A folder of the tree, or null where the tree has none of that path.</summary>
    public ModuleFolder? Find(string path)
    {
        if (!_folders.TryGetValue(path, out var held))
        {
            return null;
        }

        lock (held)
        {
            if (held.Folder is { } folder)
            {
                return folder;
            }

            folder = ModuleFolder.Of(path, held.Known.Files.Select((file, index) => Load(file, held.Files.IsEmpty ? default : held.Files[index])).OfType<ModuleFile>());
            if (Volatile.Read(ref held.Uses) > 0)
            {
                held.Folder = folder;
                held.Files = [];
            }

            return folder;
        }
    }

    /// <summary>A file of the tree if its folder is loaded, else null.</summary>
    public ModuleFile? FindLoaded(string path)
    {
        if (!_folders.TryGetValue(FilePath.FolderOf(path), out var held))
        {
            return null;
        }

        lock (held)
        {
            return held.Folder?.Files.FirstOrDefault(file => file.Path == path);
        }
    }

    /// <summary>A file of the tree, whether or not its folder is loaded; null where it is not in the tree or cannot be read any more.</summary>
    public ModuleFile? FindFile(string path) =>
        FindLoaded(path) ?? (_folders.TryGetValue(FilePath.FolderOf(path), out var held) && held.Known.Files.FirstOrDefault(file => file.Path == path) is { } known ? Load(known, default) : null);

    /// <summary>The module in a folder that the tree can read and does not list, as context; null where there is none.</summary>
    public ModuleFolder? LoadContext(string path)
    {
        var files = _files.ListFolder(path).Where(name => ModuleFileNames.KindOf(name) == ModuleFileKind.Configuration)
            .Select(name => _files.Read(FilePath.Join(path, name)).Source).OfType<SourceText>().Select(source => _parser.Parse(source)).ToList();
        return files.Count == 0 ? null : ModuleFolder.Of(path, files);
    }

    /// <summary>Those of some words that no file of the tree has in its text. Reads the tree once more, and not at all where there are no words.</summary>
    public IReadOnlySet<string> NotMentioned(IEnumerable<string> words)
    {
        var left = words.Distinct(StringComparer.Ordinal).ToDictionary(word => word, Encoding.UTF8.GetBytes, StringComparer.Ordinal);
        foreach (var file in _folders.Values.SelectMany(held => held.Known.Files))
        {
            if (left.Count == 0)
            {
                break;
            }

            if (_files.Read(file.Path).Source is { } source)
            {
                foreach (var (word, _) in left.Where(pair => source.Bytes.IndexOf(pair.Value) >= 0).ToList())
                {
                    left.Remove(word);
                }
            }
        }

        return left.Keys.ToHashSet(StringComparer.Ordinal);
    }

    private ModuleFile? Load(TreeFile file, SurveyedFile surveyed)
    {
        try
        {
            var standsAlone = _owners.StandsAlone(file);
            if (surveyed.File is { } parsed)
            {
                return parsed.StandsAlone == standsAlone ? parsed : new ModuleFile(parsed.Kind, parsed.Tree) { LocalHosts = parsed.LocalHosts, StandsAlone = standsAlone };
            }

            if (surveyed.Source is { } source)
            {
                return _parser.Parse(source, standsAlone);
            }

            var reading = _files.Read(file.Path);
            if (reading.Source is null)
            {
                _problems.Add(new SourceProblem(file.Path, reading.Problem ?? "The file cannot be read."));
                return null;
            }

            return _parser.Parse(reading.Source, standsAlone);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // One file costs itself only.
            _failures.Add(Failure.Of($"reading {file.Path}", exception));
            return null;
        }
    }

    /// <summary>A folder with how many still need it. Who changes what it holds has locked it.</summary>
    private sealed class HeldFolder(TreeFolder known, ImmutableArray<SurveyedFile> files)
    {
        public int Uses;

        public TreeFolder Known { get; } = known;

        /// <summary>What the survey read, until the folder is loaded from it.</summary>
        public ImmutableArray<SurveyedFile> Files { get; set; } = files;

        public ModuleFolder? Folder { get; set; }
    }
}

/// <summary>What a first look at a file has left in memory, as long as there was room.</summary>
/// <param name="Source">The text, or null where it has to be read again.</param>
/// <param name="File">What the text says, or null where it has to be parsed.</param>
internal readonly record struct SurveyedFile(SourceText? Source, ModuleFile? File);
