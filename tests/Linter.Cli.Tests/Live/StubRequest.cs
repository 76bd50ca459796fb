namespace Linter.Cli.Tests.Live;

/// <summary>A request as it arrived.</summary>
internal sealed record StubRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The fields of the form.</summary>
    public IReadOnlyDictionary<string, string> Form { get; } = Body.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(field => Uri.UnescapeDataString(field.Split('=')[0]), field => Uri.UnescapeDataString(field.Split('=')[1].Replace('+', ' ')));

    public string Action => Form.GetValueOrDefault("Action", "");

    /// <summary>Who signed it, or null where nobody did.</summary>
    public Authorization? Signer { get; } = Headers.TryGetValue("authorization", out var header) ? Authorization.Parse(header) : null;

    public string? Token => Headers.GetValueOrDefault("x-amz-security-token");
}

/// <summary>What the stub does with a request.</summary>
internal sealed record StubAnswer(int Status, string Body)
{
    public string ContentType { get; init; } = "text/xml";

    public string? Location { get; init; }

    public DateTimeOffset Date { get; init; } = DateTimeOffset.UtcNow;

    public TimeSpan Delay { get; init; }

    /// <summary>How long the body comes after the head.</summary>
    public TimeSpan BodyDelay { get; init; }

    /// <summary>Whether the connection is reset in place of an answer.</summary>
    public bool Resets { get; init; }

    public static StubAnswer Error(string code, string message, int status = 403) => new(
        status,
        $"<ErrorResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>r-1</RequestId></ErrorResponse>");

    public static StubAnswer Identity(string account, string arn) => Result("GetCallerIdentity", $"<Arn>{arn}</Arn><UserId>AIDAX</UserId><Account>{account}</Account>");

    public static StubAnswer Keys(string action, string id, string secret, string token) => Result(
        action,
        $"<Credentials><AccessKeyId>{id}</AccessKeyId><SecretAccessKey>{secret}</SecretAccessKey><SessionToken>{token}</SessionToken><Expiration>2027-01-01T00:00:00Z</Expiration></Credentials>");

    private static StubAnswer Result(string action, string content) => new(
        200,
        $"<{action}Response xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><{action}Result>{content}</{action}Result><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></{action}Response>");
}
