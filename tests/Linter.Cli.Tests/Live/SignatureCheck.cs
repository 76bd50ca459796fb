using System.Security.Cryptography;
using System.Text;

namespace Linter.Cli.Tests.Live;

/// <summary>Signature Version 4 as AWS documents it, written for these tests alone: it shares nothing with the SDK that signs.</summary>
internal static class SignatureCheck
{
    /// <summary>Whether a request is signed with a secret.</summary>
    public static bool IsValid(StubRequest request, string secret)
    {
        var authorization = Authorization.Parse(request.Headers["authorization"]);
        var canonical = new StringBuilder(request.Method).Append('\n').Append(request.Path).Append('\n').Append(CanonicalQuery(request.Query)).Append('\n');
        foreach (var name in authorization.SignedHeaders.Split(';'))
        {
            canonical.Append(name).Append(':').AppendJoin(' ', request.Headers[name].Split(' ', StringSplitOptions.RemoveEmptyEntries)).Append('\n');
        }

        canonical.Append('\n').Append(authorization.SignedHeaders).Append('\n').Append(Hex(SHA256.HashData(Encoding.UTF8.GetBytes(request.Body))));
        var scope = $"{authorization.Date}/{authorization.Region}/{authorization.Service}/aws4_request";
        var text = $"AWS4-HMAC-SHA256\n{request.Headers["x-amz-date"]}\n{scope}\n{Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical.ToString())))}";
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in scope.Split('/'))
        {
            key = Mac(key, part);
        }

        return Hex(Mac(key, text)) == authorization.Signature;
    }

    private static string CanonicalQuery(string query) =>
        string.Join('&', query.Split('&', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));

    private static byte[] Mac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}

/// <summary>The header that carries the signature.</summary>
internal sealed record Authorization(string KeyId, string Date, string Region, string Service, string SignedHeaders, string Signature)
{
    public static Authorization Parse(string header)
    {
        var parts = header["AWS4-HMAC-SHA256 ".Length..].Split(',', StringSplitOptions.TrimEntries)
            .ToDictionary(part => part.Split('=', 2)[0], part => part.Split('=', 2)[1]);
        var scope = parts["Credential"].Split('/');
        return new Authorization(scope[0], scope[1], scope[2], scope[3], parts["SignedHeaders"], parts["Signature"]);
    }
}
