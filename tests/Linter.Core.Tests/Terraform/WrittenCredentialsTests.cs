using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Tests.Terraform;

/// <summary>Most files are put aside unread; these hold something and must not be.</summary>
public sealed class WrittenCredentialsTests
{
    private const string Random = "kT7wQ2mZx9LbVn4Rj8Ys";

    [TestCase("AKIA", "KQ3VD7M2XWNP5TBE", "", TestName = "An access key id")]
    [TestCase("kT7wQ2mZx9LbVn4Rj8YsGh1Fd6Pc3Ue5Ai0KoDqW", "", "", TestName = "A secret access key")]
    [TestCase("kTwQmZxLbVnRjYsGhFdPcUeAiKoDqWzXcVb", "Nm0Lk", "", TestName = "Digits at the end only")]
    [TestCase(Random, "Gh1Fd6Pc3Ue5Ai0KoDqW", "\u200b", TestName = "A character without width in the middle")]
    [TestCase(Random, "Gh1Fd6Pc3Ue5Ai0KoDqW", " ", TestName = "A blank in the middle")]
    [TestCase(Random, "Gh1Fd6Pc3Ue5Ai0KoDqW", "\u00a0", TestName = "A blank that is not ASCII in the middle")]
    public void A_text_that_is_a_credential_is_found_wherever_it_begins(string start, string end, string between)
    {
        // One byte further each time: the search looks at each twentieth byte only.
        Assert.Multiple(() =>
        {
            for (var shift = 0; shift < 60; shift++)
            {
                var module = TestModule.Root($"variable \"aws_secret_access_key\" {{ default = {new string(' ', shift)}\"{start}{between}{end}\" }}\n");
                Assert.That(WrittenCredentials.In(module).Count(), Is.EqualTo(1), $"shifted by {shift}");
            }
        });
    }

    [Test]
    public void A_slash_of_JSON_may_be_escaped()
    {
        var module = TestModule.Root("""
            # file: main.tf.json
            {"variable": {"aws_secret_access_key": {"default": "kTwQmZxLbVnR\/YsGhFdPcUeAiKo\/qWzXcVbNmLk0"}}}
            """);

        Assert.That(WrittenCredentials.In(module).Count(), Is.EqualTo(1));
    }

    [TestCase("terraform-aws-modules-and-other-long-names-without-capitals")]
    [TestCase("AmazonPolicy")]
    public void Names_are_none(string text)
    {
        var module = TestModule.Root($"variable \"aws_secret_access_key\" {{ default = \"{text}\" }}\n");

        Assert.That(WrittenCredentials.In(module), Is.Empty);
    }
}
