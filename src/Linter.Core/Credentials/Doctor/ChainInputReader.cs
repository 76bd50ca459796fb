using System.Collections.Immutable;
using System.Globalization;
using Linter.Core.Credentials.Chain;
using Linter.Core.Terraform;
using Linter.Hcl.Values;

namespace Linter.Core.Credentials.Doctor;

/// <summary>Reads the arguments that decide about credentials out of a block.</summary>
internal static class ChainInputReader
{
    /// <summary>The input of a configuration.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <param name="rules">How its version walks the chain.</param>
    /// <param name="saved">Arguments that <c>terraform init</c> saved; they count where the block gives none.</param>
    public static ChainInput Read(FoundConfiguration configuration, ChainRules rules, IReadOnlyDictionary<string, string> saved)
    {
        var block = configuration.Block;
        ChainArgument Argument(string name)
        {
            var argument = Convert(block?.Argument(name)?.Value);
            return argument == ChainArgument.Absent && saved.TryGetValue(name, out var text) ? ChainArgument.Of(text) : argument;
        }

        // A remote state whose config is computed as a whole says nothing about any argument.
        var isUnknown = block is null && configuration.Kind == ConfigurationKind.RemoteState;
        var credentialsFiles = List(block?.Argument("shared_credentials_files"));
        return new ChainInput
        {
            Kind = configuration.Kind,
            Rules = rules,
            AccessKey = Argument("access_key"),
            SecretKey = Argument("secret_key"),
            Token = Argument("token"),
            Profile = isUnknown ? ChainArgument.Unknown : Argument("profile"),
            Region = isUnknown ? ChainArgument.Unknown : Argument("region"),
            SharedConfigFiles = List(block?.Argument("shared_config_files")),
            SharedCredentialsFiles = credentialsFiles.IsEmpty && Argument("shared_credentials_file") is var single && single != ChainArgument.Absent
                ? [single]
                : credentialsFiles,
            AssumeRoles = Roles(block, Argument("assume_role.role_arn") is { IsSet: true } role ? role : Argument("role_arn")),
            WebIdentity = WebIdentity(block),
            SkipMetadataApiCheck = Boolean(Argument("skip_metadata_api_check")),
            SkipRegionValidation = Boolean(Argument("skip_region_validation")) ?? false,
            CustomCaBundle = Argument("custom_ca_bundle"),
        };
    }

    /// <summary>The text of a value as Terraform would convert it to a string.</summary>
    internal static ChainArgument Convert(Value? value) => value switch
    {
        null or NullValue => ChainArgument.Absent,
        StringValue text => ChainArgument.Of(text.Content),
        BoolValue flag => ChainArgument.Of(flag.Content ? "true" : "false"),
        NumberValue number when number.TryGetInt64(out var integer) => ChainArgument.Of(integer.ToString(CultureInfo.InvariantCulture)),
        _ => ChainArgument.Unknown,
    };

    private static ImmutableArray<ChainArgument> List(Argument? argument) => argument?.Value switch
    {
        null or NullValue => [],
        SequenceValue list => [.. list.Elements.Select(Convert)],
        _ => [ChainArgument.Unknown],
    };

    // Backends before 1.10 also take role_arn at the top.
    private static ImmutableArray<ChainArgument> Roles(ConfigurationBlock? block, ChainArgument top)
    {
        var blocks = block is null ? [] : Nested(block, "assume_role").ToList();
        if (blocks.Count > 0)
        {
            return [.. blocks.Select(role => role.IsUncertain ? ChainArgument.Unknown : Convert(role.Argument("role_arn")?.Value))];
        }

        return top.IsSet || top.IsUnknown ? [top] : [];
    }

    private static WebIdentityInput? WebIdentity(ConfigurationBlock? block) =>
        block is not null && Nested(block, "assume_role_with_web_identity").FirstOrDefault() is { } nested
            ? new WebIdentityInput(
                Convert(nested.Argument("role_arn")?.Value),
                Convert(nested.Argument("web_identity_token")?.Value),
                Convert(nested.Argument("web_identity_token_file")?.Value))
            : null;

    // A block of the provider, an object of the backend.
    private static IEnumerable<ConfigurationBlock> Nested(ConfigurationBlock block, string name) =>
        block.Argument(name) is { } argument && BlockReader.ReadObject(argument) is { } nested
            ? block.Blocks(name).Append(nested)
            : block.Blocks(name);

    private static bool? Boolean(ChainArgument argument) => argument.Text switch
    {
        "true" => true,
        "false" => false,
        _ => null,
    };
}
