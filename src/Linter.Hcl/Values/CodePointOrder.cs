namespace Linter.Hcl.Values;

/// <summary>Orders text by Unicode code points: the order of its UTF-8 bytes, in which Terraform sorts names and strings.</summary>
/// <remarks>Ordinal comparison of UTF-16 differs from it only where surrogates meet U+E000 to U+FFFF.</remarks>
public sealed class CodePointOrder : IComparer<string>
{
    private CodePointOrder()
    {
    }

    /// <summary>The only instance; two dictionaries that use it are known to have the same order.</summary>
    public static CodePointOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null)
        {
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        }

        var at = x.AsSpan().CommonPrefixLength(y);
        if (at == x.Length || at == y.Length)
        {
            return x.Length.CompareTo(y.Length);
        }

        var (left, right) = (x[at], y[at]);
        return char.IsSurrogate(left) != char.IsSurrogate(right) ? (char.IsSurrogate(left) ? 1 : -1) : left.CompareTo(right);
    }
}
