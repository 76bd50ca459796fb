using System.CommandLine;
using System.CommandLine.Help;
using Linter.Cli.Hosting;

namespace Linter.Cli.Commands;

/// <summary>The command line: its syntax, and what happens when somebody gets it wrong.</summary>
internal static class CommandLine
{
    /// <summary>The value of <c>--fix</c> without one.</summary>
    public const string SafeFix = "safe";

    /// <summary>The value of <c>--live</c> without one.</summary>
    public const string PlainLive = "plain";

    /// <summary>Runs a command.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> arguments, CommandHost host, CancellationToken cancellation)
    {
        var root = Create(host, cancellation);
        try
        {
            var parsed = root.Parse(WithValues(arguments), new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
            UnknownOptions.Check(parsed, arguments);
            if (parsed.Errors is [var error, ..] && parsed.Action is not { ClearsParseErrors: true })
            {
                throw new UsageException(parsed.CommandResult.Command is RootCommand
                    ? "A command is missing: tfauth lint is the usual one, tfauth --help names all."
                    : error.Message);
            }

            using var output = new StreamWriter(host.Output, leaveOpen: true) { NewLine = "\n" };
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null, Output = output, Error = host.Error });
        }
        catch (UsageException exception)
        {
            foreach (var line in exception.Lines)
            {
                Say(host, $"tfauth: {Reports.SafeText.Message(line)}");
            }

            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            Say(host, "tfauth: Stopped.");
            return ExitCode.Interrupted;
        }
        catch (Exception exception) when (WriteFault.Is(exception))
        {
            Say(host, $"tfauth: Standard output could not be written to its end: {WriteFault.Of(exception)}");
            return ExitCode.Incomplete;
        }
        catch (Exception exception)
        {
            Say(host, exception is OutOfMemoryException ? "tfauth: The memory of this machine is not enough, and nothing is reported." : CrashText.Of(exception));
            return ExitCode.Incomplete;
        }
    }

    /// <summary>Where nobody can be told why, the exit code says enough.</summary>
    private static void Say(CommandHost host, string text)
    {
        try
        {
            host.Error.WriteLine(text);
        }
        catch (IOException)
        {
            // Standard error is full or closed.
        }
    }

    /// <summary>The commands. A new one is added here and nowhere else.</summary>
    private static RootCommand Create(CommandHost host, CancellationToken cancellation)
    {
        var root = new RootCommand("Finds out why Terraform cannot authenticate with AWS, before it runs and after it failed.");
        var version = root.Options.First(option => option is VersionOption);
        version.Description = "Show the version and the commit that it was built from.";
        version.Action = new VersionAction();
        root.Options.First(option => option is HelpOption).Action = new HelpWithExamples();
        root.Add(new LintCommand(host, cancellation));
        root.Add(new DoctorCommand(host, cancellation));
        root.Add(new RulesCommand(host));
        root.Add(new ExplainCommand(host));
        root.Add(new CompletionCommand(host));
        return root;
    }

    /// <summary><c>--fix</c> and <c>--live</c> take a value only behind an equals sign: the word after them is a path.</summary>
    private static List<string> WithValues(IReadOnlyList<string> arguments)
    {
        var end = arguments.TakeWhile(argument => argument != "--").Count();
        return [.. arguments.Select((argument, index) => index < end ? WithValue(argument) : argument)];
    }

    private static string WithValue(string argument) => argument switch
    {
        "--fix" => $"--fix={SafeFix}",
        "--live" => $"--live={PlainLive}",
        _ => argument,
    };
}
