using Linter.Core.Aws;
using Linter.Core.Findings;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.AwsSettings;

/// <summary>A setting of a configuration together with what is known of it.</summary>
/// <param name="Known">What is known.</param>
/// <param name="Place">Where the argument or the block stands.</param>
internal sealed record KnownSetting(KnownArgument Known, Location Place)
{
    private const int MaxDepth = 4;

    /// <summary>The settings of a configuration that some release knows, in the order of the text; an argument that is null counts as not written.</summary>
    public static IEnumerable<KnownSetting> AllOf(AwsConfiguration configuration) =>
        In(configuration.Block, null, configuration.Kind == AwsConfigurationKind.Provider ? ArgumentCatalogue.AwsProvider : ArgumentCatalogue.S3Backend, 0);

    private static IEnumerable<KnownSetting> In(ConfigurationBlock block, string? parent, ArgumentCatalogue catalogue, int depth)
    {
        var prefix = parent is null ? "" : parent + ".";
        foreach (var argument in block.Arguments.Where(argument => argument.Value is not NullValue))
        {
            if (catalogue.TryGet(prefix + argument.Name, out var known))
            {
                yield return new KnownSetting(known, argument.NameLocation);
            }
        }

        foreach (var nested in block.AllBlocks)
        {
            if (catalogue.TryGet(prefix + nested.Type, out var known))
            {
                yield return new KnownSetting(known, nested.Header);
            }
        }

        var names = block.AllBlocks.Select(nested => nested.Type).Concat(block.Arguments.Select(argument => argument.Name)).Distinct(StringComparer.Ordinal);
        foreach (var nested in names.SelectMany(block.Nested).Where(_ => depth < MaxDepth))
        {
            foreach (var setting in In(nested, prefix + nested.Type, catalogue, depth + 1))
            {
                yield return setting;
            }
        }
    }
}
