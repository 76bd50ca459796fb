using System.Net;
using Linter.Core.Credentials.Machine;

namespace Linter.Core.Credentials.Chain;

/// <summary>The endpoint that ECS, EKS or CodeBuild name in variables.</summary>
internal static class ContainerEndpoint
{
    private static readonly IPAddress[] Allowed =
    [
        IPAddress.Parse("169.254.170.2"), IPAddress.Parse("169.254.170.23"), IPAddress.Parse("fd00:ec2::23"),
    ];

    /// <summary>What the variables give, or null where none is set.</summary>
    public static SourceResult? Find(MachineState machine, string? profile, ChainTrace trace)
    {
        if (machine.Variable("AWS_CONTAINER_CREDENTIALS_FULL_URI") is { } uri)
        {
            return FromUri(uri, machine, profile, trace);
        }

        return machine.Variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") is null
            ? null
            : Use("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", machine, profile, trace);
    }

    /// <summary>What the variables give to <c>credential_source = EcsContainer</c>, which looks at the relative one first.</summary>
    public static SourceResult? FindForCredentialSource(MachineState machine, string profile, ChainTrace trace) =>
        machine.Variable("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") is null
            ? Find(machine, profile, trace)
            : Use("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", machine, profile, trace);

    private static SourceResult FromUri(string text, MachineState machine, string? profile, ChainTrace trace)
    {
        const string name = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            return Refuse($"{name} is not the address of a host.", trace);
        }

        if (uri.Scheme == Uri.UriSchemeHttp && !IsAllowed(uri))
        {
            return Refuse($"{name} names a host that the SDK does not allow without TLS: only loopback, ECS and EKS addresses are.", trace);
        }

        return Use(name, machine, profile, trace);
    }

    private static SourceResult Refuse(string message, ChainTrace trace)
    {
        trace.Pass(CredentialSource.Container, "the address in AWS_CONTAINER_CREDENTIALS_FULL_URI is refused");
        return SourceResult.Broken(ChainErrorCode.Other, message);
    }

    private static SourceResult Use(string variable, MachineState machine, string? profile, ChainTrace trace)
    {
        var result = SourceResult.Of(new ChosenCredentials { Source = CredentialSource.Container, Profile = profile });
        if (machine.Variable("AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE") is { } path && machine.Read(path).Text is null)
        {
            trace.Pass(CredentialSource.Container, $"{variable} is set, but its authorization token file cannot be read");
            return result.Failing(
                ChainErrorCode.NoCredentials,
                "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE names a file that cannot be read, so the container endpoint would refuse the request.");
        }

        trace.Use(CredentialSource.Container, $"{variable} is set");
        return result;
    }

    private static bool IsAllowed(Uri uri)
    {
        var host = uri.IdnHost;
        if (!IPAddress.TryParse(host.Trim('[', ']'), out var address))
        {
            // A name is looked up by the SDK; without asking anybody only this one is sure to be the machine itself.
            return host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
        }

        return IPAddress.IsLoopback(address) || Allowed.Contains(address);
    }
}
