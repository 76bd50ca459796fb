namespace Linter.Hcl.Text;

/// <summary>A place as people and reports count it.</summary>
/// <param name="Line">1-based line; lines end with LF or CR LF.</param>
/// <param name="Column">1-based column in UTF-16 code units; a byte order mark takes no column.</param>
public readonly record struct LinePosition(int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Line}:{Column}";
}
