using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Linter.Testing;

namespace Linter.Cli.Tests.Live;

/// <summary>A proxy sees where the doctor wants to go: where Terraform wants to go.</summary>
public sealed class ProxyTests : LiveTests
{
    private static readonly string[] Home = ["[default]", "use_fips_endpoint = true"];

    private static IEnumerable<TestCaseData> SetUps =>
    [
        new TestCaseData("", "", "").SetArgDisplayNames("plain"),
        new TestCaseData("    use_dualstack_endpoint = true\n", "", "").SetArgDisplayNames("dual stack"),
        new TestCaseData("", "AWS_USE_FIPS_ENDPOINT=false", "").SetArgDisplayNames("any text asks for FIPS"),
        new TestCaseData("", "", string.Join('\n', Home)).SetArgDisplayNames("FIPS of a profile"),
        new TestCaseData("", "AWS_ENDPOINT_URL=https://any.test", "").SetArgDisplayNames("an address in a variable"),
        new TestCaseData("    sts_region = \"us-east-1\"\n", "AWS_STS_REGIONAL_ENDPOINTS=legacy", "").SetArgDisplayNames("another region"),
    ];

    [TestCaseSource(nameof(SetUps))]
    public void The_doctor_goes_where_Terraform_goes(string arguments, string environment, string config)
    {
        if (Surroundings.Program("terraform", out var reason) is not { } terraform)
        {
            Assert.Ignore(reason);
            return;
        }

        using var proxy = new StubProxy();
        Environment["HTTPS_PROXY"] = $"http://user:pass-word@127.0.0.1:{proxy.Port}";
        Environment["HOME"] = Folder["home"];
        if (environment.Split('=', 2) is [var name, var value])
        {
            Environment[name] = value;
        }

        Folder.Write("home/.aws/config", config);
        Folder.Write("work/main.tf", "terraform {\n  backend \"s3\" {\n    bucket = \"b\"\n    key = \"k\"\n    region = \"eu-west-1\"\n    max_retries = 1\n"
            + $"    access_key = \"{StubSts.KeyId}\"\n    secret_key = \"{StubSts.Secret}\"\n{arguments}  }}\n}}\n");

        OtherProgram.Run(terraform, ["init", "-no-color", "-input=false"], Folder["work"], Environment);
        var theirs = proxy.Connects.ToList();
        var version = OtherProgram.Run(terraform, ["version"], Folder["work"], Environment).Output.Split('\n')[0].Split(" v")[1].Trim();
        var run = Doctor("--live", "--terraform", version);

        Assert.That(theirs, Is.Not.Empty);
        Assert.That(proxy.Connects.Skip(theirs.Count), Is.EqualTo(theirs.Take(1)), run.Output);
        Assert.That(AnswerIn(run).Message, Is.EqualTo("The proxy that the environment or the block names refuses to connect."));
        Assert.That(run.Output + run.Error, Does.Not.Contain("pass-word"));
    }

    /// <summary>Notes the CONNECT of everybody who comes, and connects nobody.</summary>
    private sealed class StubProxy : IDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly ConcurrentQueue<string> _connects = new();

        public StubProxy()
        {
            _listener.Start();
            _ = AcceptAll();
        }

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public IReadOnlyList<string> Connects => [.. _connects];

        public void Dispose() => _listener.Dispose();

        private async Task AcceptAll()
        {
            try
            {
                while (true)
                {
                    using var client = await _listener.AcceptTcpClientAsync();
                    var buffer = new byte[8192];
                    var count = await client.GetStream().ReadAsync(buffer);
                    _connects.Enqueue(Encoding.ASCII.GetString(buffer, 0, count).Split("\r\n")[0]);
                    await client.GetStream().WriteAsync("HTTP/1.1 502 No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
                }
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
            {
                // The test is over.
            }
        }
    }
}
