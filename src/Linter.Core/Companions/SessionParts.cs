namespace Linter.Core.Companions;

/// <summary>Recognises texts that refer to a part of a session: outputs of a login, variables that it exported, fields of an answer of STS.</summary>
internal static class SessionParts
{
    private static readonly string[] KeyIds = ["outputs.aws-access-key-id", "env.AWS_ACCESS_KEY_ID", ".AccessKeyId"];

    private static readonly string[] Secrets = ["outputs.aws-secret-access-key", "env.AWS_SECRET_ACCESS_KEY", ".SecretAccessKey"];

    private static readonly string[] Tokens = ["outputs.aws-session-token", "env.AWS_SESSION_TOKEN", "SessionToken", "session-token"];

    private static readonly string[] Calls = ["sts assume-role", "sts get-session-token", "sts get-federation-token"];

    /// <summary>Whether it refers to the key id.</summary>
    public static bool IsKeyId(string text) => KeyIds.Any(mark => text.Contains(mark, StringComparison.Ordinal));

    /// <summary>Whether it refers to the secret access key.</summary>
    public static bool IsSecret(string text) => Secrets.Any(mark => text.Contains(mark, StringComparison.Ordinal));

    /// <summary>Whether it refers to the session token.</summary>
    public static bool IsToken(string text) => Tokens.Any(mark => text.Contains(mark, StringComparison.Ordinal));

    /// <summary>Whether a script asks STS for a session.</summary>
    public static bool ComesFromSts(string text) => Calls.Any(call => text.Contains(call, StringComparison.Ordinal));
}
