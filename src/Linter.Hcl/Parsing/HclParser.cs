using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Hcl.Parsing;

/// <summary>Turns HCL native syntax into a tree. Whatever text comes in, a tree comes out, with diagnostics beside it.</summary>
/// <remarks>An instance keeps buffers between files: use one a thread.</remarks>
public sealed class HclParser
{
    /// <summary>Parses a whole file.</summary>
    public SyntaxTree Parse(SourceText source) => throw new NotSupportedException();

    /// <summary>Parses one expression that takes the whole source, as <c>terraform console</c> and <c>-var</c> do.</summary>
    public ExpressionSyntax ParseExpression(SourceText source, out System.Collections.Immutable.ImmutableArray<Diagnostics.Diagnostic> diagnostics) =>
        throw new NotSupportedException();

    /// <summary>Parses a template that takes the whole source, as <c>templatefile</c> does.</summary>
    public TemplateExpression ParseTemplate(SourceText source, out System.Collections.Immutable.ImmutableArray<Diagnostics.Diagnostic> diagnostics) =>
        throw new NotSupportedException();
}
