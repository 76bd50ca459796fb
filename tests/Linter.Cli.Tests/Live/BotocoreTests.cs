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
        sent = json.load(sys.stdin)
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

        Ask(KeysInBlock);
        var request = Sts.Requests.Single();
        var signer = request.Signer!;
        var sent = JsonSerializer.Serialize(new
        {
            method = request.Method,
            url = Sts.Url,
            body = request.Body,
            headers = signer.SignedHeaders.Split(';').ToDictionary(name => name, name => request.Headers[name]),
            id = signer.KeyId,
            secret = StubSts.Secret,
            region = signer.Region,
        });
        using var process = Process.Start(new ProcessStartInfo(python, ["-c", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        process.StandardInput.Write(sent);
        process.StandardInput.Close();
        var signature = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        const int noBotocore = 77;
        if (process.ExitCode == noBotocore)
        {
            Assert.Ignore("botocore is not installed on this machine.");
        }

        Assert.That(signature, Is.EqualTo(signer.Signature));
    }
}
