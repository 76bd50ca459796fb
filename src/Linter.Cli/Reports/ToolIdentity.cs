namespace Linter.Cli.Reports;

/// <summary>Who made a report: the same for every run of one build.</summary>
/// <param name="Version">The version, as Semantic Versioning writes it.</param>
internal sealed record ToolIdentity(string Version)
{
    /// <summary>The name of the tool and of its command.</summary>
    public const string Name = "tfauth";

    /// <summary>Where people read about it.</summary>
    public const string Home = "https://github.com/tfauth/tfauth";

    /// <summary>The page of a rule.</summary>
    public static string PageOf(string ruleName) => $"{Home}/blob/main/docs/rules/{ruleName}.md";
}
