namespace Linter.Core.Tests.Terraform.Functions;

/// <summary>An expression and what Terraform made of it when the table was recorded.</summary>
/// <param name="File">The name of the table.</param>
/// <param name="Line">The line of the expression, 1-based.</param>
/// <param name="Expression">The expression.</param>
/// <param name="Expected">
/// <c>= TYPE JSON</c> for a value, <c>=* TYPE JSON</c> for a sensitive one, <c>!</c> where it is refused, <c>~</c> where Terraform itself
/// does not know; <c>? KIND why</c> where Terraform has a value and we are not to know it, <c>?= TYPE JSON why</c> where ours is another and
/// that is known. Empty before recording.
/// </param>
internal sealed record FunctionCase(string File, int Line, string Expression, string Expected)
{
    /// <summary>Whether the expectation was written by hand: Terraform's value is left out on purpose.</summary>
    public bool IsLeftOpen => Expected.StartsWith('?');

    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line} {Expression}";
}
