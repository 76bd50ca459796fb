using Linter.Hcl.Diagnostics;

namespace Linter.Hcl.Parsing;

/// <summary>
/// How far the parser follows a text. A stack overflow cannot be caught, so everything that recursion could follow is bounded here, for the parser
/// and for every later walk over the tree. Each limit has its own diagnostic. The greatest figures in 21,516 public files are: 31 expressions within
/// each other, 12 blocks, 5 directives, 10 steps, 32 nodes one below the other.
/// </summary>
public static class ParsingLimits
{
    /// <summary>Expressions within expressions: brackets, calls, template sequences, unary operators, branches of conditionals.</summary>
    public const int ExpressionDepth = 200;

    /// <summary>Blocks within blocks.</summary>
    public const int BlockDepth = 100;

    /// <summary>Template directives within template directives, in one template.</summary>
    public const int DirectiveDepth = 100;

    /// <summary>
    /// Links of one chain: steps of a traversal (<c>a.b.c</c>), and nodes one below the other in the tree of one expression
    /// (<c>1 + 1 + 1</c> and <c>a[b][c]</c> nest to the left). No path from an argument to a leaf is longer.
    /// </summary>
    public const int ChainLength = 500;

    /// <summary>Objects and arrays within objects and arrays, in the JSON syntax.</summary>
    public const int JsonDepth = 128;

    /// <summary>Diagnostics that are shown for one file; a last one says how many were left out.</summary>
    public const int Diagnostics = DiagnosticBag.MostShown;
}
