using System.Text;
using Linter.Core.Findings;
using Linter.Core.Sources;
using Linter.Hcl.Text;

namespace Linter.Core.Terraform.StoredState;

/// <summary>Finds the state and plan files of a tree: <c>*.tfstate</c>, what <c>terraform show -json</c> printed, and what <c>init</c> keeps of a backend.</summary>
internal static class StoredFiles
{
    // The first words of what "terraform show -json" prints stand in the first of its bytes.
    private const int StartLength = 512;

    // Places further right or down than this are shown at the edge: a report of a place must not cost what the file does.
    private const int MaxColumn = 2_000;
    private const int MaxLine = 20_000_000;

    /// <summary>The paths, in ordinal order.</summary>
    public static IEnumerable<string> In(ModuleTree tree)
    {
        var kept = tree.Folders.Select(folder => FilePath.Join(folder.Path, ".terraform")).Where(folder => tree.Files.ListFolder(folder).Contains("terraform.tfstate")).Select(folder => FilePath.Join(folder, "terraform.tfstate"));
        return tree.Files.Paths.Where(path => IsState(path) || IsPlan(tree.Files, path)).Concat(kept).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    /// <summary>Whether it is what <c>init</c> keeps of the backend, which belongs to one machine.</summary>
    public static bool IsKeptBackend(string path) => path.EndsWith(".terraform/terraform.tfstate", StringComparison.Ordinal);

    /// <summary>
    /// Places for findings, one a secret: a text that has the names of the properties where they stand in the file, and nothing else of it, so
    /// that a file of any length is shown without being held.
    /// </summary>
    public static IEnumerable<Location> PlacesOf(string path, IReadOnlyList<StoredSecret> secrets)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var line = 1L;
        var column = 0;
        foreach (var secret in secrets)
        {
            var to = Math.Min(secret.Line, MaxLine);
            text.Append('\n', (int)(to - line));
            column = to > line ? 0 : column;
            var at = Math.Max(column, (int)Math.Min(secret.Column, MaxColumn));
            text.Append(' ', at - column);
            var name = new string([.. secret.Property.Select(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' ? character : '?')]);
            spans.Add(new TextSpan(text.Length, text.Length + name.Length));
            text.Append(name);
            (line, column) = (to, at + name.Length);
        }

        var source = new SourceText(path, text.ToString());
        return spans.Select(span => new Location(source, span));
    }

    private static bool IsState(string path) => path.EndsWith(".tfstate", StringComparison.Ordinal) || path.EndsWith(".tfstate.backup", StringComparison.Ordinal);

    private static bool IsPlan(ISourceFiles files, string path)
    {
        var name = FilePath.NameOf(path);
        if (!name.EndsWith(".json", StringComparison.Ordinal) || !(name.Contains("plan", StringComparison.OrdinalIgnoreCase) || name.Contains("state", StringComparison.OrdinalIgnoreCase) || name.Contains("show", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        using var stream = files.Open(path);
        var start = new byte[StartLength];
        var count = stream?.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) ?? 0;
        return start.AsSpan(0, count).IndexOf("\"format_version\""u8) >= 0 && start.AsSpan(0, count).IndexOf("\"terraform_version\""u8) >= 0;
    }
}
