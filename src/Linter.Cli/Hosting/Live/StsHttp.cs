using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Amazon.Runtime;
using Linter.Core.Credentials.Live;

namespace Linter.Cli.Hosting.Live;

/// <summary>The HTTP below the SDK: no redirects, no cookies, bounded answers, counted attempts, and the clock of who answers.</summary>
internal sealed class StsHttp : HttpClientFactory, IDisposable
{
    private const int MaxAnswer = 1024 * 1024;

    private readonly TimeSpan _timeout;
    private readonly int _most;
    private readonly SocketsHttpHandler _sockets;
    private int _attempts;
    private Exception? _failure;

    /// <summary>Makes the client; nothing is connected yet.</summary>
    /// <param name="settings">How to connect.</param>
    /// <param name="timeout">How long one attempt may take.</param>
    public StsHttp(ConnectionSettings settings, TimeSpan timeout)
    {
        _timeout = timeout;
        _most = settings.Attempts;
        _sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            Proxy = new ConfiguredProxy(settings.Proxy),
            UseProxy = true,
            ConnectTimeout = timeout,
            SslOptions = TlsOf(settings),
        };
    }

    /// <summary>How far the clock of the last answer was ahead of this machine's, or null where none told.</summary>
    public TimeSpan? Skew { get; private set; }

    /// <summary>
    /// Starts to count the attempts of a call. The SDK keeps to the number that it is given where an answer comes; a connection that is reset it tries
    /// ten times more.
    /// </summary>
    public void StartCall()
    {
        _attempts = 0;
        _failure = null;
        Skew = null;
    }

    /// <inheritdoc/>
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
        new(new Attempts(this, _sockets), disposeHandler: false) { Timeout = _timeout };

    /// <inheritdoc/>
    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    /// <inheritdoc/>
    public void Dispose() => _sockets.Dispose();

    private static SslClientAuthenticationOptions TlsOf(ConnectionSettings settings)
    {
        var options = new SslClientAuthenticationOptions();
        if (settings.IsInsecure)
        {
#pragma warning disable CA5359 // The block says so (insecure = true), and what is asked here is what Terraform would get: it takes any certificate then.
            options.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
#pragma warning restore CA5359
        }
        else if (settings.Certificates is { } bundle)
        {
            var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            foreach (var certificate in bundle.Certificates)
            {
                policy.CustomTrustStore.Add(X509CertificateLoader.LoadCertificate(certificate));
            }

            options.CertificateChainPolicy = policy;
        }

        return options;
    }

    private sealed class Attempts(StsHttp owner, HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (owner._attempts == owner._most)
            {
                throw new AttemptsSpentException(owner._failure);
            }

            owner._attempts++;
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            stop.CancelAfter(owner._timeout);
            try
            {
                // The time and the size of the client hold for the head only: the SDK reads the body afterwards, however long that takes.
                var response = await base.SendAsync(request, stop.Token).ConfigureAwait(false);
                await response.Content.LoadIntoBufferAsync(MaxAnswer, stop.Token).ConfigureAwait(false);
                owner.Skew = response.Headers.Date is { } date ? date - DateTimeOffset.UtcNow : null;
                return response;
            }
            catch (HttpRequestException tooLong) when (tooLong.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
            {
                throw new AttemptsSpentException(tooLong);
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
                owner._failure = exception;
                throw;
            }
        }
    }

    /// <summary>Says to the SDK that there is no use in another attempt.</summary>
    private sealed class AttemptsSpentException(Exception? last) : Exception("There is no use in another attempt.", last);
}
