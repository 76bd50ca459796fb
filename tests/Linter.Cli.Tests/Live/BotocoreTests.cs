using System.Diagnostics;
using System.Text.Json;
using Linter.Testing;

namespace Linter.Cli.Tests.Live;

/// <summary>A second pair of eyes: botocore computes the signature of what was sent.</summary>
public sealed class BotocoreTests : LiveTests
{
    private const string Script = """
        import json, sys
        try:
            from botocore.auth import SigV4Auth
        except ImportError:
            sys.exit(77)
        from botocore.awsrequest import AWSRequest
        from botocore.credentials import Credentials
        for sent in json.load(sys.stdin):
            request = AWSRequest(method=sent["method"], url=sent["url"], data=sent["body"], headers=sent["headers"])
            request.context["timestamp"] = sent["headers"]["x-amz-date"]
            auth = SigV4Auth(Credentials(sent["id"], sent["secret"]), "sts", sent["region"])
            print(auth.signature(auth.string_to_sign(request, auth.canonical_request(request)), request))
        """;

    [Test]
    public void Botocore_computes_the_same_signature()
    {
        if (Surroundings.Program("python3", out var reason) is not { } python)
        {
            Assert.Ignore(reason);
            return;
        }

        // Odd characters in the body, a session token in a header, and a port in the host are where implementations differ.
        Ask(KeysInBlock.TrimEnd('}', '\n') + """

              assume_role {
                role_arn     = "arn:aws:iam::210987654321:role/path/to/deploy+x"
                session_name = "me@example.com"
                external_id  = "a=b:c/d"
                tags         = { "team name" = "ops & ümläut ~*" }
              }
            }
            """);
        var sent = JsonSerializer.Serialize(Sts.Requests.Select(request => new
        {
            method = request.Method,
            url = Sts.Url,
            body = request.Body,
            headers = request.Signer!.SignedHeaders.Split(';').ToDictionary(name => name, name => request.Headers[name]),
            id = request.Signer.KeyId,
            secret = Sts.Known[request.Signer.KeyId],
            region = request.Signer.Region,
        }));
        using var process = Process.Start(new ProcessStartInfo(python, ["-c", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        process.StandardInput.Write(sent);
        process.StandardInput.Close();
        var signatures = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        const int noBotocore = 77;
        if (process.ExitCode == noBotocore)
        {
            Assert.Ignore("botocore is not installed on this machine.");
        }

        Assert.That(Sts.Requests.Select(request => request.Action), Is.EqualTo(new[] { "AssumeRole", "GetCallerIdentity" }));
        Assert.That(signatures, Is.EqualTo(Sts.Requests.Select(request => request.Signer!.Signature)));
    }
}
