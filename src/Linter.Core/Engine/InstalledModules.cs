using System.Text.Json;
using Linter.Core.Sources;
using Linter.Core.Terraform;

namespace Linter.Core.Engine;

/// <summary>What <c>terraform init</c> has put under <c>.terraform/modules</c>, by the addresses that <c>modules.json</c> gives.</summary>
internal sealed class InstalledModules
{
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
                if (Text(module, "Key") is { } key && Text(module, "Dir") is { } folder && FilePath.Resolve(root, folder) is { } path)
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

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
