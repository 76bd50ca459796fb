namespace Linter.Core.Terraform.Functions.Files;

/// <summary>Paths as text, with the rules of Unix: nothing is looked up.</summary>
internal static class PathText
{
    /// <summary>The shortest path that means the same: no <c>.</c>, no <c>..</c> but at the start, no doubled slashes.</summary>
    public static string Clean(string path)
    {
        var isRooted = path.StartsWith('/');
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".")
            {
                continue;
            }

            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts is [.., not ".."])
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (!isRooted)
            {
                parts.Add(part);
            }
        }

        var joined = string.Join('/', parts);
        return isRooted ? "/" + joined : joined.Length == 0 ? "." : joined;
    }

    /// <summary>The last part.</summary>
    public static string Base(string path)
    {
        if (path.Length == 0)
        {
            return ".";
        }

        var trimmed = path.TrimEnd('/');
        return trimmed.Length == 0 ? "/" : trimmed[(trimmed.LastIndexOf('/') + 1)..];
    }

    /// <summary>All but what stands behind the last slash.</summary>
    public static string Folder(string path) => Clean(path[..(path.LastIndexOf('/') + 1)]);
}
