namespace Linter.Core.Terraform.Functions.RegularExpressions;

/// <summary>A translated piece of a pattern.</summary>
/// <param name="Pattern">The piece in .NET's syntax; safe to put a repetition behind.</param>
/// <param name="CanBeEmpty">Whether it can match without taking a character.</param>
/// <param name="Repeats">Product of the repetitions in it, which RE2 bounds.</param>
internal readonly record struct PatternPiece(string Pattern, bool CanBeEmpty, int Repeats = 1)
{
    /// <summary>A piece that matches at places, not characters.</summary>
    public static PatternPiece At(string pattern) => new(pattern, true);
}

/// <summary>How the translation of a pattern ended.</summary>
internal enum TranslationOutcome
{
    /// <summary>It means the same in .NET.</summary>
    Translated,

    /// <summary>It is not a pattern.</summary>
    Invalid,

    /// <summary>It is one, but it may mean something else in .NET.</summary>
    Unsupported,
}
