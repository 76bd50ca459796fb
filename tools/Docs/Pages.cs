using Linter.Core.Rules;

namespace Docs;

/// <summary>What is generated out of the rules.</summary>
internal static class Pages
{
    private const string TableStart = "<!-- rules: written by tools/Docs -->";
    private const string TableEnd = "<!-- end of rules -->";

    /// <summary>The folder of the solution, at or above a folder.</summary>
    public static string FindRoot(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Linter.sln")))
            {
                return at.FullName;
            }
        }

        throw new InvalidOperationException("The generator runs outside the project.");
    }

    /// <summary>Writes all pages, or tells which differ.</summary>
    /// <returns>0, or 1 where a page differs in a check.</returns>
    public static int Write(string root, bool isCheck, TextWriter messages)
    {
        var rules = RuleCatalogue.All.Select(rule => rule.Info).ToList();
        var folder = Path.Combine(root, "docs", "rules");
        Directory.CreateDirectory(folder);
        var pages = rules.ToDictionary(
            rule => Path.Combine(folder, rule.Name + ".md"),
            rule => $"# {rule.Name}\n\n{RulePage.Markdown(rule)}",
            StringComparer.Ordinal);
        pages[Path.Combine(folder, "README.md")] = "# Rules\n\n" + RuleTable.Markdown(rules, rule => rule.Name + ".md");
        pages[Path.Combine(root, "docs", "schemas", "configuration.schema.json")] = ConfigurationSchema.Json(rules);
        var readme = Path.Combine(root, "README.md");
        pages[readme] = WithTable(File.ReadAllText(readme), RuleTable.Markdown(rules, rule => $"docs/rules/{rule.Name}.md"));

        var different = pages.Where(page => !File.Exists(page.Key) || File.ReadAllText(page.Key) != page.Value).Select(page => page.Key)
            .Concat(Directory.GetFiles(folder, "*.md").Where(file => !pages.ContainsKey(file))).Order(StringComparer.Ordinal).ToList();
        foreach (var file in different)
        {
            messages.WriteLine($"{Path.GetRelativePath(root, file)} {(isCheck ? "is not what ./check --update writes." : "written.")}");
            if (!isCheck)
            {
                Replace(file, pages.GetValueOrDefault(file));
            }
        }

        return isCheck && different.Count > 0 ? 1 : 0;
    }

    private static void Replace(string file, string? text)
    {
        if (text is null)
        {
            File.Delete(file);
        }
        else
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private static string WithTable(string readme, string table)
    {
        var start = readme.IndexOf(TableStart, StringComparison.Ordinal);
        var end = readme.IndexOf(TableEnd, StringComparison.Ordinal);
        return start < 0 || end < start
            ? throw new InvalidOperationException("README.md has no place for the rules.")
            : readme[..(start + TableStart.Length)] + "\n" + table + readme[end..];
    }
}
