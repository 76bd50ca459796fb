namespace Linter.Core.Credentials;

/// <summary>A part of a credential.</summary>
internal enum CredentialPart
{
    /// <summary>The access key id: public, names the key.</summary>
    AccessKeyId,

    /// <summary>The secret access key: signs requests.</summary>
    SecretAccessKey,

    /// <summary>The session token that belongs to a temporary key.</summary>
    SessionToken,
}

/// <summary>Names of the parts in sentences.</summary>
internal static class CredentialPartNames
{
    /// <summary>The name with article at the start of a sentence: "The access key id".</summary>
    internal static string AtStart(this CredentialPart part) => part switch
    {
        CredentialPart.AccessKeyId => "The access key id",
        CredentialPart.SecretAccessKey => "The secret access key",
        _ => "The session token",
    };

    /// <summary>The name with article inside a sentence: "the access key id".</summary>
    internal static string Inside(this CredentialPart part) => string.Concat("t", part.AtStart().AsSpan(1));
}
