using Linter.Core.Companions;
using Linter.Core.Companions.Shell;
using Linter.Core.Findings;
using Linter.Core.Fixes;

namespace Linter.Core.Rules;

/// <summary>Finds what Docker's <c>--env-file</c> keeps of the notation of an env file.</summary>
internal sealed class EnvFileSyntax : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA807", "env-file-syntax")
    {
        Summary = "Quotation marks, export, blanks or CRLF of an env file become part of the variable for who reads it",
        Severity = Severity.Error,
        Causes = ["wrapped-value"],
        FixAvailability = FixAvailability.Sometimes,
        Why = """
            Env files have no common grammar. A shell, compose, direnv and most libraries take one pair of quotation marks off; `docker run --env-file`
            takes each line as it is, without the CR of Windows line ends: quotation marks become part of the value, blanks and comments behind it too; `export KEY=…`
            is refused, and so is a blank in front of `=`. AWS then gets a key with quotation marks and answers `InvalidClientTokenId`. A shell that sources the file takes quotation marks off, but keeps the CR of Windows line
            ends; and blanks around `=` are right for some libraries and for no shell.
            """,
        Bad = """
            # file: aws.env
            AWS_ACCESS_KEY_ID="${KEY_ID}" # expect: env-file-syntax
            # file: run.sh
            docker run --env-file aws.env hashicorp/terraform:1.11 plan
            """,
        Good = """
            # file: aws.env
            AWS_PROFILE=deploy
            # file: run.sh
            docker run --env-file aws.env -v ~/.aws:/root/.aws hashicorp/terraform:1.11 plan
            """,
        Fix = "Write `KEY=value` without quotation marks, `export` and blanks, with LF line ends; that form is right for every reader as long as the value has no blank.",
        References = ["Docker documentation, docker run, set environment variables", "Docker CLI 28.2, behaviour of --env-file"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        foreach (var script in file.Kind is CompanionKind.Dockerfile or CompanionKind.FishScript or CompanionKind.PowerShellScript or CompanionKind.CommandScript ? [] : file.Scripts)
        {
            CheckBlanks(script, findings);
        }

        if (file.Kind != CompanionKind.DotEnv || !file.EnvironmentLines.Any(line => IsOfAws(line.Name)))
        {
            return;
        }

        var readers = EnvFileReaders.Of(file, companions);
        if (readers.Docker is { } reader)
        {
            CheckDocker(file, reader, findings);
        }

        if (readers.Shell is { } shell)
        {
            foreach (var line in file.EnvironmentLines.Where(line => line.HasCarriageReturn && IsOfAws(line.Name) && line.Raw.Length > 0))
            {
                findings.Report(line.Line, $"{line.Name} does not arrive as it is meant: the line ends in CRLF, and a shell keeps the CR as part of the value.", new FindingDetails
                {
                    HoldsSecret = true,
                    Causes = ["whitespace-or-invisible-char", "wrapped-value"],
                    Related = [new RelatedLocation(shell, "a shell reads the file")],
                });
            }
        }
    }

    // "export NAME = value" exports NAME as it was, and names two more variables that are none.
    private static void CheckBlanks(ShellScript script, IFindings findings)
    {
        foreach (var command in script.Commands)
        {
            var names = command.Words is [{ Text: "export" }, ..] ? command.Words[1..] : command.Words;
            if (names is [{ Text: { } name } word, { Text: "=" }, _, ..] && IsOfAws(name))
            {
                findings.Report(
                    script.Source.At(word.Start, word.End - word.Start),
                    $"Blanks stand around the sign behind {name}: the shell sets nothing, and says that \"=\" is no name or that there is no such command.",
                    new FindingDetails { Causes = ["wrapped-value", "empty-value"], HoldsSecret = true });
            }
        }
    }

    private static void CheckDocker(CompanionFile file, Location reader, IFindings findings)
    {
        foreach (var line in file.EnvironmentLines.Where(line => IsOfAws(line.Name)))
        {
            var fault = line.HasExport ? "\"export\" stands in front of it, which Docker takes for a part of the name, and refuses"
                : line.HasBlankInFront ? "a blank stands in front of the sign, which Docker takes for a part of the name, and refuses"
                : line.HasBlanks ? "a blank stands behind the sign, which Docker keeps as part of the value"
                : line.IsQuoted ? "quotation marks stand around it, which Docker keeps as part of the value"
                : line.HasComment ? "a comment stands behind it, which Docker keeps as part of the value"
                : line.Raw.Length > line.Raw.TrimEnd().Length ? "blanks stand behind it, which Docker keeps as part of the value"
                : null;
            if (fault is not null)
            {
                findings.Report(line.Line, $"{line.Name} does not arrive as it is meant: {fault}.", new FindingDetails
                {
                    HoldsSecret = true,
                    Related = [new RelatedLocation(reader, "docker run reads the file")],
                    Fixes = line.Binding.Written.Contains(' ', StringComparison.Ordinal) ? [] : [new Fix("Write the plain form", FixSafety.Unsafe, [new Edit(line.Line, $"{line.Name}={line.Binding.Written}")])],
                });
            }
        }
    }

    private static bool IsOfAws(string name) => name.StartsWith("AWS_", StringComparison.Ordinal) || name.StartsWith("TF_VAR_", StringComparison.Ordinal);
}
