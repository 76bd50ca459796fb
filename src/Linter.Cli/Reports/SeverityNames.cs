using Linter.Core.Findings;

namespace Linter.Cli.Reports;

/// <summary>The words for severity and confidence that reports and options share.</summary>
internal static class SeverityNames
{
    /// <summary><c>error</c>, <c>warning</c> or <c>note</c>.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>The severity of a word that <see cref="Of(Severity)"/> gives.</summary>
    public static Severity Parse(string word) => word switch
    {
        "error" => Severity.Error,
        "warning" => Severity.Warning,
        _ => Severity.Note,
    };

    /// <summary><c>high</c>, <c>medium</c> or <c>low</c>.</summary>
    public static string Of(Confidence confidence) => confidence switch
    {
        Confidence.High => "high",
        Confidence.Medium => "medium",
        _ => "low",
    };
}
