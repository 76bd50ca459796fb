using Linter.Hcl.Values;

namespace Linter.Core.Terraform.AwsSettings;

/// <summary>What a configuration says about where its credentials come from, so that two of them can be compared.</summary>
internal static class CredentialSource
{
    private static readonly string[] s_arguments =
        ["profile", "access_key", "secret_key", "token", "shared_credentials_file", "shared_credentials_files", "shared_config_files"];

    /// <summary>
    /// A text that is equal for configurations of one source, and null where that cannot be told: a value that is not known and not written
    /// as the same expression either, or a web identity, which can stand for roles of several partitions. It may hold a secret: it is to be
    /// compared and never shown.
    /// </summary>
    public static string? KeyOf(AwsConfiguration configuration)
    {
        if (configuration.Roles.Any(role => role.IsWebIdentity) || configuration.Block.AllBlocks.Any(block => block.IsUncertain))
        {
            return null;
        }

        var parts = new List<string>();
        foreach (var argument in s_arguments.Select(configuration.Block.Argument).OfType<Argument>().Where(argument => argument.IsSet || !argument.Value.IsKnown))
        {
            var texts = WrittenTexts.Of(argument.Value).ToList();
            if (texts.Count > 0 && texts.TrueForAll(text => text is StringValue))
            {
                parts.Add($"{argument.Name}={string.Join('\n', texts.Select(text => text.Text))}");
            }
            else if (argument.Expression is { } expression)
            {
                parts.Add($"{argument.Name}={argument.ValueLocation.Source.GetText(expression.Span)}");
            }
            else
            {
                return null;
            }
        }

        return string.Join('\0', parts);
    }

    /// <summary>What a configuration's source is called, for messages.</summary>
    public static string Describe(AwsConfiguration configuration) =>
        configuration.Block.Argument("profile") is { IsSet: true, Text: { } profile } ? $"the profile {profile}"
        : configuration.Block.Argument("access_key") is { } key && (key.IsSet || !key.Value.IsKnown) ? "the same keys"
        : "what the environment gives";
}
