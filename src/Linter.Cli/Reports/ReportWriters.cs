using Linter.Cli.Reports.Sarif;

namespace Linter.Cli.Reports;

/// <summary>The formats, in the order in which help names them.</summary>
internal static class ReportWriters
{
    /// <summary>The names of the formats, the default one first.</summary>
    public static IReadOnlyList<string> Formats { get; } =
        ["text", "compact", "json", "sarif", "github", "gitlab", "junit", "checkstyle", "rdjson"];

    /// <summary>The writer of a format, or null for an unknown name.</summary>
    public static IReportWriter? Find(string format) => format switch
    {
        "text" => new TextReport(),
        "compact" => new CompactReport(),
        "json" => new JsonReport(),
        "sarif" => new SarifReport(),
        "github" => new GitHubReport(),
        "gitlab" => new GitLabReport(),
        "junit" => new JUnitReport(),
        "checkstyle" => new CheckstyleReport(),
        "rdjson" => new ReviewdogReport(),
        _ => null,
    };
}
