using Linter.Core.Findings;
using Linter.Hcl.Syntax;

namespace Linter.Core.Terraform.Secrets;

/// <summary>The kinds of source that a block can name.</summary>
internal enum SourceKind
{
    /// <summary>None: the environment, the default profile or the machine decides.</summary>
    None,

    /// <summary>Keys in the block itself, known or not.</summary>
    StaticKeys,

    /// <summary>The token of an identity provider.</summary>
    WebIdentity,

    /// <summary>A named profile.</summary>
    Profile,

    /// <summary>Shared files in another place than the usual.</summary>
    SharedFiles,
}

/// <summary>The source that a block names for its credentials, before any role is assumed; of several the one that wins.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Description">What it is, inside a sentence.</param>
/// <param name="Place">Where it is named; the block itself where it names none.</param>
internal sealed record ConfiguredSource(SourceKind Kind, string Description, Location Place)
{
    /// <summary>The source of a block.</summary>
    public static ConfiguredSource Of(ConfiguredCredential credential)
    {
        var block = credential.Block;
        if (credential.Given.Select(part => credential[part]!).FirstOrDefault() is { } key)
        {
            return new ConfiguredSource(SourceKind.StaticKeys, "keys of its own", key.NameLocation);
        }

        if (block.Nested("assume_role_with_web_identity") is [var identity, ..])
        {
            return new ConfiguredSource(SourceKind.WebIdentity, "a web identity", identity.Header);
        }

        // A variable without a value will get one; what a module or data source gives may be null.
        if (block.Argument("profile") is { } profile && (profile.IsSet || (!profile.Value.IsKnown && profile.Expression is not TraversalExpression { RootName: "module" or "data" })))
        {
            return new ConfiguredSource(SourceKind.Profile, profile.Text is { } name ? $"profile \"{name}\"" : "a profile", profile.NameLocation);
        }

        return OtherSources.SharedFiles(block).FirstOrDefault() is { } files
            ? new ConfiguredSource(SourceKind.SharedFiles, "shared files of its own", files.NameLocation)
            : new ConfiguredSource(SourceKind.None, "the environment or the default profile", block.Header);
    }
}
