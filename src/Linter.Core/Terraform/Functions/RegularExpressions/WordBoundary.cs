namespace Linter.Core.Terraform.Functions.RegularExpressions;

/// <summary>RE2's word boundary is one of ASCII words; .NET's is one of all words, so where they may differ it is spelt out.</summary>
internal static class WordBoundary
{
    /// <summary><c>\b</c>.</summary>
    public const string Any = $"(?:(?<={Word})(?!{Word})|(?<!{Word})(?={Word}))";

    /// <summary><c>\B</c>.</summary>
    public const string None = $"(?:(?<={Word})(?={Word})|(?<!{Word})(?!{Word}))";

    private const string Word = "[0-9A-Za-z_]";
}
