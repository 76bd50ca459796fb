using Linter.Core.Findings;

namespace Linter.Core.Credentials;

/// <summary>Judges one value by itself, after everything that was left around it is gone.</summary>
internal static class ValueJudge
{
    /// <summary>What is wrong with a value, or null where it has the right shape.</summary>
    internal static CredentialProblem? Judge(CredentialPart part, string text) => part switch
    {
        CredentialPart.AccessKeyId => AccessKeyIdJudge.Judge(text),
        CredentialPart.SecretAccessKey => SecretAccessKeyJudge.Judge(text),
        _ => SessionTokenJudge.Judge(text),
    };

    /// <summary>The problem of a sample or template text, or null where it is none.</summary>
    internal static CredentialProblem? PlaceholderOf(CredentialPart part, string text) => Placeholders.KindOf(text) is { } kind
        ? new(
            CredentialProblemKind.Placeholder,
            part,
            $"{part.AtStart()} is {Described(kind)}, not a value; STS answers InvalidClientTokenId or SignatureDoesNotMatch.",
            ["placeholder-credential"],
            Confidence.High)
        : null;

    private static string Described(PlaceholderKind kind) => kind switch
    {
        PlaceholderKind.Documentation => "an example of the AWS documentation",
        PlaceholderKind.Filler => "filling",
        PlaceholderKind.Sample => "a sample of an emulator or another store",
        PlaceholderKind.Template => "a place in a template that nobody filled in",
        _ => "a text that was to be replaced",
    };
}
