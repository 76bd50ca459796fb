namespace Linter.Core.Credentials.Chain;

/// <summary>Keys that Go refuses to put into the header of a request.</summary>
internal static class UnsendableKeys
{
    /// <summary>Why no request can be made, or null. The secret is in no header, so anything goes there.</summary>
    public static ChainError? FindError(ChosenCredentials? credentials)
    {
        if (credentials?.Keys is not { } keys)
        {
            return null;
        }

        var part = HasControl(keys.AccessKeyId) ? "access key id" : HasControl(keys.SessionToken) ? "session token" : null;
        return part is null
            ? null
            : new ChainError(ChainErrorCode.UnsendableKeys, $"The {part} holds a line break or control character, which cannot be sent.", credentials.Place);
    }

    private static bool HasControl(string? text) => text is not null && text.Any(character => character is (< ' ' and not '\t') or '\u007f');
}
