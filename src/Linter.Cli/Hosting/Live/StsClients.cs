using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Live;

namespace Linter.Cli.Hosting.Live;

/// <summary>Calls of STS with given keys to a given place. What the SDK would look up by itself is set here, so that it looks up nothing.</summary>
/// <param name="settings">How to connect.</param>
/// <param name="timeout">How long one attempt may take.</param>
/// <param name="cancellation">Stops a call.</param>
internal sealed class StsClients(ConnectionSettings settings, TimeSpan timeout, CancellationToken cancellation) : IDisposable
{
    private const string SessionName = "tfauth";

    private readonly StsHttp _http = new(settings, timeout);

    /// <summary>Who keys belong to.</summary>
    public StsReply GetCallerIdentity(StsTarget target, CredentialKeys keys) => Call(
        target,
        Credentials(keys),
        Secrets(keys),
        async client =>
        {
            var response = await client.GetCallerIdentityAsync(new GetCallerIdentityRequest(), cancellation).ConfigureAwait(false);
            return response.Arn is null
                ? new StsReply(LiveOutcome.Unreachable) { Message = "The answer is not one of STS." }
                : new StsReply(LiveOutcome.Accepted) { Account = response.Account, Arn = response.Arn };
        });

    /// <summary>Takes a role.</summary>
    public StsReply AssumeRole(StsTarget target, CredentialKeys keys, RoleStep role) => Call(
        target,
        Credentials(keys),
        [.. Secrets(keys), role.ExternalId],
        async client => Taken((await client.AssumeRoleAsync(RequestOf(role), cancellation).ConfigureAwait(false)).Credentials));

    /// <summary>Changes a token for keys.</summary>
    public StsReply AssumeRoleWithWebIdentity(StsTarget target, WebIdentityStep step) => Call(
        target,
        new AnonymousAWSCredentials(),
        [step.Token],
        async client =>
        {
            var request = new AssumeRoleWithWebIdentityRequest { RoleArn = step.RoleArn, RoleSessionName = step.SessionName ?? SessionName, WebIdentityToken = step.Token };
            return Taken((await client.AssumeRoleWithWebIdentityAsync(request, cancellation).ConfigureAwait(false)).Credentials);
        });

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private StsReply Call(StsTarget target, AWSCredentials credentials, IReadOnlyList<string?> secrets, Func<AmazonSecurityTokenServiceClient, Task<StsReply>> ask)
    {
        _http.StartCall();
        StsReply reply;
        try
        {
            using var client = new AmazonSecurityTokenServiceClient(credentials, ConfigurationFor(target));
            reply = ask(client).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            reply = StsFailure.Of(exception, timeout, secrets);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }

        return reply with { Skew = _http.Skew };
    }

    private AmazonSecurityTokenServiceConfig ConfigurationFor(StsTarget target) => new()
    {
        DefaultConfigurationMode = DefaultConfigurationMode.Standard,
        ServiceURL = target.Url.ToString(),
        AuthenticationRegion = target.SigningRegion,
        IgnoreConfiguredEndpointUrls = true,
        RetryMode = RequestRetryMode.Standard,
        MaxErrorRetry = settings.Attempts - 1,
        Timeout = timeout,
        AllowAutoRedirect = false,
        HttpClientFactory = _http,
    };

    private static StsReply Taken(Credentials? credentials) => credentials is { AccessKeyId: { } id, SecretAccessKey: { } secret }
        ? new StsReply(LiveOutcome.Accepted) { Keys = new CredentialKeys(id, secret, credentials.SessionToken) }
        : new StsReply(LiveOutcome.Unreachable) { Message = "The answer is not one of STS." };

    private static AssumeRoleRequest RequestOf(RoleStep role) => new()
    {
        RoleArn = role.RoleArn,
        RoleSessionName = role.SessionName ?? SessionName,
        ExternalId = role.ExternalId,
        SourceIdentity = role.SourceIdentity,
        Policy = role.Policy,
        PolicyArns = role.PolicyArns.IsEmpty ? null : [.. role.PolicyArns.Select(arn => new PolicyDescriptorType { Arn = arn })],
        Tags = role.Tags.IsEmpty ? null : [.. role.Tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value })],
        TransitiveTagKeys = role.TransitiveTagKeys.IsEmpty ? null : [.. role.TransitiveTagKeys],
    };

    private static AWSCredentials Credentials(CredentialKeys keys) => keys.SessionToken is { } token
        ? new SessionAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey, token)
        : new BasicAWSCredentials(keys.AccessKeyId, keys.SecretAccessKey);

    private static string?[] Secrets(CredentialKeys keys) => [keys.SecretAccessKey, keys.SessionToken, keys.AccessKeyId];
}
