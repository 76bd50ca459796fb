using Linter.Hcl.Text;

namespace Linter.Hcl.Diagnostics;

/// <summary>What is wrong with the text itself: it does not parse. It never holds text of the source that could be a secret.</summary>
/// <param name="Span">The place to look at, 0-based byte offsets.</param>
/// <param name="Message">One sentence: what was expected, what was found.</param>
public sealed record Diagnostic(TextSpan Span, string Message)
{
    /// <summary>A second place that belongs to the problem (the bracket that is never closed), or null.</summary>
    public TextSpan? Related { get; init; }

    /// <summary>What the second place is ("opened here"), or null when there is none.</summary>
    public string? RelatedMessage { get; init; }
}
