using Linter.Core.Terraform.AwsSettings;

namespace Linter.Core.Tests.Terraform;

public sealed class SessionDurationTests
{
    [TestCase("1h", 3600)]
    [TestCase("1h30m", 5400)]
    [TestCase("900s", 900)]
    [TestCase("1.5h", 5400)]
    [TestCase("0", 0)]
    [TestCase("-15m", -900)]
    public void Durations_are_read_as_Go_does(string text, double seconds) => Assert.That(SessionDuration.SecondsOf(text), Is.EqualTo(seconds));

    [TestCase("")]
    [TestCase("3600")]
    [TestCase("1 h")]
    [TestCase("1d")]
    [TestCase("h")]
    [TestCase("1.2.3s")]
    public void What_Go_refuses_is_none(string text) => Assert.That(SessionDuration.SecondsOf(text), Is.Null);
}
