using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Core.Terraform;

namespace Linter.Core.Companions.Shell;

/// <summary>A command that runs Terraform, OpenTofu or Terragrunt.</summary>
/// <param name="Tool">What it is called.</param>
/// <param name="Subcommand">What it does: <c>init</c>, <c>plan</c>.</param>
/// <param name="Arguments">The words behind the tool's name.</param>
/// <param name="Runner">What runs it with an environment of its own (<c>docker</c>, <c>aws-vault</c>), or null.</param>
/// <param name="Command">The whole command.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record TerraformCommand(
    string Tool, string Subcommand, ImmutableArray<ShellWord> Arguments, string? Runner, ShellCommand Command, Location Location)
{
    private static readonly string[] FolderOptions = ["-chdir=", "--terragrunt-working-dir=", "--working-dir="];

    private static readonly string[] FoldersInEnvironment = ["TG_WORKING_DIR", "TERRAGRUNT_WORKING_DIR"];

    private static readonly string[] Tools = ["terraform", "tofu", "terragrunt"];

    private static readonly string[] SigningSubcommands =
        ["init", "plan", "apply", "destroy", "refresh", "import", "output", "state", "console", "test", "run", "run-all", "taint", "untaint", "force-unlock"];

    private static readonly string[] Containers = ["docker", "podman", "nerdctl", "docker-compose"];

    private static readonly string[] CredentialRunners = ["aws-vault", "chamber", "doppler", "op", "assume", "granted", "saml2aws", "aws-okta", "envchain", "infisical", "vault", "sops", "leapp"];

    /// <summary>Whether it needs AWS credentials, as far as the command says.</summary>
    public bool Signs => SigningSubcommands.Contains(Subcommand) && !Arguments.Any(word => word.Text is "-backend=false");

    /// <summary>Whether it runs in a container.</summary>
    public bool IsInContainer => Runner is not null && Containers.Contains(Runner);

    /// <summary>Whether something in front of it fetches credentials for it.</summary>
    public bool HasOwnCredentials => Runner is not null && CredentialRunners.Contains(Runner);

    /// <summary>The folder of <c>-chdir</c>, or null.</summary>
    public string? ChangedFolder => Options().FirstOrDefault() ?? FoldersInEnvironment.Select(name => Command.Assignments.FirstOrDefault(assignment => assignment.Name == name)?.Value.Shown).FirstOrDefault(value => value is not null);

    private IEnumerable<string> Options()
    {
        for (var at = 0; at < Arguments.Length; at++)
        {
            var shown = Arguments[at].Shown;
            foreach (var option in FolderOptions)
            {
                if (shown.StartsWith(option, StringComparison.Ordinal))
                {
                    yield return shown[option.Length..];
                }
                else if (shown.StartsWith("--", StringComparison.Ordinal) && shown == option[..^1] && at + 1 < Arguments.Length)
                {
                    yield return Arguments[at + 1].Shown;
                }
            }
        }
    }

    /// <summary>Finds the tool in a command, behind what may stand in front of it.</summary>
    /// <param name="command">The command.</param>
    /// <param name="source">The text that it stands in.</param>
    public static TerraformCommand? Of(ShellCommand command, EmbeddedText source)
    {
        var first = command.Words.FirstOrDefault(word => word.Text is not ("sudo" or "env" or "exec" or "command" or "nice" or "time"))?.Text;
        var runner = first is null ? null : FilePath.NameOf(first);
        for (var at = 0; at < command.Words.Length; at++)
        {
            if (command.Words[at].Text is not { } text || !Tools.Contains(WithoutExtension(FilePath.NameOf(text))))
            {
                continue;
            }

            var tool = WithoutExtension(FilePath.NameOf(text));
            var isRunner = runner is not null && (Containers.Contains(runner) || CredentialRunners.Contains(runner));
            if (WithoutExtension(runner ?? "") != tool && !isRunner)
            {
                // "echo terraform", "which tofu", "apt-get install terraform".
                return null;
            }

            return Make(tool, command, at, WithoutExtension(runner ?? "") == tool ? null : runner, source);
        }

        // An image may have the tool as its entry point.
        return runner is not null && Containers.Contains(runner) && command.Words.Any(word => word.Text == "run")
            && Array.FindIndex([.. command.Words], word => IsTerraformImage(word.Text)) is var image and > 0
            ? Make("terraform", command, image, runner, source)
            : null;
    }

    private static TerraformCommand Make(string tool, ShellCommand command, int at, string? runner, EmbeddedText source)
    {
        var arguments = command.Words[(at + 1)..];
        var subcommand = arguments.FirstOrDefault(word => word.Text is { } text && !text.StartsWith('-'))?.Text ?? "";
        return new TerraformCommand(tool, subcommand, arguments, runner, command, source.At(command.Start, command.End - command.Start));
    }

    private static bool IsTerraformImage(string? text) =>
        text is not null && (text.Contains("hashicorp/terraform", StringComparison.Ordinal) || text.Contains("opentofu/opentofu", StringComparison.Ordinal));

    private static string WithoutExtension(string name) => name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name;
}
