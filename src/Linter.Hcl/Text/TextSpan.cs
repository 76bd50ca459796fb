namespace Linter.Hcl.Text;

/// <summary>A half-open range of a source: 0-based offsets into its UTF-8 bytes.</summary>
/// <param name="Start">Offset of the first byte, 0 or more.</param>
/// <param name="End">Offset behind the last byte, <paramref name="Start"/> or more.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Number of bytes, 0 for a position between two bytes.</summary>
    public int Length => End - Start;

    /// <summary>Whether <paramref name="offset"/> lies in the span; its end does not.</summary>
    public bool Contains(int offset) => offset >= Start && offset < End;

    /// <summary>Whether <paramref name="other"/> lies in the span; equal ends count as inside.</summary>
    public bool Contains(TextSpan other) => other.Start >= Start && other.End <= End;

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Union(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <inheritdoc/>
    public override string ToString() => $"[{Start}..{End})";
}
