using Linter.Core.Findings;

namespace Linter.Core.Credentials.Doctor;

/// <summary>A credential that the machine holds.</summary>
/// <param name="Values">Its values.</param>
/// <param name="AccessKeyId">Where the key id stands, or null where there is none.</param>
/// <param name="SecretAccessKey">Where the secret stands, or null where there is none.</param>
/// <param name="SessionToken">Where the token stands, or null where there is none.</param>
internal sealed record MachineCredential(Credential Values, Location? AccessKeyId, Location? SecretAccessKey, Location? SessionToken)
{
    /// <summary>Where a part stands, or one that is there instead of it.</summary>
    public Location PlaceOf(CredentialPart part)
    {
        var place = part switch
        {
            CredentialPart.AccessKeyId => AccessKeyId,
            CredentialPart.SecretAccessKey => SecretAccessKey,
            _ => SessionToken,
        };
        return place ?? AccessKeyId ?? SecretAccessKey ?? SessionToken ?? MachinePlaces.OfVariable("AWS_ACCESS_KEY_ID");
    }

    /// <summary>The place of the key id, never a value.</summary>
    public override string ToString() => PlaceOf(CredentialPart.AccessKeyId).ToString();
}
