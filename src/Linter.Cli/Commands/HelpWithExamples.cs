using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Linter.Cli.Commands;

/// <summary>The usual help with examples and exit codes below.</summary>
internal sealed class HelpWithExamples : SynchronousCommandLineAction
{
    private const int Width = 100;

    private const string RootExamples = """
        Examples:
          tfauth lint                                   Lint the working directory
          tfauth lint --format text --format sarif=tfauth.sarif infra
          tfauth explain TFA502                         What a rule finds, why, and what to do
          tfauth doctor --live                          Which credentials Terraform uses, and what STS says to them
          terraform plan 2>&1 | tfauth explain -        The AWS error in what Terraform printed
          tfauth rules                                  The rules that there are

        Exit codes:
          0  nothing at or above --fail-on
          1  findings at or above --fail-on
          2  wrong usage; nothing was linted
          3  incomplete: tfauth itself failed somewhere; what was found is reported
        """;

    private const string LintExamples = """
        Examples:
          tfauth lint                                   Lint the working directory and all folders in it
          tfauth lint env/prod main.tf                  Lint a folder and a file
          tfauth lint --select TFA1,TFA2 --fail-on error
          tfauth lint --format github --format sarif=tfauth.sarif
          tfauth lint --diff                            Show what --fix would change
          tfauth lint --write-baseline tfauth-baseline.json
          tfauth lint --baseline tfauth-baseline.json   Report new findings only
          cat main.tf | tfauth lint - --stdin-path env/prod/main.tf
        """;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        new HelpAction { MaxWidth = Width }.Invoke(parseResult);
        var examples = parseResult.CommandResult.Command switch
        {
            RootCommand => RootExamples,
            LintCommand => LintExamples,
            _ => null,
        };
        if (examples is not null)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(examples.ReplaceLineEndings("\n"));
        }

        return ExitCode.Success;
    }
}
