using System.Diagnostics;
using Linter.Cli.Tests.Testing;
using Linter.Testing;

namespace Linter.Cli.Tests.Live;

/// <summary>Nothing but <c>doctor --live</c> opens a socket. The kernel is the witness, not the program.</summary>
public sealed class NoNetworkTests : FolderTests
{
    private static readonly string[][] Commands =
    [
        ["lint"],
        ["lint", "--format", "sarif", "--verbose", "--show-unsure"],
        ["lint", "--diff", "--fix=unsafe"],
        ["doctor"],
        ["doctor", "--format", "json", "--verbose"],
        ["doctor", "--format", "sarif", "--error", "plan.log", "--clear-expired-cache"],
        ["explain", "InvalidClientTokenId"],
        ["explain", "-"],
        ["rules"],
        ["completion", "bash"],
        ["--version"],
        ["--help"],
    ];

    private static IEnumerable<TestCaseData> Cases => Commands.Select(command => new TestCaseData([command]).SetArgDisplayNames(string.Join(' ', command)));

    [SetUp]
    public void WriteInputs()
    {
        // As many reasons to ask somebody as a machine can have.
        Folder.Write("work/main.tf", """
            terraform {
              required_providers {
                aws = {
                  source  = "hashicorp/aws"
                  version = ">= 5.0"
                }
              }
              backend "s3" {
                bucket = "b"
                key    = "k"
                region = "eu-west-1"
              }
            }
            provider "aws" {}
            provider "aws" {
              alias   = "sso"
              profile = "sso"
            }
            provider "aws" {
              alias   = "process"
              profile = "process"
            }
            provider "aws" {
              alias   = "metadata"
              profile = "metadata"
            }
            module "remote" {
              source = "git::https://git.example.invalid/module.git"
            }
            data "aws_caller_identity" "me" {}
            """);
        Folder.Write("work/plan.log", "Error: api error ExpiredToken: The security token included in the request is expired\n");
        Folder.Write("home/.aws/config", """
            [profile sso]
            sso_session = corp
            sso_account_id = 123456789012
            sso_role_name = dev
            region = eu-west-1
            [sso-session corp]
            sso_region = eu-west-1
            sso_start_url = https://example.awsapps.com/start
            [profile process]
            credential_process = curl http://127.0.0.1:9/
            region = eu-west-1
            [profile metadata]
            role_arn = arn:aws:iam::123456789012:role/a
            credential_source = Ec2InstanceMetadata
            region = eu-west-1
            """);
        Folder.Write("home/.aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json", "{\"accessToken\": \"t\", \"expiresAt\": \"2999-01-01T00:00:00Z\"}");
    }

    [TestCaseSource(nameof(Cases))]
    public void No_system_call_of_the_network_is_made(string[] command)
    {
        if (Surroundings.Program("strace", out var reason) is not { } strace)
        {
            Assert.Ignore(reason);
            return;
        }

        Assert.That(Trace(strace, command), Is.Empty);
    }

    [Test]
    public void The_trace_sees_the_sockets_of_doctor_live()
    {
        if (Surroundings.Program("strace", out var reason) is not { } strace)
        {
            Assert.Ignore(reason);
            return;
        }

        Assert.That(Trace(strace, ["doctor", "--live", "--endpoint-url", "http://127.0.0.1:9/"]), Has.Some.Contains("socket(AF_INET"));
    }

    [TestCaseSource(nameof(Cases))]
    public void A_machine_without_any_interface_gives_the_same_answer(string[] command)
    {
        if (Surroundings.Program("unshare", out var reason) is not { } unshare)
        {
            Assert.Ignore(reason);
            return;
        }

        if (Run(unshare, ["-rn", "true"]).ExitCode != 0)
        {
            Assert.Ignore("This machine does not let its users make network namespaces.");
            return;
        }

        var (program, arguments) = Product(command);
        var alone = Run(unshare, ["-rn", program, .. arguments]);

        Assert.That(alone, Is.EqualTo(Run(program, arguments)));
        Assert.That(alone.ExitCode, Is.Zero.Or.EqualTo(1), alone.Output);
    }

    private string[] Trace(string strace, string[] command)
    {
        var (program, arguments) = Product(command);
        var trace = Path.Combine(Folder.Path, "trace");
        var (_, output) = Run(strace, ["-f", "-qq", "-e", "trace=network", "-e", "signal=none", "-o", trace, program, .. arguments]);
        if (!File.Exists(trace) || output.Contains("ptrace", StringComparison.Ordinal))
        {
            Assert.Ignore("This machine does not let its users trace a program.");
        }

        return File.ReadAllLines(trace);
    }

    private static (string Program, string[] Arguments) Product(string[] command)
    {
        var dotnet = Surroundings.Program("dotnet", out var reason) ?? throw new InvalidOperationException(reason);
        return (dotnet, [Path.Combine(AppContext.BaseDirectory, "tfauth.dll"), .. command]);
    }

    private (int ExitCode, string Output) Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder["work"],
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = Folder["home"];
        start.Environment["HTTPS_PROXY"] = "http://127.0.0.1:9";
        start.Environment["AWS_ENDPOINT_URL"] = "http://127.0.0.1:9";
        start.Environment["AWS_REGION"] = "eu-west-1";
        start.Environment["AWS_CONTAINER_CREDENTIALS_FULL_URI"] = "http://127.0.0.1:9/credentials";

        // The runtime listens on a socket of its own for debuggers unless it is told not to; the native program has no such thing.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        using var process = Process.Start(start)!;
        process.StandardInput.Write("Error: api error ExpiredToken: The security token included in the request is expired\n");
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
