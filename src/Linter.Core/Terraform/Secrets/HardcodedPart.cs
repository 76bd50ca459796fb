using Linter.Core.Credentials;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Secrets;

/// <summary>A part of a credential that Terraform signs in with and that stands as a literal in the files.</summary>
/// <param name="Credential">The credential.</param>
/// <param name="Part">The part.</param>
/// <param name="Argument">The argument that takes it.</param>
/// <param name="IsUsable">Whether somebody could use it; false for a sample of the documentation, where nothing is given away yet.</param>
internal sealed record HardcodedPart(ConfiguredCredential Credential, CredentialPart Part, Argument Argument, bool IsUsable)
{
    /// <summary>What stands there, inside a sentence, an access key id covered but for its ends.</summary>
    public string Shown => Part == CredentialPart.AccessKeyId && AccessKeyId.TryParse(Argument.Text?.Trim(), out var id)
        ? $"{Part.Inside()} {id.Masked}"
        : Part.Inside();

    /// <summary>The same at the start of a sentence.</summary>
    public string ShownAtStart => string.Concat("T", Shown.AsSpan(1));

    /// <summary>Whether the text can be the part at all, as far as its shape tells.</summary>
    public bool HasShapeOfPart { get; } = !Credential.ProblemsOf(Part).Any(problem => problem.Kind is CredentialProblemKind.MalformedAccessKeyId
        or CredentialProblemKind.NotAnAccessKeyId or CredentialProblemKind.MalformedSecretAccessKey or CredentialProblemKind.MalformedSessionToken);

    /// <summary>What follows from it, as the end of a sentence.</summary>
    public string Consequence => !IsUsable ? "this one is a sample, and a real one would stand in the same place"
        : HasShapeOfPart ? "whoever can read them can use it"
        : "this one cannot work, and a right one would be there for all who can read them";

    /// <summary>Where it comes from, as part of a sentence; empty where it stands in the argument itself.</summary>
    public string From => Argument.Origin is { Count: > 1, First.Description: { } description } ? $", as {description}" : "";

    /// <summary>
    /// The parts of a credential that are hardcoded. What is only a reference in quotation marks or a text to be replaced is none, and
    /// neither is anything that goes to an emulator, unless it has the shape of a key of AWS.
    /// </summary>
    public static IEnumerable<HardcodedPart> Of(ConfiguredCredential credential)
    {
        foreach (var part in Enum.GetValues<CredentialPart>())
        {
            if (credential[part] is not { Value: StringValue { Content.Length: > 0 } value } argument || value.Content.Trim().Length == 0)
            {
                continue;
            }

            var isSample = Placeholders.IsPlaceholder(value.Content.Trim());
            var isReference = credential.ProblemsOf(part).Any(problem => problem.Kind == CredentialProblemKind.Wrapped && problem.Causes.Contains("quoted-reference"))
                || UnresolvedReference.Find(value.Content) is not null;
            if (isReference || (isSample && !HasShape(part, value.Content.Trim())) || (IsForStandIn(credential) && (isSample || !IsKeyOfAws(credential))))
            {
                continue;
            }

            yield return new HardcodedPart(credential, part, argument, !isSample);
        }
    }

    private static bool HasShape(CredentialPart part, string text) => part switch
    {
        CredentialPart.AccessKeyId => AccessKeyId.TryParse(text, out _),
        CredentialPart.SecretAccessKey => SecretAccessKey.HasShape(text),
        _ => SessionToken.HasShape(text),
    };

    private static bool IsForStandIn(ConfiguredCredential credential) => credential.Endpoints is EndpointTarget.Local or EndpointTarget.Unknown;

    // Emulators take any text; whoever gives them a real key gives it away all the same.
    private static bool IsKeyOfAws(ConfiguredCredential credential) =>
        credential[CredentialPart.AccessKeyId]?.Text is { } text && AccessKeyId.TryParse(text.Trim(), out _) && !Placeholders.IsPlaceholder(text.Trim());
}
