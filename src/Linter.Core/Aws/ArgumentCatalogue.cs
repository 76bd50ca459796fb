using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Linter.Core.Aws;

/// <summary>All arguments of <c>provider "aws"</c> or of <c>backend "s3"</c>, in every release.</summary>
internal sealed class ArgumentCatalogue
{
    private static readonly Lazy<ArgumentCatalogue> LazyProvider = new(() => new("provider-arguments.json"));
    private static readonly Lazy<ArgumentCatalogue> LazyBackend = new(() => new("backend-arguments.json"));

    private readonly Dictionary<string, KnownArgument> _byPath;

    private ArgumentCatalogue(string file)
    {
        All = FactFile.Read(file, "arguments", Read);
        _byPath = All.ToDictionary(argument => argument.Path, StringComparer.Ordinal);
    }

    /// <summary>The arguments of <c>provider "aws"</c>, by release of the provider.</summary>
    public static ArgumentCatalogue AwsProvider => LazyProvider.Value;

    /// <summary>The arguments of <c>backend "s3"</c> and of the <c>config</c> of a remote state in S3, by release of Terraform.</summary>
    public static ArgumentCatalogue S3Backend => LazyBackend.Value;

    /// <summary>All arguments, those inside another one after it.</summary>
    public ImmutableArray<KnownArgument> All { get; }

    /// <summary>Finds an argument by its path: <c>region</c>, <c>assume_role.role_arn</c>.</summary>
    public bool TryGet(string path, [NotNullWhen(true)] out KnownArgument? argument) => _byPath.TryGetValue(path, out argument);

    /// <summary>What stands directly in a block or object; at the top for null.</summary>
    public IEnumerable<KnownArgument> In(string? parent) => All.Where(argument => argument.Parent == parent);

    /// <summary>The argument that a wrong name most likely means, or null.</summary>
    /// <param name="parent">The path of what it stands in, null at the top.</param>
    /// <param name="name">The name as written.</param>
    public KnownArgument? Nearest(string? parent, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var prefix = parent is null ? "" : parent + ".";
        if (WrittenElsewhere.TryGetValue(name, out var other) && TryGet(prefix + other, out var meant))
        {
            return meant;
        }

        return NearestName.Of(name, In(parent).Where(argument => argument.RemovedIn is null).Select(argument => argument.Name)) is { } nearest
            ? _byPath[prefix + nearest]
            : null;
    }

    // Names of the same thing in profiles, the environment and the CLI: too far away to be found by spelling.
    private static Dictionary<string, string> WrittenElsewhere { get; } = new(StringComparer.Ordinal)
    {
        ["aws_access_key"] = "access_key",
        ["aws_access_key_id"] = "access_key",
        ["access_key_id"] = "access_key",
        ["aws_secret_key"] = "secret_key",
        ["aws_secret_access_key"] = "secret_key",
        ["secret_access_key"] = "secret_key",
        ["aws_session_token"] = "token",
        ["aws_security_token"] = "token",
        ["session_token"] = "token",
        ["security_token"] = "token",
        ["aws_profile"] = "profile",
        ["profile_name"] = "profile",
        ["aws_region"] = "region",
        ["default_region"] = "region",
        ["aws_default_region"] = "region",
        ["role_session_name"] = "session_name",
        ["role"] = "role_arn",
        ["assume_role_arn"] = "role_arn",
        ["account_ids"] = "allowed_account_ids",
        ["credentials_file"] = "shared_credentials_files",
        ["config_file"] = "shared_config_files",
    };

    private static KnownArgument Read(JsonElement fact) => new(fact.Text("path"), fact.Flag("block"), fact.Text("type"))
    {
        Since = fact.OptionalVersion("since"),
        DeprecatedSince = fact.OptionalVersion("deprecated"),
        RemovedIn = fact.OptionalVersion("removed"),
        BackSince = fact.OptionalVersion("back"),
        ReplacedBy = fact.OptionalText("replacedBy"),
        EnvironmentVariables = fact.Texts("environment"),
        ConflictsWith = fact.Texts("conflictsWith"),
        IsSecret = fact.Flag("secret"),
        IsRequired = fact.Flag("required"),
        IsOpenTofuOnly = fact.Flag("openTofuOnly"),
        OpenTofuSince = fact.OptionalVersion("openTofuSince"),
        IsKeptByOpenTofu = fact.Flag("keptByOpenTofu"),
        Note = fact.OptionalText("note"),
        IsVerified = fact.IsVerified(),
    };
}
