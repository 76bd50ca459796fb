using System.Collections.Immutable;
using Linter.Hcl.Syntax;

namespace Linter.Core.Terraform;

/// <summary>A file of Terraform as a tree knows it while nobody holds what it says: enough to tell which folders are read together.</summary>
/// <param name="Path">The path that reports show.</param>
/// <param name="Kind">What the file is to Terraform.</param>
internal sealed record TreeFile(string Path, ModuleFileKind Kind)
{
    /// <summary>The file's name without its folder.</summary>
    public string Name => FilePath.NameOf(Path);

    /// <summary>The folders that its <c>module</c> blocks name beside its own, whether or not they are there.</summary>
    public ImmutableArray<string> Calls { get; init; } = [];

    /// <summary>Whether it has a <c>backend</c> or <c>cloud</c> block, which Terraform reads of a root module only.</summary>
    public bool KeepsState { get; init; }

    /// <summary>Whether its text has a word about assuming roles.</summary>
    public bool MentionsRoles { get; init; }

    /// <summary>Whether its text has a word about suppressing findings.</summary>
    public bool MentionsSuppressions { get; init; }

    /// <summary>The file with what its blocks say.</summary>
    public TreeFile With(ModuleFile file)
    {
        if (Kind != ModuleFileKind.Configuration)
        {
            return this;
        }

        var calls = ImmutableArray.CreateBuilder<string>();
        var keepsState = false;
        foreach (var block in file.Tree.Root.Items.OfType<BlockSyntax>())
        {
            if (block.Type == "module" && CalledBy(block, file) is { } called)
            {
                calls.Add(called);
            }

            keepsState |= block.Type == "terraform" && block.Body.Items.OfType<BlockSyntax>().Any(nested => nested.Type is "backend" or "cloud");
        }

        return this with { Calls = calls.DrainToImmutable(), KeepsState = keepsState };
    }

    private static string? CalledBy(BlockSyntax block, ModuleFile file) =>
        block.Body.Items.OfType<AttributeSyntax>().FirstOrDefault(item => item.Name == "source")?.Value is StringLiteral literal
            && literal.GetValue(file.Source) is var source && source.StartsWith('.')
            ? FilePath.Resolve(FilePath.FolderOf(file.Path), source)
            : null;
}
