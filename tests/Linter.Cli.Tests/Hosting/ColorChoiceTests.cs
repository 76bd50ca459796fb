using Linter.Cli.Hosting;

namespace Linter.Cli.Tests.Hosting;

public sealed class ColorChoiceTests
{
    [TestCase("auto", true, "", true)]
    [TestCase("auto", false, "", false)]
    [TestCase("auto", true, "NO_COLOR=1", false)]
    [TestCase("auto", true, "NO_COLOR=", true)]
    [TestCase("auto", false, "FORCE_COLOR=1", true)]
    [TestCase("auto", true, "FORCE_COLOR=0", false)]
    [TestCase("auto", true, "NO_COLOR=1;FORCE_COLOR=1", false)]
    [TestCase("auto", true, "TERM=dumb", false)]
    [TestCase("always", false, "NO_COLOR=1", true)]
    [TestCase("never", true, "FORCE_COLOR=1", false)]
    public void The_option_wins_then_NO_COLOR_then_FORCE_COLOR_then_the_terminal(string option, bool isTerminal, string environment, bool expected)
    {
        var variables = environment.Split(';', StringSplitOptions.RemoveEmptyEntries).ToDictionary(pair => pair.Split('=')[0], pair => pair.Split('=')[1]);
        var host = new CommandHost
        {
            Output = Stream.Null,
            Error = TextWriter.Null,
            Input = Stream.Null,
            WorkingDirectory = "/",
            Variable = variables.GetValueOrDefault,
            Today = default,
            OutputIsTerminal = isTerminal,
        };

        Assert.That(ColorChoice.UseColor(option, host), Is.EqualTo(expected));
    }
}
