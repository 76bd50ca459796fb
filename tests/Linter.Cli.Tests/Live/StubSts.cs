using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Linter.Cli.Tests.Live;

/// <summary>An STS on this machine. It knows some keys, checks every signature, and answers what a test tells it to.</summary>
internal sealed class StubSts : IDisposable
{
    public const string KeyId = "AKIARZPUZDIKC7MTFDOC";
    public const string Secret = "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";
    public const string Account = "123456789012";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<StubRequest> _requests = new();
    private readonly X509Certificate2? _certificate;
    private readonly Task _loop;

    public StubSts(X509Certificate2? certificate = null)
    {
        _certificate = certificate;
        _listener.Start();
        Url = $"{(certificate is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";
        _loop = Task.Run(AcceptAll);
    }

    public string Url { get; }

    /// <summary>Secrets by key id.</summary>
    public ConcurrentDictionary<string, string> Known { get; } = new() { [KeyId] = Secret };

    /// <summary>What to answer, or null from it for the usual.</summary>
    public Func<StubRequest, StubAnswer?> Answer { get; set; } = _ => null;

    /// <summary>The only region whose requests are known, or null for all.</summary>
    public string? OnlyRegion { get; set; }

    public IReadOnlyList<StubRequest> Requests => [.. _requests];

    public void Dispose()
    {
        if (_loop.IsCompleted)
        {
            return;
        }

        _stop.Cancel();
        _listener.Stop();
        _loop.Wait();
        _stop.Dispose();
    }

    private async Task AcceptAll()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(Serve(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over, perhaps before anybody came.
            await Task.WhenAll(connections);
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = await Open(client);
                if (await Read(stream) is { } request)
                {
                    _requests.Enqueue(request);
                    await Write(client, stream, Answer(request) ?? Usual(request));
                }
            }
            catch (Exception exception) when (exception is IOException or OperationCanceledException or AuthenticationException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task<Stream> Open(TcpClient client)
    {
        if (_certificate is null)
        {
            return client.GetStream();
        }

        var stream = new SslStream(client.GetStream());
        await stream.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
        return stream;
    }

    private StubAnswer Usual(StubRequest request)
    {
        if (request.Action == "AssumeRoleWithWebIdentity")
        {
            return NewKeys(request);
        }

        if (request.Signer is not { } signer || !Known.TryGetValue(signer.KeyId, out var secret) || (OnlyRegion is { } region && signer.Region != region))
        {
            return StubAnswer.Error("InvalidClientTokenId", "The security token included in the request is invalid.");
        }

        if (!SignatureCheck.IsValid(request, secret))
        {
            return StubAnswer.Error("SignatureDoesNotMatch", "The request signature we calculated does not match the signature you provided.");
        }

        return request.Action == "AssumeRole" ? NewKeys(request) : StubAnswer.Identity(Account, $"arn:aws:iam::{Account}:user/{signer.KeyId[^4..]}");
    }

    private StubAnswer NewKeys(StubRequest request)
    {
        var id = $"ASIARZPUZDIKC7MTF{"ABCDEFGH"[_requests.Count]}22";
        Known[id] = $"made{_requests.Count}Q8sN2vKp4RzXw7LmYb3HcJd6GfTa9UeWi1B";
        return StubAnswer.Keys(request.Action, id, Known[id], $"token-of-{id}");
    }

    private async Task<StubRequest?> Read(Stream stream)
    {
        var bytes = new List<byte>();
        var buffer = new byte[4096];
        var end = -1;
        while (end < 0)
        {
            var count = await stream.ReadAsync(buffer, _stop.Token);
            if (count == 0)
            {
                return null;
            }

            bytes.AddRange(buffer.AsSpan(0, count));
            end = Encoding.Latin1.GetString([.. bytes]).IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (bytes[0] is < (byte)'A' or > (byte)'Z')
            {
                // The first byte of TLS: this server speaks none.
                return null;
            }
        }

        var lines = Encoding.Latin1.GetString([.. bytes[..end]]).Split("\r\n");
        var headers = lines.Skip(1).ToDictionary(line => line.Split(':', 2)[0].ToLowerInvariant(), line => line.Split(':', 2)[1].Trim());
        var length = headers.TryGetValue("content-length", out var text) ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : 0;
        while (bytes.Count < end + 4 + length)
        {
            var count = await stream.ReadAsync(buffer, _stop.Token);
            if (count == 0)
            {
                return null;
            }

            bytes.AddRange(buffer.AsSpan(0, count));
        }

        var target = lines[0].Split(' ')[1].Split('?', 2);
        return new StubRequest(lines[0].Split(' ')[0], target[0], target.ElementAtOrDefault(1) ?? "", headers, Encoding.UTF8.GetString([.. bytes[(end + 4)..]]));
    }

    private async Task Write(TcpClient client, Stream stream, StubAnswer answer)
    {
        await Task.Delay(answer.Delay, _stop.Token);
        if (answer.Resets)
        {
            client.LingerState = new LingerOption(true, 0);
            client.Close();
            return;
        }

        var body = Encoding.UTF8.GetBytes(answer.Body);
        var location = answer.Location is null ? "" : $"Location: {answer.Location}\r\n";
        var head = $"HTTP/1.1 {answer.Status} X\r\nDate: {answer.Date:R}\r\nContent-Type: {answer.ContentType}\r\n{location}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), _stop.Token);
        await Task.Delay(answer.BodyDelay, _stop.Token);
        await stream.WriteAsync(body, _stop.Token);
    }
}
