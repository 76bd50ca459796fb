using Linter.Hcl.Text;

namespace Linter.Hcl.Syntax;

/// <summary>
/// <c>name = value</c>. A broken one keeps its name, and has an <see cref="ErrorExpression"/> where the value does not parse.
/// </summary>
public sealed class AttributeSyntax : BodyItemSyntax
{
    /// <summary>Makes an attribute; it ends with its value.</summary>
    public AttributeSyntax(int start, int end, string name, TextSpan nameSpan, ExpressionSyntax value) : base(start, end)
    {
        Name = name;
        NameSpan = nameSpan;
        Value = value;
    }

    /// <summary>The name as written (in JSON: decoded).</summary>
    public string Name { get; }

    /// <summary>Where the name stands; in JSON with its quotes.</summary>
    public TextSpan NameSpan { get; }

    /// <summary>The value.</summary>
    public ExpressionSyntax Value { get; }
}
