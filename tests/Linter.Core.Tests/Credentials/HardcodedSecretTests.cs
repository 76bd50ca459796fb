using CsCheck;
using Linter.Core.Credentials;
using Linter.Core.Findings;

namespace Linter.Core.Tests.Credentials;

internal sealed class HardcodedSecretTests
{
    [TestCase(Samples.LongTermId, "anything", CredentialPart.AccessKeyId, Confidence.High)]
    [TestCase(Samples.TemporaryId, null, CredentialPart.AccessKeyId, Confidence.High)]
    [TestCase(" " + Samples.LongTermId + "\n", null, CredentialPart.AccessKeyId, Confidence.High)]
    [TestCase(Samples.Secret, "secret_key", CredentialPart.SecretAccessKey, Confidence.High)]
    [TestCase(Samples.Secret, "AWS_SECRET_ACCESS_KEY", CredentialPart.SecretAccessKey, Confidence.High)]
    [TestCase(Samples.Secret, "awsSecretAccessKey", CredentialPart.SecretAccessKey, Confidence.High)]
    [TestCase(Samples.Secret, "aws-secret-key", CredentialPart.SecretAccessKey, Confidence.High)]
    [TestCase(Samples.SlashSecret, "s3_key", CredentialPart.SecretAccessKey, Confidence.Medium)]
    [TestCase(Samples.Secret, "db_password", CredentialPart.SecretAccessKey, Confidence.Medium)]
    [TestCase(Samples.Secret, "value", CredentialPart.SecretAccessKey, Confidence.Low)]
    [TestCase(Samples.Token, "value", CredentialPart.SessionToken, Confidence.High)]
    [TestCase("\"" + Samples.Secret + "\"", "secret_key", CredentialPart.SecretAccessKey, Confidence.High)]
    public void A_usable_value_is_told_by_shape_and_name(string text, string? name, CredentialPart part, Confidence confidence) =>
        Assert.That(HardcodedSecret.Judge(text, name), Is.EqualTo(new HardcodedSecret(part, confidence)));

    [Test]
    public void An_access_key_id_beside_makes_a_secret_sure() =>
        Assert.That(HardcodedSecret.Judge(Samples.Secret, "value", isBesideAccessKeyId: true)?.Confidence, Is.EqualTo(Confidence.High));

    [TestCase("3f786850e387550fdab836ed7e6dc881de23001b", "secret_key")]
    [TestCase("3F786850E387550FDAB836ED7E6DC881DE23001B", "token")]
    [TestCase(Samples.Secret, "source_sha")]
    [TestCase(Samples.Secret, "commit")]
    [TestCase(Samples.Secret, "etag")]
    [TestCase("environments/production/network/vpc/main", "key")]
    [TestCase("modules/networking/subnets/private/shared", "key")]
    [TestCase("ThisIsAVeryLongResourceNameOfFortyLetter", "secret_key")]
    [TestCase("arn:aws:iam::111122223333:role/deploy-tfdoc", "secret_key")]
    [TestCase("6f1ed002-ab55-4fd1-9b3e-8c1e6b7d3a11", "secret_key")]
    [TestCase("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "secret_key")]
    [TestCase("AKIAIOSFODNN7EXAMPLE", "access_key")]
    [TestCase("YOUR_SECRET_ACCESS_KEY", "secret_key")]
    [TestCase("var.secret_key", "secret_key")]
    [TestCase("${var.secret_key}", "secret_key")]
    [TestCase("aws_iam_access_key.deploy.secret", "secret_key")]
    [TestCase("prod/app/database/credentials", "secret_name")]
    [TestCase("ghp_16C7e42F292c6912E7710c838347Ae178B4a", "token")]
    [TestCase("hunter2", "secret_key")]
    [TestCase("", "secret_key")]
    [TestCase("us-east-1", "aws_region")]
    [TestCase("d41d8cd98f00b204e9800998ecf8427e", "md5")]
    public void What_cannot_be_used_is_left_alone(string text, string? name) => Assert.That(HardcodedSecret.Judge(text, name), Is.Null);

    [Test]
    public void Nearly_every_random_secret_is_told_by_shape_alone()
    {
        var missed = 0;
        Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].Array[40].Sample(
            characters => { missed += HardcodedSecret.Judge(new string(characters), "secret") is null ? 1 : 0; }, iter: 10_000, threads: 1);
        Assert.That(missed, Is.LessThan(10), "of 10,000");
    }

    [Test]
    public void No_text_makes_judging_throw() => Gen.Select(Gen.String, Gen.String, Gen.Bool).Sample((text, name, beside) =>
    {
        _ = HardcodedSecret.Judge(text, name, beside);
        return true;
    });
}
