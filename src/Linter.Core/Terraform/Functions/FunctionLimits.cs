using Linter.Hcl.Evaluation;

namespace Linter.Core.Terraform.Functions;

/// <summary>How far functions go before they give up with an unknown of kind Limit. Terraform itself has hardly any of these.</summary>
internal static class FunctionLimits
{
    /// <summary>Longest text that a function makes, in UTF-16 code units.</summary>
    public const int TextLength = EvaluationBudget.MaximumTextLength;

    /// <summary>Most elements that a function makes, counted over all depths.</summary>
    public const int Elements = 65_536;

    /// <summary>Deepest nesting that a document (JSON, YAML) may have.</summary>
    public const int Depth = EvaluationBudget.MaximumValueDepth - 1;

    /// <summary>Widest field and longest precision of a format verb.</summary>
    public const int FieldWidth = 10_000;

    /// <summary>Longest pattern of a regular expression, in UTF-16 code units.</summary>
    public const int PatternLength = 4096;

    /// <summary>Longest text that a regular expression looks at, in UTF-16 code units.</summary>
    public const int MatchedLength = 256 * 1024;

    /// <summary>The second wall around regular expressions; the first is an engine without backtracking.</summary>
    public static TimeSpan MatchTime { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Most digits that a whole number may have where each digit is worked on.</summary>
    public const int Digits = 10_000;
}
