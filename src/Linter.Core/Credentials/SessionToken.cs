namespace Linter.Core.Credentials;

/// <summary>The shape of session tokens: long base64 text. AWS documents no length.</summary>
internal static class SessionToken
{
    /// <summary>Scanners expect no less; real tokens have several hundred characters.</summary>
    public const int ShortestLength = 100;

    /// <summary>Whether a text has alphabet and length of a session token.</summary>
    public static bool HasShape(string? text) =>
        text is { Length: >= ShortestLength } && text.TrimEnd('=').AsSpan().ContainsOnlyBase64();

    /// <summary>Whether a text also begins as the session tokens do that have been seen.</summary>
    /// <remarks>Seen, not documented: <c>FwoGZXIvYXdz</c>, <c>FQoGZXIvYXdz</c> and <c>IQoJb3JpZ2lu</c>, which hold "er/aws" and "origin".</remarks>
    public static bool HasKnownStart(string? text) =>
        text is not null
        && (text.StartsWith("FwoGZXIvYXdz", StringComparison.Ordinal)
            || text.StartsWith("FQoGZXIvYXdz", StringComparison.Ordinal)
            || text.StartsWith("IQoJb3JpZ2lu", StringComparison.Ordinal));
}
