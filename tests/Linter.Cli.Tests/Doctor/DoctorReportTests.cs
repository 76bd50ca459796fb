using System.Text;
using System.Text.Json;
using Linter.Cli.Reports;
using Linter.Core.Engine;
using Linter.Testing;

namespace Linter.Cli.Tests.Doctor;

public sealed class DoctorReportTests
{
    private const string Secret = "tfdocQ8sN2vKp4RzXw7LmYb3HcJd6GfTa9UeWi1B";
    private const string Token = "IQoJb3JpZ2luX2VjEtfdoctoken";

    [Test]
    public void Json_has_the_shape_that_is_promised()
    {
        using var report = JsonDocument.Parse(Json(Sample()));
        var configuration = report.RootElement.GetProperty("configurations")[0];

        Assert.That(Names(report.RootElement), Is.EqualTo(new[] { "schemaVersion", "configurations", "findings" }));
        Assert.That(Names(configuration), Is.EqualTo(new[] { "kind", "address", "path", "line", "versions", "region", "partition", "credentials", "error", "chain", "live" }));
        Assert.That(Names(configuration.GetProperty("credentials")), Is.EqualTo(new[]
        {
            "source", "profile", "path", "line", "accessKeyId", "hasSessionToken", "accountId", "expires", "assumedRoles",
        }));
        Assert.That(Names(configuration.GetProperty("chain")[0]), Is.EqualTo(new[] { "source", "used", "why" }));
    }

    [Test]
    public void Json_tells_what_the_configuration_gets()
    {
        using var report = JsonDocument.Parse(Json(Sample()));
        var configuration = report.RootElement.GetProperty("configurations")[0];
        var credentials = configuration.GetProperty("credentials");

        Assert.That(configuration.GetProperty("address").GetString(), Is.EqualTo("provider.aws.prod"));
        Assert.That(configuration.GetProperty("region").GetRawText().Replace(" ", "").Replace("\n", ""), Is.EqualTo("{\"value\":\"eu-west-1\",\"source\":\"configuration\"}"));
        Assert.That(credentials.GetProperty("accessKeyId").GetString(), Is.EqualTo("ASIA************FDOC"));
        Assert.That(credentials.GetProperty("accountId").GetString(), Is.EqualTo("123456789012"));
        Assert.That(credentials.GetProperty("expires").GetString(), Is.EqualTo("2999-01-01T00:00:00Z"));
        Assert.That(credentials.GetProperty("assumedRoles")[0].GetString(), Is.EqualTo("arn:aws:iam::210987654321:role/deploy"));
        Assert.That(configuration.GetProperty("error").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [TestCase("", "no-credentials")]
    [TestCase("AWS_PROFILE=gone", "profile-not-found")]
    public void An_error_has_its_code(string environment, string code)
    {
        using var report = JsonDocument.Parse(Json(Diagnose($"AWS_EC2_METADATA_DISABLED=true\n{environment}\n", "provider \"aws\" {\n  region = \"eu-west-1\"\n}\n")));

        Assert.That(report.RootElement.GetProperty("configurations")[0].GetProperty("error").GetProperty("code").GetString(), Is.EqualTo(code));
    }

    [Test]
    public void No_report_shows_a_secret_or_a_whole_key_id()
    {
        foreach (var report in new[] { Json(Sample()), Text(Sample()) })
        {
            Assert.That(report, Does.Not.Contain(Secret));
            Assert.That(report, Does.Not.Contain(Token));
            Assert.That(report, Does.Not.Contain("RZPUZDIKC7MT"));
        }
    }

    [Test]
    public void Text_names_the_source_the_role_the_region_and_every_link()
    {
        var report = Text(Sample());

        Assert.That(report, Does.StartWith("Terraform finds credentials"));
        Assert.That(report, Does.Contain("provider.aws.prod").And.Contain("environment, ASIA************FDOC with session token, account 123456789012"));
        Assert.That(report, Does.Contain("     └─ then role arn:aws:iam::210987654321:role/deploy").And.Contain("eu-west-1 (configuration, partition aws)"));
        Assert.That(report, Does.Contain("  ├─ - configuration: no access_key").And.Contain("  └─ * environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are set"));
    }

    [TestCase("AWS_PROFILE=my work", "[profile my work]\nsso_session = c\nsso_account_id = 1\nsso_role_name = r\n[sso-session c]\nsso_region = eu-west-1\nsso_start_url = https://x.test/start\n", "       aws sso login --profile 'my work'")]
    [TestCase("AWS_PROFILE=it's $(x)", "[profile it's $(x)]\nsso_session = c\nsso_account_id = 1\nsso_role_name = r\n[sso-session c]\nsso_region = eu-west-1\nsso_start_url = https://x.test/start\n", "       aws sso login --profile 'it'\\''s $(x)'")]
    [TestCase("AWS_PROFILE=w\nAWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC\nAWS_SECRET_ACCESS_KEY=x", "[profile w]\nregion = eu-west-1\n", "       unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY\n")]
    [TestCase("AWS_PROFILE=gone", "[profile w]\nregion = eu-west-1\n", "       aws configure list-profiles\n")]
    [TestCase("AWS_MAX_ATTEMPTS=many", "", "       unset AWS_MAX_ATTEMPTS\n")]
    public void A_finding_ends_with_a_command_that_can_be_pasted(string environment, string config, string command)
    {
        var result = DoctorRun.Diagnose(new Dictionary<string, byte[]>
        {
            ["env"] = Encoding.UTF8.GetBytes(environment),
            ["home/.aws/config"] = Encoding.UTF8.GetBytes(config),
            ["main.tf"] = "provider \"aws\" {\n  region = \"eu-west-1\"\n}\n"u8.ToArray(),
        });

        Assert.That(Text(result), Does.Contain(command));
    }

    [TestCase("short", "************")]
    [TestCase("AKIARZPUZDIKC7MTFDOC", "AKIA************FDOC")]
    [TestCase("AKIARZPUZDIKC7MTFDOCAKIARZPUZDIK", "AKIA************ZDIK")]
    public void A_key_id_is_shown_by_its_ends_only(string accessKeyId, string shown)
    {
        Assert.That(DoctorWords.Mask(accessKeyId), Is.EqualTo(shown));
    }

    private static DoctorResult Sample() => Diagnose(
        $"AWS_ACCESS_KEY_ID=ASIARZPUZDIKC7MTFDOC\nAWS_SECRET_ACCESS_KEY={Secret}\nAWS_SESSION_TOKEN={Token}\nAWS_CREDENTIAL_EXPIRATION=2999-01-01T00:00:00Z\n",
        """
        provider "aws" {
          alias  = "prod"
          region = "eu-west-1"
          assume_role {
            role_arn = "arn:aws:iam::210987654321:role/deploy"
          }
        }
        """);

    private static DoctorResult Diagnose(string environment, string configuration) => DoctorRun.Diagnose(new Dictionary<string, byte[]>
    {
        ["env"] = Encoding.UTF8.GetBytes(environment),
        ["main.tf"] = Encoding.UTF8.GetBytes(configuration),
    });

    private static string Json(DoctorResult result)
    {
        using var output = new MemoryStream();
        DoctorJsonReport.Write(result, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Text(DoctorResult result)
    {
        using var output = new MemoryStream();
        DoctorTextReport.Write(result, useColor: false, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static IEnumerable<string> Names(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
