using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Linter.Cli.Tests.Live;

/// <summary>Whom a connection trusts: the system, or what the configuration or the machine names in its place.</summary>
public sealed class TlsTests : LiveTests
{
    private const string Untrusted = "The TLS handshake failed";

    [Test]
    public void A_certificate_that_nobody_vouches_for_is_refused()
    {
        using var certificate = Make(DateTimeOffset.UtcNow.AddDays(1));

        Assert.That(AnswerFrom(certificate, KeysInBlock).Message, Does.StartWith(Untrusted));
    }

    [Test]
    public void A_bundle_of_the_machine_is_trusted_in_place_of_the_system()
    {
        using var certificate = Make(DateTimeOffset.UtcNow.AddDays(1));
        Environment["AWS_CA_BUNDLE"] = WriteBundle(certificate);

        Assert.That(AnswerFrom(certificate, KeysInBlock).Outcome, Is.EqualTo("accepted"));
    }

    [TestCase("  custom_ca_bundle = \"BUNDLE\"\n")]
    [TestCase("  insecure = true\n")]
    public void The_block_says_whom_to_trust(string argument)
    {
        using var certificate = Make(DateTimeOffset.UtcNow.AddDays(1));
        var block = KeysInBlock.TrimEnd('}', '\n') + "\n" + argument.Replace("BUNDLE", WriteBundle(certificate), StringComparison.Ordinal) + "}\n";

        Assert.That(AnswerFrom(certificate, block).Outcome, Is.EqualTo("accepted"));
    }

    [Test]
    public void A_profile_says_whom_to_trust()
    {
        using var certificate = Make(DateTimeOffset.UtcNow.AddDays(1));
        Folder.Write("home/.aws/config", $"[default]\nca_bundle = {WriteBundle(certificate)}\n");

        Assert.That(AnswerFrom(certificate, KeysInBlock).Outcome, Is.EqualTo("accepted"));
    }

    [Test]
    public void A_certificate_that_has_ended_is_refused_though_its_issuer_is_trusted()
    {
        using var certificate = Make(DateTimeOffset.UtcNow.AddDays(-1));
        Environment["AWS_CA_BUNDLE"] = WriteBundle(certificate);

        Assert.That(AnswerFrom(certificate, KeysInBlock).Message, Does.StartWith(Untrusted));
    }

    [Test]
    public void A_certificate_of_another_host_is_refused_though_its_issuer_is_trusted()
    {
        using var certificate = Make(DateTimeOffset.UtcNow.AddDays(1), "127.0.0.9");
        Environment["AWS_CA_BUNDLE"] = WriteBundle(certificate);

        Assert.That(AnswerFrom(certificate, KeysInBlock).Message, Does.StartWith(Untrusted));
    }

    [TestCase(null)]
    [TestCase("")]
    [TestCase("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")]
    public void A_bundle_without_a_certificate_stops_Terraform_before_any_call(string? content)
    {
        if (content is not null)
        {
            Folder.Write("home/bundle.pem", content);
        }

        Environment["AWS_CA_BUNDLE"] = Folder["home/bundle.pem"];

        var run = Ask(KeysInBlock);

        Assert.That(run.Output, Does.Contain("AWS_CA_BUNDLE names a file that cannot be read as certificates."));
        Assert.That(Sts.Requests, Is.Empty);
    }

    private (string Outcome, string? Account, string? Arn, string? Code, string? Message) AnswerFrom(X509Certificate2 certificate, string configuration)
    {
        using var sts = new StubSts(certificate);
        return AnswerIn(AskAt(sts.Url, configuration));
    }

    private string WriteBundle(X509Certificate2 certificate)
    {
        Folder.Write("home/bundle.pem", $"# ours\n{certificate.ExportCertificatePem()}\n");
        return Folder["home/bundle.pem"];
    }

    private static X509Certificate2 Make(DateTimeOffset end, string address = "127.0.0.1")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=stub", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Parse(address));
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        return request.CreateSelfSigned(end.AddDays(-9), end);
    }
}
