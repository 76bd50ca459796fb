using Linter.Cli.Hosting;

namespace Linter.Cli.Tests.Hosting;

public sealed class ProgressLineTests
{
    [TestCase(true, 1_500, "Linting 7 files …\r\u001b[K")]
    [TestCase(true, 0, "")]
    [TestCase(false, 1_500, "")]
    public void A_terminal_is_told_after_a_second_and_left_as_it_was(bool isTerminal, int milliseconds, string expected)
    {
        using var error = new StringWriter();
        var host = new CommandHost { Output = Stream.Null, Error = error, Input = Stream.Null, WorkingDirectory = ".", Variable = _ => null, Today = default, ErrorIsTerminal = isTerminal };

        using (ProgressLine.Start(host, 7))
        {
            Thread.Sleep(milliseconds);
        }

        Assert.That(error.ToString(), Is.EqualTo(expected));
    }
}
