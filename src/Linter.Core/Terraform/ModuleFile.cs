using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Core.Terraform.Secrets;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Core.Terraform;

/// <summary>A parsed file of a module's folder.</summary>
internal sealed class ModuleFile(ModuleFileKind kind, SyntaxTree tree)
{
    private IReadOnlyList<WrittenCredential>? _writtenCredentials;
    // Boxed: several threads may find it out, and a value with a flag beside it is not written at once.
    private object? _mayNameOtherPartition;

    /// <summary>What the file is to Terraform.</summary>
    public ModuleFileKind Kind { get; } = kind;

    /// <summary>What the file says.</summary>
    public SyntaxTree Tree { get; } = tree;

    /// <summary>The text of the file.</summary>
    public SourceText Source => Tree.Source;

    /// <summary>The path that reports show.</summary>
    public string Path => Source.Path;

    /// <summary>The file's name without its folder.</summary>
    public string Name => FilePath.NameOf(Path);

    /// <summary>Hosts that are known to stand in for AWS, in this file as in the whole tree.</summary>
    public LocalHosts LocalHosts { get; init; } = LocalHosts.None;

    /// <summary>Whether no module of the tree reads the file: a stack, a test away from a module, variables that belong to no root module.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>Whether Terraform merges its blocks into those of the other files.</summary>
    public bool IsOverride => Kind == ModuleFileKind.Configuration && ModuleFileNames.IsOverride(Name);

    /// <summary>The credentials that stand in the file, whoever uses it: found once for all modules. Two threads may find the same at once.</summary>
    public IReadOnlyList<WrittenCredential> WrittenCredentials => _writtenCredentials ??= [.. Secrets.WrittenCredentials.In(this)];

    /// <summary>Whether the text may name a partition of AWS other than the commercial one; found once for all modules.</summary>
    public bool MayNameOtherPartition => (bool)(_mayNameOtherPartition ??= Partitions.MayNameOtherThanCommercial(Source.Bytes));

    /// <summary>A place in the file.</summary>
    public Location At(TextSpan span) => new(Source, span);

    /// <summary>The place of a node.</summary>
    public Location At(SyntaxNode node) => new(Source, node.Span);
}
