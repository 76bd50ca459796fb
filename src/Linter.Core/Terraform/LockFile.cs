using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Hcl.Syntax;

namespace Linter.Core.Terraform;

/// <summary>A dependency lock file: the release of each provider that <c>terraform init</c> will take.</summary>
/// <param name="File">The file.</param>
/// <param name="Providers">The entries in the order of the text.</param>
internal sealed record LockFile(ModuleFile File, ImmutableArray<LockedProvider> Providers)
{
    /// <summary>Reads a lock file; entries of another form are passed over.</summary>
    public static LockFile Read(ModuleFile file)
    {
        var providers = ImmutableArray.CreateBuilder<LockedProvider>();
        foreach (var block in file.Tree.Root.Items.OfType<BlockSyntax>())
        {
            if (block is { Type: "provider", Labels: [var label] } && ProviderAddress.Parse(label.Text) is { } provider
                && TextOf(block, "version", file) is { } version)
            {
                providers.Add(new LockedProvider(provider, version.Text, version.Location, TextOf(block, "constraints", file)?.Text));
            }
        }

        return new LockFile(file, providers.ToImmutable());
    }

    /// <summary>The entry of a provider, or null.</summary>
    public LockedProvider? Find(ProviderAddress provider) => Providers.FirstOrDefault(entry => entry.Provider == provider);

    private static (string Text, Location Location)? TextOf(BlockSyntax block, string name, ModuleFile file) =>
        block.Body.Items.OfType<AttributeSyntax>().FirstOrDefault(item => item.Name == name)?.Value is StringLiteral literal
            ? (literal.GetValue(file.Source), file.At(literal))
            : null;
}

/// <summary>An entry of a lock file.</summary>
/// <param name="Provider">The provider.</param>
/// <param name="Version">The release as written.</param>
/// <param name="Location">Where the release is written.</param>
/// <param name="Constraints">The constraints that were in force when it was locked, as written, or null.</param>
internal sealed record LockedProvider(ProviderAddress Provider, string Version, Location Location, string? Constraints);
