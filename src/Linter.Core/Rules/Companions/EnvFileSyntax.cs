using Linter.Core.Companions;
using Linter.Core.Companions.Shell;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Terraform;

namespace Linter.Core.Rules;

/// <summary>Finds what Docker's <c>--env-file</c> keeps of the notation of an env file.</summary>
internal sealed class EnvFileSyntax : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA807", "env-file-syntax")
    {
        Summary = "docker run --env-file takes quotation marks, export or blanks of an env file as part of the variable",
        Severity = Severity.Error,
        Causes = ["wrapped-value"],
        FixAvailability = FixAvailability.Sometimes,
        Why = """
            Env files have no common grammar. A shell, compose, direnv and most libraries take one pair of quotation marks off; `docker run --env-file`
            takes each line as it is: quotation marks become part of the value, `export KEY=…` is refused, a blank in front of `=` too. AWS then gets a
            key with quotation marks and answers `InvalidClientTokenId`.
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
        References = ["Docker documentation, docker run, set environment variables"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        if (file.Kind != CompanionKind.DotEnv || !file.EnvironmentLines.Any(line => IsOfAws(line.Name)) || ReadByDocker(file, companions) is not { } reader)
        {
            return;
        }

        foreach (var line in file.EnvironmentLines.Where(line => IsOfAws(line.Name)))
        {
            var fault = line.HasExport ? "\"export\" stands in front of it, which Docker takes for a part of the name"
                : line.HasBlanks ? "blanks stand around the sign, which Docker keeps"
                : line.IsQuoted ? "quotation marks stand around it, which Docker keeps as part of the value"
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

    private static Location? ReadByDocker(CompanionFile file, CompanionSet companions) => companions.Files
        .SelectMany(other => other.Scripts.SelectMany(script => script.Commands.Where(command => ContainerCommand.Of(command)?.EnvironmentFiles.Any(path => IsFile(path, other, file)) is true)
            .Select(command => script.Source.At(command.Start, command.End - command.Start)))).FirstOrDefault();

    private static bool IsFile(string? path, CompanionFile script, CompanionFile file) => path is not null
        && (FilePath.Resolve(FilePath.FolderOf(script.Path), path) == file.Path || FilePath.Resolve("", path) == file.Path);
}
