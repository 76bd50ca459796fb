using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using Amazon.Runtime;
using Linter.Core.Credentials;
using Linter.Core.Credentials.Doctor;

namespace Linter.Cli.Hosting.Live;

/// <summary>Words what went wrong with a call. Of an exception only code and message are taken, and of these nothing that holds a secret.</summary>
internal static class StsFailure
{
    private const int LongestMessage = 400;
    private const int ShortestPiece = 8;

    /// <summary>The reply that an exception stands for.</summary>
    /// <param name="exception">What the SDK threw.</param>
    /// <param name="timeout">How long one attempt was given.</param>
    /// <param name="secrets">The secrets of the call; nulls are passed over.</param>
    public static StsReply Of(Exception exception, TimeSpan timeout, IReadOnlyList<string?> secrets)
    {
        if (exception is AmazonServiceException { ErrorCode: { Length: > 0 } code } refusal and not AmazonUnmarshallingException && IsCode(code))
        {
            return new StsReply(LiveOutcome.Rejected) { ErrorCode = code, Message = Clean(refusal.Message ?? "", secrets) };
        }

        return new StsReply(LiveOutcome.Unreachable) { Message = WhyNoAnswer(exception, timeout) };
    }

    /// <summary>A message of AWS without what it may repeat of the request.</summary>
    internal static string Clean(string message, IReadOnlyList<string?> secrets)
    {
        // SignatureDoesNotMatch may quote the request with its headers, the session token among them.
        var end = message.IndexOf("The Canonical String", StringComparison.OrdinalIgnoreCase);
        var first = (end < 0 ? message : message[..end]).Trim();
        var text = Masking.MaskAll(first.Length > LongestMessage ? first[..LongestMessage] + " …" : first);
        return secrets.OfType<string>().Any(secret => HoldsPiece(text, secret)) ? "(The message repeats a part of the credentials, so it is not shown.)" : text;
    }

    private static bool HoldsPiece(string text, string secret)
    {
        if (secret.Length <= ShortestPiece)
        {
            return secret.Length > 0 && text.Contains(secret, StringComparison.Ordinal);
        }

        for (var at = 0; at + ShortestPiece <= secret.Length; at++)
        {
            if (text.AsSpan().Contains(secret.AsSpan(at, ShortestPiece), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCode(string code) => code.Length <= 100 && code.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-');

    private static string WhyNoAnswer(Exception exception, TimeSpan timeout)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            switch (inner)
            {
                case HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded }:
                    return "The answer is longer than any of STS: something other than STS answers at this address.";
                case HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError }:
                    return "The proxy that the environment or the block names refuses to connect.";
                case AuthenticationException:
                    return "The TLS handshake failed: the certificate is not trusted, or something between answers in place of STS.";
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return "The name of the host cannot be found.";
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return "The connection is refused.";
                case SocketException or HttpIOException:
                    return "The connection broke off.";
                case TimeoutException or OperationCanceledException:
                    return string.Create(CultureInfo.InvariantCulture, $"No answer came within {timeout.TotalSeconds} seconds, in several attempts.");
                case AmazonUnmarshallingException or System.Xml.XmlException:
                    return "The answer cannot be read: something other than STS answers at this address.";
                case AmazonServiceException { StatusCode: not 0 } answer when answer.InnerException is null or Amazon.Runtime.Internal.HttpErrorResponseException:
                    return string.Create(CultureInfo.InvariantCulture, $"The answer is HTTP {(int)answer.StatusCode} without a code of AWS: something other than STS answers at this address.");
                default:
                    continue;
            }
        }

        return "The call failed before an answer came.";
    }
}
