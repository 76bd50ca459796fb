using System.Collections.Immutable;
using System.Text;
using Linter.Core.Findings;
using Linter.Hcl.Syntax;

namespace Linter.Core.Terraform;

/// <summary>A top-level block of a module with the override blocks that are merged over it, in Terraform's order.</summary>
/// <param name="Parts">The block itself first, then its overrides; never empty.</param>
internal sealed record DeclaredBlock(ImmutableArray<BlockPart> Parts)
{
    /// <summary>The block's type: <c>provider</c>, <c>resource</c>.</summary>
    public string Type => Parts[0].Syntax.Type;

    /// <summary>The labels in order.</summary>
    public ImmutableArray<BlockLabel> Labels => Parts[0].Syntax.Labels;

    /// <summary>The file that holds the block itself.</summary>
    public ModuleFile File => Parts[0].File;

    /// <summary>Type and labels: what a finding about the block as a whole points at.</summary>
    public Location Header => File.At(Parts[0].Syntax.HeaderSpan);

    /// <summary>Whether an argument of a name is written in the block or an override of it.</summary>
    public bool Has(string argument)
    {
        foreach (var part in Parts)
        {
            foreach (var item in part.Syntax.Body.Items)
            {
                if (item is AttributeSyntax attribute && attribute.Name == argument)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a name stands anywhere in the text of the block or an override of it: whatever makes a block of that name has it.</summary>
    public bool Mentions(string name)
    {
        Span<byte> word = stackalloc byte[64];
        word = word[..Encoding.UTF8.GetBytes(name, word)];
        foreach (var part in Parts)
        {
            if (part.File.Source.Slice(part.Syntax.Span).IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text of a label, or the empty string where there is none.</summary>
    /// <param name="index">0-based.</param>
    public string Label(int index) => index < Labels.Length ? Labels[index].Text : "";
}

/// <summary>A block in a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Syntax">The block.</param>
internal readonly record struct BlockPart(ModuleFile File, BlockSyntax Syntax);
