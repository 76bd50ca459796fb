using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Linter.Cli.Commands;
using Linter.Cli.Hosting;

namespace Linter.Cli.Tests.Doctor;

public sealed class DoctorCommandTests
{
    private string _folder = "";

    [SetUp]
    public void Make() => _folder = Directory.CreateTempSubdirectory("tfauth-doctor-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void The_environment_can_come_from_a_file_of_either_form()
    {
        Write("main.tf", "provider \"aws\" {}\n");
        Write("env.json", "{\"AWS_REGION\": \"eu-west-1\", \"AWS_ACCESS_KEY_ID\": \"AKIARZPUZDIKC7MTFDOC\", \"AWS_SECRET_ACCESS_KEY\": \"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\"}");
        Write("env", "# keys\nexport AWS_REGION='eu-west-1'\nAWS_ACCESS_KEY_ID=\"AKIARZPUZDIKC7MTFDOC\"\nAWS_SECRET_ACCESS_KEY=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\n");

        foreach (var file in (string[])["env.json", "env"])
        {
            var (code, output, error) = Run("doctor", "--format", "json", "--env-file", file, "--home", ".");

            Assert.That(code, Is.EqualTo(ExitCode.Success), error);
            Assert.That(Source(output), Is.EqualTo("environment"));
        }
    }

    [Test]
    public void The_home_folder_can_be_another_one()
    {
        Write("main.tf", "provider \"aws\" {\n  region = \"eu-west-1\"\n}\n");
        Write("there/.aws/credentials", "[default]\naws_access_key_id = AKIARZPUZDIKC7MTFDOC\naws_secret_access_key = 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\n");
        Write("env.json", "{\"HOME\": \"/home/dev\"}");

        Assert.That(Source(Run("doctor", "--format", "json", "--env-file", "env.json", "--home", "there").Output), Is.EqualTo("profile"));
    }

    [Test]
    public void A_key_for_a_host_that_the_configuration_file_calls_a_stand_in_has_no_account()
    {
        Write("main.tf", "provider \"aws\" {\n  region = \"eu-west-1\"\n  allowed_account_ids = [\"210987654321\"]\n  endpoints {\n    sts = \"https://emulator.example.net:4566\"\n  }\n}\n");
        Write("env", "AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC\nAWS_SECRET_ACCESS_KEY=tfdocQ8sN2vKp4RzXw7LmYb3HcJd6GfTa9UeWi1B\n");
        Assert.That(Run("doctor", "--env-file", "env", "--home", ".").Output, Does.Contain("TFA911"));

        Write(".tfauth.hcl", "local_endpoints = [\"emulator.example.net\"]\n");

        Assert.That(Run("doctor", "--env-file", "env", "--home", ".").Output, Does.Not.Contain("TFA911"));
    }

    [Test]
    public void A_configuration_file_that_is_not_right_stops_the_doctor_too()
    {
        Write("main.tf", "provider \"aws\" {}\n");
        Write(".tfauth.hcl", "local_endpoint = []\n");

        var (code, output, error) = Run("doctor", "--home", ".");

        Assert.That((code, output), Is.EqualTo((ExitCode.Usage, "")));
        Assert.That(error, Does.Contain("Did you mean \"local_endpoints\"?"));
    }

    [Test]
    public void What_stops_Terraform_ends_with_exit_code_1()
    {
        Write("main.tf", "provider \"aws\" {\n  profile = \"gone\"\n}\n");

        Assert.That(Run("doctor", "--home", ".").Code, Is.EqualTo(ExitCode.Findings));
    }

    [Test]
    public void Assumed_releases_decide_about_the_chain()
    {
        Write("main.tf", "provider \"aws\" {}\n");

        Assert.That(Run("doctor", "--provider", "3.76.1", "--home", ".").Output, Does.Contain("hashicorp/aws 3.76.1 (--provider)"));
    }

    [TestCase("--now", "yesterday")]
    [TestCase("--provider", "new")]
    [TestCase("--env-file", "gone.json")]
    [TestCase("--format", "xml")]
    [TestCase("--var", "name")]
    public void A_wrong_option_ends_with_exit_code_2_and_says_why(string option, string value)
    {
        var (code, _, error) = Run("doctor", option, value);

        Assert.That(code, Is.EqualTo(ExitCode.Usage));
        Assert.That(error, Does.StartWith("tfauth: "));
    }

    [Test]
    public void Expired_cache_files_are_removed_only_when_asked_for()
    {
        Write("main.tf", "provider \"aws\" {}\n");
        Write(".aws/cli/cache/old.json", "{\"Credentials\": {\"Expiration\": \"2020-01-01T00:00:00Z\"}}");
        Write(".aws/cli/cache/new.json", "{\"Credentials\": {\"Expiration\": \"2999-01-01T00:00:00Z\"}}");

        Run("doctor", "--home", ".");
        Assert.That(File.Exists(At(".aws/cli/cache/old.json")));

        Run("doctor", "--home", ".", "--clear-expired-cache");
        Assert.That(File.Exists(At(".aws/cli/cache/old.json")), Is.False);
        Assert.That(File.Exists(At(".aws/cli/cache/new.json")));
    }

    private static string? Source(string output)
    {
        using var report = JsonDocument.Parse(output);
        return report.RootElement.GetProperty("configurations")[0].GetProperty("credentials").GetProperty("source").GetString();
    }

    private (int Code, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var host = new CommandHost
        {
            Output = output,
            Error = error,
            Input = Stream.Null,
            WorkingDirectory = _folder,
            Variable = _ => null,
            Environment = () => ImmutableDictionary<string, string>.Empty,
            Now = () => new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero),
            Today = new DateOnly(2026, 11, 25),
        };
        var code = CommandLine.Run(arguments, host, CancellationToken.None);
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    private string At(string path) => Path.Combine(_folder, path);
}
