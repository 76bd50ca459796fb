using CsCheck;
using Linter.Core.Credentials;

namespace Linter.Core.Tests.Credentials;

internal sealed class MaskingTests
{
    private static readonly string SecretStars = new('*', Samples.Secret.Length);

    [TestCase("access_key = \"" + Samples.LongTermId + "\"", "access_key = \"AKIA************DOCK\"")]
    [TestCase("a " + Samples.LongTermId + " b " + Samples.TemporaryId, "a AKIA************DOCK b ASIA************DOCG")]
    [TestCase("Credential=" + Samples.LongTermId + "/20260101/us-east-1/sts/aws4_request", "Credential=AKIA************DOCK/20260101/us-east-1/sts/aws4_request")]
    [TestCase("nothing to hide in eu-west-1", "nothing to hide in eu-west-1")]
    [TestCase("modules/network/main.tf:12", "modules/network/main.tf:12")]
    [TestCase("", "")]
    public void What_looks_like_a_key_is_covered(string text, string masked) => Assert.That(Masking.MaskAll(text), Is.EqualTo(masked));

    [TestCase("{0}")]
    [TestCase("secret_key = \"{0}\"")]
    [TestCase("-backend-config=secret_key={0} -input=false")]
    [TestCase("AWS_SECRET_ACCESS_KEY={0}\r\n")]
    [TestCase("{{\"SecretAccessKey\":\"{0}\"}}")]
    public void A_secret_is_covered_wherever_it_stands(string format)
    {
        foreach (var secret in new[] { Samples.Secret, Samples.SlashSecret })
        {
            Assert.That(Masking.MaskAll(string.Format(null, format, secret)), Is.EqualTo(string.Format(null, format, SecretStars)));
        }
    }

    [Test]
    public void A_token_is_covered_with_its_padding()
    {
        var masked = Masking.MaskAll($"token = \"{Samples.Token}\"");
        Assert.That(masked, Is.EqualTo($"token = \"{new string('*', Samples.Token.Length)}\""));
    }

    [Test]
    public void Known_secrets_are_covered_whatever_they_look_like() =>
        Assert.That(Masking.Mask("password = \"hunter2\" # x", [new TextRange(12, 7)]), Is.EqualTo("password = \"*******\" # x"));

    [Test]
    public void Stretches_outside_the_text_are_cut_to_it() =>
        Assert.That(Masking.Mask("abc", [new TextRange(-5, 6), new TextRange(2, int.MaxValue), new TextRange(9, 3)]), Is.EqualTo("*b*"));

    [Test]
    public void Lines_stay_lines() => Assert.That(Masking.Mask("ab\ncd", [new TextRange(0, 5)]), Is.EqualTo("**\n**"));

    [Test]
    public void The_length_stays_and_masking_twice_changes_nothing() => Gen.Select(Gen.String, Gen.OneOf(Samples.LongTermId, Samples.Secret, Samples.Token), Gen.String)
        .Sample((front, secret, back) =>
        {
            var text = front + " " + secret + "\"" + back;
            var masked = Masking.MaskAll(text);
            return masked.Length == text.Length && Masking.MaskAll(masked) == masked && !masked.Contains(secret, StringComparison.Ordinal);
        });

    [Test]
    public void Found_stretches_are_in_order_and_inside() => Gen.Select(Gen.String, Gen.OneOf(Samples.LongTermId, Samples.Secret), Gen.Char["/+= \"A"], Gen.String)
        .Sample((front, secret, between, back) =>
        {
            var text = front + secret + between + secret + back;
            var end = 0;
            foreach (var found in SecretScanner.Find(text))
            {
                if (found.Range.Start < end || found.Range.Start + found.Range.Length > text.Length)
                {
                    return false;
                }

                end = found.Range.Start + found.Range.Length;
            }

            return true;
        });

    [Test]
    public void A_short_text_is_covered_as_a_whole() => Assert.That(Masking.AccessKeyId("AKIA1234567"), Is.EqualTo("***********"));

    [Test]
    public void Base64_of_any_kind_is_searched_in_linear_time() =>
        Assert.That(SecretScanner.Find(string.Concat(Enumerable.Repeat("abcdefgh/", 200_000))), Is.Empty);
}
