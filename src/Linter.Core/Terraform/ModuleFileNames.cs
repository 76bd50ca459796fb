namespace Linter.Core.Terraform;

/// <summary>Tells by a file's name what it is to Terraform and OpenTofu.</summary>
internal static class ModuleFileNames
{
    /// <summary>The kind of a file name (without folder).</summary>
    public static ModuleFileKind KindOf(string name)
    {
        if (IsEditorLeftover(name))
        {
            return ModuleFileKind.None;
        }

        var stem = WithoutJson(name);
        return stem switch
        {
            ".terraform.lock.hcl" => ModuleFileKind.LockFile,
            "terraform.tfvars" => ModuleFileKind.AutomaticVariables,
            _ when stem.EndsWith(".auto.tfvars", StringComparison.Ordinal) => ModuleFileKind.AutomaticVariables,
            _ when stem.EndsWith(".tfvars", StringComparison.Ordinal) => ModuleFileKind.Variables,
            _ when stem.EndsWith(".tf", StringComparison.Ordinal) || stem.EndsWith(".tofu", StringComparison.Ordinal) => ModuleFileKind.Configuration,
            _ when IsTest(name) => ModuleFileKind.Test,
            _ when IsStack(name) => ModuleFileKind.Stack,
            _ when IsBackendFile(name) => ModuleFileKind.BackendConfiguration,
            _ => ModuleFileKind.None,
        };
    }

    /// <summary>Whether only usage tells that a file is for <c>-backend-config</c>, so that it may as well be something else, and no HCL.</summary>
    public static bool IsBackendFileByUsage(string name) => !name.EndsWith(".tfbackend", StringComparison.Ordinal) && IsBackendFile(name);

    /// <summary>Whether the file has the JSON form of its kind.</summary>
    public static bool IsJson(string name) => name.EndsWith(".json", StringComparison.Ordinal);

    /// <summary>Whether a configuration file is merged over the others.</summary>
    public static bool IsOverride(string name)
    {
        var stem = WithoutJson(name);
        stem = stem[..stem.LastIndexOf('.')];
        return stem == "override" || stem.EndsWith("_override", StringComparison.Ordinal);
    }

    /// <summary>Whether OpenTofu reads the file and Terraform does not.</summary>
    public static bool IsTofuOnly(string name) => WithoutJson(name).EndsWith(".tofu", StringComparison.Ordinal);

    /// <summary>The name of the <c>.tf</c> file that OpenTofu leaves out because this <c>.tofu</c> file is there.</summary>
    public static string ShadowedBy(string tofuName) => WithoutJson(tofuName)[..^".tofu".Length] + ".tf" + (IsJson(tofuName) ? ".json" : "");

    /// <summary>The configuration files of a folder without those that OpenTofu leaves out for a <c>.tofu</c> file beside them.</summary>
    /// <param name="configuration">The configuration files.</param>
    /// <param name="nameOf">Gives the name of a file.</param>
    public static IReadOnlyList<T> InForce<T>(IReadOnlyList<T> configuration, Func<T, string> nameOf)
    {
        var shadowed = configuration.Select(nameOf).Where(IsTofuOnly).Select(ShadowedBy).ToHashSet(StringComparer.Ordinal);
        return shadowed.Count == 0 ? configuration : [.. configuration.Where(file => !shadowed.Contains(nameOf(file)))];
    }

    // The documentation asks for *.tfbackend; older projects have these.
    private static bool IsBackendFile(string name) =>
        name is "backend.hcl" or "backend.conf" or "backend.config"
        || name.EndsWith(".tfbackend", StringComparison.Ordinal) || name.EndsWith(".backend", StringComparison.Ordinal)
        || name.EndsWith(".backend.hcl", StringComparison.Ordinal) || name.EndsWith("-backend.hcl", StringComparison.Ordinal) || name.EndsWith("-backend.conf", StringComparison.Ordinal)
        || name.EndsWith(".backend.conf", StringComparison.Ordinal);

    private static bool IsTest(string name) =>
        WithoutJson(name) is var stem && (stem.EndsWith(".tftest.hcl", StringComparison.Ordinal) || stem.EndsWith(".tofutest.hcl", StringComparison.Ordinal)
        || (IsJson(name) && (stem.EndsWith(".tftest", StringComparison.Ordinal) || stem.EndsWith(".tofutest", StringComparison.Ordinal))));

    private static bool IsStack(string name) =>
        name.EndsWith(".tfcomponent.hcl", StringComparison.Ordinal) || name.EndsWith(".tfstack.hcl", StringComparison.Ordinal) || name.EndsWith(".tfdeploy.hcl", StringComparison.Ordinal);

    /// <summary>Terraform passes over files that editors leave: <c>.x.tf</c>, <c>x.tf~</c>, <c>#x.tf#</c>.</summary>
    private static bool IsEditorLeftover(string name) =>
        name.Length == 0 || (name[0] == '.' && name != ".terraform.lock.hcl") || name[^1] == '~' || (name[0] == '#' && name[^1] == '#');

    private static string WithoutJson(string name) => IsJson(name) ? name[..^".json".Length] : name;
}
