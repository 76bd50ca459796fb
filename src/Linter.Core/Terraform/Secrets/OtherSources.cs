using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Secrets;

/// <summary>What a block names besides static keys as the source of its credentials.</summary>
internal static class OtherSources
{
    private static readonly string[] FileArguments = ["shared_credentials_files", "shared_credentials_file", "shared_config_files"];

    /// <summary>The <c>profile</c> of a block, where it counts as given.</summary>
    public static Argument? Profile(ConfigurationBlock block) => block.Argument("profile") is { IsSet: true } profile ? profile : null;

    /// <summary>The arguments of a block that name shared files, where they count as given.</summary>
    public static IEnumerable<Argument> SharedFiles(ConfigurationBlock block) =>
        FileArguments.Select(block.Argument).OfType<Argument>().Where(files => files.IsSet && files.Value is not SequenceValue { Elements.IsEmpty: true });

    /// <summary>The names of profile and shared files that are given.</summary>
    public static IEnumerable<Argument> Named(ConfigurationBlock block) => (Profile(block) is { } profile ? [profile] : Array.Empty<Argument>()).Concat(SharedFiles(block));

    /// <summary>What an argument names, inside a sentence: <c>profile "prod"</c>, <c>the shared files</c>.</summary>
    public static string Describe(Argument source) => source switch
    {
        { Name: "profile", Text: { } name } => $"profile \"{name}\"",
        { Name: "profile" } => "a profile",
        _ => "shared files",
    };
}
