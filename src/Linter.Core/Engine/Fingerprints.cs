using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Hcl.Syntax;

namespace Linter.Core.Engine;

/// <summary>
/// Gives each finding a fingerprint out of its rule, file and the blocks and arguments around it, so that it stays when lines move.
/// No value goes in: a hash of a secret would give it away.
/// </summary>
internal static class Fingerprints
{
    /// <summary>The findings in the same order, with fingerprints.</summary>
    public static ImmutableArray<Finding> Add(ImmutableArray<Finding> sorted, ModuleTree tree)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var files = new Dictionary<string, ModuleFile?>(StringComparer.Ordinal);
        var result = ImmutableArray.CreateBuilder<Finding>(sorted.Length);
        foreach (var finding in sorted)
        {
            var address = finding.Address ?? AddressOf(finding, FileOf(finding, files, tree.Loader.FindFile));
            var key = $"{finding.Rule.Id}\n{finding.Location.Path}\n{address}";
            var number = seen[key] = seen.GetValueOrDefault(key) + 1;
            var anchor = $"{address}\n{number.ToString(CultureInfo.InvariantCulture)}";
            result.Add(finding with { Fingerprint = Of(finding.Rule.Id, finding.Location.Path, anchor), Anchor = anchor });
        }

        return result.MoveToImmutable();
    }

    /// <summary>The findings of a collector with the blocks and arguments around them, as long as the files that they are in are held.</summary>
    public static void AddAddresses(FindingCollector collector, ModuleTree tree)
    {
        var files = new Dictionary<string, ModuleFile?>(StringComparer.Ordinal);
        for (var at = 0; at < collector.Findings.Count; at++)
        {
            var finding = collector.Findings[at];
            if (FileOf(finding, files, tree.Loader.FindLoaded) is { } file)
            {
                collector.Findings[at] = finding with { Address = AddressOf(finding, file) };
            }
        }
    }

    /// <summary>The fingerprint of a finding, which it would have in a file of another path too.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="path">The file.</param>
    /// <param name="anchor">Its <see cref="Finding.Anchor"/>.</param>
    public static string Of(string rule, string path, string anchor) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{rule}\n{path}\n{anchor}")).AsSpan(0, 8));

    // A file has many findings, and looking for it costs.
    private static ModuleFile? FileOf(Finding finding, Dictionary<string, ModuleFile?> known, Func<string, ModuleFile?> find)
    {
        var path = finding.Location.Path;
        if (!known.TryGetValue(path, out var file))
        {
            known[path] = file = find(path);
        }

        return file;
    }

    private static string AddressOf(Finding finding, ModuleFile? file) => file is null ? "" : AddressOf(file.Tree.Root, finding.Location.Span.Start);

    private static string AddressOf(BodySyntax body, int offset)
    {
        var address = new StringBuilder();
        for (var at = body; at is not null;)
        {
            var item = at.Items.FirstOrDefault(candidate => candidate.Start <= offset && offset < candidate.End);
            at = null;
            if (item is BlockSyntax block)
            {
                address.Append('/').Append(block.Type).AppendJoin("", block.Labels.Select(label => "." + label.Text));
                at = block.Body;
            }
            else if (item is AttributeSyntax attribute)
            {
                address.Append('/').Append(attribute.Name);
            }
        }

        return address.ToString();
    }
}
