using System.Text.Json;
using Linter.Core.Findings;
using Linter.Core.Sources;
using Linter.Core.Terraform;

namespace Linter.Core.Engine;

/// <summary>What <c>terraform init</c> has put under <c>.terraform/modules</c>, by the addresses that <c>modules.json</c> gives.</summary>
internal sealed class InstalledModules
{
    private const string Place = ".terraform/modules/";

    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    private InstalledModules()
    {
    }

    /// <summary>Reads the manifest of a root module; without one, or with a broken one, nothing is installed.</summary>
    public static InstalledModules Read(ISourceFiles files, string root)
    {
        var installed = new InstalledModules();
        if (files.Read(FilePath.Join(root, ".terraform/modules/modules.json")).Source is not { } source)
        {
            return installed;
        }

        try
        {
            using var document = JsonDocument.Parse(source.Bytes[source.ContentStart..].ToArray(), new JsonDocumentOptions { MaxDepth = 16 });
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("Modules", out var modules) || modules.ValueKind != JsonValueKind.Array)
            {
                return installed;
            }

            foreach (var module in modules.EnumerateArray())
            {
                if (Text(module, "Key") is { } key && Text(module, "Dir") is { } folder && FilePath.Follow(root, folder) is { } path)
                {
                    installed._folders[key] = path;
                }
            }
        }
        catch (JsonException)
        {
            // Terraform writes this file for itself; where it is broken, the modules are simply not there.
        }

        return installed;
    }

    /// <summary>The folder of a call, or null where it is not installed.</summary>
    public string? Find(Module caller, ModuleCall call)
    {
        // Keys are the names of the calls joined by dots.
        var names = new List<string> { call.Name };
        for (var at = caller; at.Call is { } above; at = above.Caller)
        {
            names.Insert(0, above.Name);
        }

        return _folders.GetValueOrDefault(string.Join('.', names));
    }

    /// <summary>
    /// Brings answers about a module home from where <c>init</c> has put it, for nobody can mend anything there: to the last step of the value that
    /// stands in the tree's own files, or, of errors, to the call. Others about the module itself are its author's to know.
    /// </summary>
    /// <param name="collector">Holds the answers.</param>
    /// <param name="findings">The number of the first finding about the module.</param>
    /// <param name="unsure">The number of the first unsure place about the module.</param>
    /// <param name="module">The module.</param>
    public static void Bring(FindingCollector collector, int findings, int unsure, Module module)
    {
        for (var at = collector.Findings.Count - 1; at >= findings; at--)
        {
            var finding = collector.Findings[at];
            if (!IsInstalled(finding.Location.Path))
            {
                continue;
            }

            var home = finding.Flow.LastOrDefault(step => !IsInstalled(step.Location.Path))?.Location ?? (finding.Severity == Severity.Error ? CallOf(module) : null);
            if (home is not null)
            {
                collector.Findings[at] = finding with { Location = home, Fixes = [] };
            }
            else
            {
                collector.Findings.RemoveAt(at);
            }
        }

        for (var at = collector.Unsure.Count - 1; at >= unsure; at--)
        {
            if (IsInstalled(collector.Unsure[at].Location.Path))
            {
                collector.Unsure.RemoveAt(at);
            }
        }
    }

    private static bool IsInstalled(string path) => path.StartsWith(Place, StringComparison.Ordinal) || path.Contains("/" + Place, StringComparison.Ordinal);

    private static Location? CallOf(Module module)
    {
        for (var call = module.Call; call is not null; call = call.Caller.Call)
        {
            if (!IsInstalled(call.Header.Path))
            {
                return call.Header;
            }
        }

        return null;
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
