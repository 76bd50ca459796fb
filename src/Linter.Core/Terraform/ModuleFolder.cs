using System.Collections.Immutable;
using Linter.Hcl.Syntax;

namespace Linter.Core.Terraform;

/// <summary>
/// The files of one folder, as Terraform reads them together: what is declared, whoever calls it. Immutable and shared by all
/// uses of the module; <see cref="Module"/> is one use.
/// </summary>
internal sealed class ModuleFolder
{
    private readonly Dictionary<string, ImmutableArray<DeclaredBlock>> _byType;

    private ModuleFolder(string path, ImmutableArray<ModuleFile> files, ImmutableArray<DeclaredBlock> blocks)
    {
        Path = path;
        Files = files;
        Blocks = blocks;
        _byType = blocks.GroupBy(block => block.Type, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The folder as reports show it; empty for the top.</summary>
    public string Path { get; }

    /// <summary>All its files that mean something to Terraform, in the order of their names.</summary>
    public ImmutableArray<ModuleFile> Files { get; }

    /// <summary>The top-level blocks in the order of files and text, overrides merged in.</summary>
    public ImmutableArray<DeclaredBlock> Blocks { get; }

    /// <summary>Whether the folder is a module at all: it holds configuration.</summary>
    public bool IsModule => Files.Any(file => file.Kind == ModuleFileKind.Configuration);

    /// <summary>The top-level blocks of a type.</summary>
    public ImmutableArray<DeclaredBlock> BlocksOf(string type) => _byType.GetValueOrDefault(type, []);

    /// <summary>The files of a kind in the order of their names.</summary>
    public IEnumerable<ModuleFile> FilesOf(ModuleFileKind kind) => Files.Where(file => file.Kind == kind);

    /// <summary>Reads the files of a folder together.</summary>
    /// <param name="path">The folder as reports show it.</param>
    /// <param name="files">Its files in any order.</param>
    public static ModuleFolder Of(string path, IEnumerable<ModuleFile> files)
    {
        var sorted = files.OrderBy(file => file.Name, StringComparer.Ordinal).ToImmutableArray();
        return new ModuleFolder(path, sorted, Merge(sorted));
    }

    private static ImmutableArray<DeclaredBlock> Merge(ImmutableArray<ModuleFile> files)
    {
        var configuration = ModuleFileNames.InForce([.. files.Where(file => file.Kind == ModuleFileKind.Configuration)], file => file.Name);
        var blocks = new List<DeclaredBlock>();
        foreach (var file in configuration.Where(file => !file.IsOverride))
        {
            blocks.AddRange(file.Tree.Root.Items.OfType<BlockSyntax>().Select(block => new DeclaredBlock([new BlockPart(file, block)])));
        }

        foreach (var file in configuration.Where(file => file.IsOverride))
        {
            foreach (var block in file.Tree.Root.Items.OfType<BlockSyntax>())
            {
                var at = blocks.FindIndex(candidate => IsSame(candidate.Parts[0], new BlockPart(file, block)));
                if (at < 0)
                {
                    blocks.Add(new DeclaredBlock([new BlockPart(file, block)]));
                }
                else
                {
                    blocks[at] = new DeclaredBlock(blocks[at].Parts.Add(new BlockPart(file, block)));
                }
            }
        }

        return [.. blocks];
    }

    // Of locals and settings not the block is overridden, but each thing in it, wherever it stands: these blocks stay apart.
    private static bool IsSame(BlockPart left, BlockPart right) =>
        left.Syntax.Type == right.Syntax.Type
        && left.Syntax.Type is not ("locals" or "terraform")
        && left.Syntax.Labels.Select(label => label.Text).SequenceEqual(right.Syntax.Labels.Select(label => label.Text), StringComparer.Ordinal)
        && (left.Syntax.Type != "provider" || ProviderAlias.Of(left) == ProviderAlias.Of(right));
}
