namespace Linter.Testing;

/// <summary>A finding that a fixture expects: a rule on a line. Ordered, so that lists of them can be compared.</summary>
/// <param name="Path">The file, relative to the fixture.</param>
/// <param name="Line">1-based line on which the finding starts.</param>
/// <param name="Rule">The rule's name.</param>
public sealed record Expectation(string Path, int Line, string Rule)
{
    /// <summary>Path, line and rule, as failures show it.</summary>
    public override string ToString() => $"{Path}:{Line} {Rule}";
}
