using Linter.Core.Companions;
using Linter.Core.Companions.Shell;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds credentials that are given as arguments of commands.</summary>
internal sealed class CredentialsOnCommandLine : Rule
{
    private static readonly string[] Names = ["access_key", "secret_key", "secret_access_key", "access_key_id", "session_token", "aws_secret_key", "aws_access_key", "token"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA808", "credentials-on-command-line")
    {
        Summary = "A credential is given as an argument of a command",
        Severity = Severity.Warning,
        Why = """
            Arguments of commands are seen by every user of the machine (`ps`), stay in the history of the shell and in logs that print commands. What
            `-backend-config` gives is also written in plain text to `.terraform/terraform.tfstate`, and used from there until the next
            `init -reconfigure`: after a rotation the old key lives on. What `-var` gives is stored in saved plans.
            """,
        Bad = """
            # file: init.sh
            terraform init -backend-config="access_key=$KEY" -backend-config="secret_key=$SECRET" # expect: credentials-on-command-line, credentials-on-command-line
            """,
        Good = """
            # file: init.sh
            export AWS_ACCESS_KEY_ID="$KEY" AWS_SECRET_ACCESS_KEY="$SECRET"
            terraform init
            """,
        Fix = "Export `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`, which provider and backend read by themselves, or use a profile.",
        References = ["Terraform documentation, backend configuration, credentials and sensitive data"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        foreach (var setting in CommandSetting.All(file).Where(setting => IsCredential(setting.Name) && setting.Written.Length > 0))
        {
            var where = setting.Option == "-var" ? "in saved plans" : "in .terraform/terraform.tfstate";
            findings.Report(
                setting.Location,
                $"{setting.Name} is given with {setting.Option}: it is seen in process lists and logs, and kept {where}.",
                new FindingDetails { HoldsSecret = true });
        }

        foreach (var script in file.Scripts)
        {
            foreach (var command in script.Commands.Where(IsConfigureSet))
            {
                var word = command.Words[^1];
                findings.Report(
                    script.Source.At(command.Start, command.End - command.Start),
                    $"aws configure set is given the value of {command.Words[3].Text} as an argument: it is seen in process lists and logs.",
                    new FindingDetails { HoldsSecret = true, Severity = word.Text is null ? Severity.Note : null });
            }
        }
    }

    private static bool IsConfigureSet(ShellCommand command) =>
        command.Words is [{ Text: "aws" }, { Text: "configure" }, { Text: "set" }, { Text: { } name }, _, ..]
        && (name.EndsWith("aws_secret_access_key", StringComparison.Ordinal) || name.EndsWith("aws_session_token", StringComparison.Ordinal));

    // Ids are no secrets, but come with one: "aws_access_key" is as often the id as the secret.
    private static bool IsCredential(string name)
    {
        var lower = name.ToLowerInvariant();
        return Names.Contains(lower) || (lower.StartsWith("aws_", StringComparison.Ordinal) && Names.Contains(lower["aws_".Length..]));
    }
}
