using System.Net;
using Amazon.Runtime;

namespace Linter.Cli.Hosting.Live;

/// <summary>The HTTP below the SDK: no redirects, no cookies, bounded answers, and the clock of who answers.</summary>
/// <param name="proxy">The proxy, or one that bypasses everything.</param>
/// <param name="timeout">How long one attempt may take.</param>
internal sealed class StsHttp(IWebProxy proxy, TimeSpan timeout) : HttpClientFactory, IDisposable
{
    private const int MaxAnswer = 1024 * 1024;

    private readonly SocketsHttpHandler _sockets = new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        Proxy = proxy,
        UseProxy = true,
        ConnectTimeout = timeout,
    };

    /// <summary>How far the clock of the last answer was ahead of this machine's, or null where none told.</summary>
    public TimeSpan? Skew { get; set; }

    /// <inheritdoc/>
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
        new(new ClockReader(this, _sockets), disposeHandler: false) { Timeout = timeout, MaxResponseContentBufferSize = MaxAnswer };

    /// <inheritdoc/>
    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    /// <inheritdoc/>
    public void Dispose() => _sockets.Dispose();

    private sealed class ClockReader(StsHttp owner, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken).ConfigureAwait(false);
            owner.Skew = response.Headers.Date is { } date ? date - DateTimeOffset.UtcNow : null;
            return response;
        }
    }
}
