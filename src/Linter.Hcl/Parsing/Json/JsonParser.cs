using Linter.Hcl.Diagnostics;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Hcl.Parsing.Json;

/// <summary>
/// Turns HCL's JSON syntax into the same tree as the native syntax. Whatever text comes in, a tree comes out, with diagnostics beside it.
/// </summary>
/// <remarks>
/// <para>
/// A property is an argument or one block or several, as the schema says. A block's labels are the keys of objects around its body; an array stands for
/// several bodies. Spans point into the JSON text: a block starts at its last label, or at its type where it has none. The name <c>//</c> in a body
/// is a comment.
/// </para>
/// <para>An instance keeps buffers between files: use one a thread.</para>
/// </remarks>
public sealed class JsonParser
{
    private readonly EmbeddedParser _embedded = new();

    /// <summary>Parses a whole file.</summary>
    /// <param name="source">The text.</param>
    /// <param name="schema">What the names at the top of the file mean.</param>
    public SyntaxTree Parse(SourceText source, IJsonBodySchema schema)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(schema);
        var diagnostics = new DiagnosticBag();
        if (!Encodings.Check(source, diagnostics))
        {
            return new SyntaxTree(source, new BodySyntax(0, source.Length, []), diagnostics.ToImmutable(), []);
        }

        Encodings.CheckUtf8(source, [], diagnostics);
        var document = new JsonTokenizer(source, diagnostics).Read();
        var body = new JsonBodyReader(source, document, _embedded, diagnostics).ReadFile(schema);
        return new SyntaxTree(source, body, diagnostics.ToImmutable(), [.. document.Comments]);
    }
}
