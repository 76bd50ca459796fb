using System.Globalization;
using System.Text.Json;
using Linter.Core.Engine;
using Linter.Core.Findings;
using Linter.Core.Terraform;

namespace Linter.Core.Baselines;

/// <summary>
/// Findings that somebody accepted as they were on a day; known again by rule, path and fingerprint, so they may move within their file, and with it
/// to another path.
/// </summary>
public sealed class Baseline
{
    private const int SchemaVersion = 1;

    private readonly HashSet<(string Rule, string Path, string Fingerprint)> _known = [];

    private Baseline()
    {
    }

    /// <summary>Number of findings in it.</summary>
    public int Count => _known.Count;

    /// <summary>The findings of a result that nothing else hides, those of a baseline before included.</summary>
    public static Baseline Of(LintResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var baseline = new Baseline();
        foreach (var finding in result.Findings.Where(finding => finding.Suppressed is null or { Kind: SuppressionKind.Baseline }))
        {
            baseline._known.Add(KeyOf(finding));
        }

        return baseline;
    }

    /// <summary>Reads a baseline.</summary>
    /// <param name="json">The UTF-8 text that <see cref="Write"/> wrote.</param>
    /// <exception cref="FormatException">It is no baseline, or one of another version.</exception>
    public static Baseline Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
            var root = document.RootElement;
            if (root.GetProperty("schemaVersion").GetInt32() is var version && version != SchemaVersion)
            {
                throw new FormatException($"It has version {version.ToString(CultureInfo.InvariantCulture)}, and this tfauth knows {SchemaVersion}.");
            }

            var baseline = new Baseline();
            foreach (var finding in root.GetProperty("findings").EnumerateArray())
            {
                baseline._known.Add((Text(finding, "rule"), Text(finding, "path"), Text(finding, "fingerprint")));
            }

            return baseline;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("The file is no baseline.", exception);
        }
    }

    /// <summary>Writes it, in order, so that two versions of it can be compared.</summary>
    public void Write(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteStartArray("findings");
            foreach (var (rule, path, fingerprint) in _known.OrderBy(known => known.Path, StringComparer.Ordinal)
                .ThenBy(known => known.Rule, StringComparer.Ordinal).ThenBy(known => known.Fingerprint, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("rule", rule);
                json.WriteString("path", path);
                json.WriteString("fingerprint", fingerprint);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>The result with the findings of the baseline hidden.</summary>
    /// <param name="result">The result.</param>
    /// <param name="isThere">
    /// Whether there is a file at a path. What the baseline knows of a path that is gone hides the same findings of the one other file that can be it:
    /// the only one with that name or in that folder that has all of them and that the baseline knows nothing of. Null where no path is gone.
    /// </param>
    public LintResult Apply(LintResult result, Func<string, bool>? isThere = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        var renamed = isThere is null ? [] : Renamed(result, isThere);
        return result with
        {
            Findings = [.. result.Findings.Select(finding => finding.Suppressed is null && Knows(finding, renamed)
                ? finding with { Suppressed = new AcceptedSuppression(SuppressionKind.Baseline, "The finding is in the baseline.") }
                : finding)],
        };
    }

    private bool Knows(Finding finding, Dictionary<string, string> renamed) => _known.Contains(KeyOf(finding))
        || (renamed.TryGetValue(finding.Location.Path, out var before) && _known.Contains(KeyOf(finding, before)));

    /// <summary>The former paths of files, by their present ones.</summary>
    private Dictionary<string, string> Renamed(LintResult result, Func<string, bool> isThere)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        var paths = _known.Select(known => known.Path).ToHashSet(StringComparer.Ordinal);
        var gone = _known.GroupBy(known => known.Path, StringComparer.Ordinal).Where(entries => !isThere(entries.Key)).ToList();
        if (gone.Count == 0)
        {
            return renamed;
        }

        var files = result.Findings.Where(finding => !paths.Contains(finding.Location.Path))
            .GroupBy(finding => finding.Location.Path, StringComparer.Ordinal).ToList();
        var byName = files.ToLookup(file => FilePath.NameOf(file.Key), StringComparer.Ordinal);
        var byFolder = files.ToLookup(file => FilePath.FolderOf(file.Key), StringComparer.Ordinal);
        foreach (var entries in gone.OrderBy(entries => entries.Key, StringComparer.Ordinal))
        {
            // Where two files can be it, none is: what is hidden without reason is worse than what is said once more.
            var known = entries.ToHashSet();
            var candidates = byName[FilePath.NameOf(entries.Key)].Union(byFolder[FilePath.FolderOf(entries.Key)])
                .Where(file => !renamed.ContainsKey(file.Key) && known.IsSubsetOf(file.Select(finding => KeyOf(finding, entries.Key)))).Take(2).ToList();
            if (candidates is [var only])
            {
                renamed.Add(only.Key, entries.Key);
            }
        }

        return renamed;
    }

    private static (string Rule, string Path, string Fingerprint) KeyOf(Finding finding) => (finding.Rule.Id, finding.Location.Path, finding.Fingerprint);

    private static (string Rule, string Path, string Fingerprint) KeyOf(Finding finding, string path) =>
        (finding.Rule.Id, path, Fingerprints.Of(finding.Rule.Id, path, finding.Anchor));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
