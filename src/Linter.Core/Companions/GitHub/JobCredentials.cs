using System.Collections.Immutable;
using Linter.Core.Companions.Shell;

namespace Linter.Core.Companions.GitHub;

/// <summary>Where the AWS credentials of a job's steps come from, as far as the workflow says.</summary>
internal static class JobCredentials
{
    private static readonly string[] WordsOfLogins = ["aws", "credential", "login", "oidc", "vault", "auth", "secret", "role", "1password", "doppler", "terraform"];

    private static readonly string[] WordsOfGuards =
        ["head.repo", "github.actor", "github.event.pull_request.user", "dependabot", "author_association", "secrets.", "env.", "event_name", "github.repository", "github.ref", "vars.", "github.event.pull_request.head", "triggering_actor"];

    /// <summary>The key that a job, workflow or step sets by itself, or null.</summary>
    public static EnvironmentBinding? KeyOf(ImmutableArray<EnvironmentBinding> environment) =>
        environment.FirstOrDefault(binding => binding is { Name: "AWS_ACCESS_KEY_ID", IsEmpty: false });

    /// <summary>The secret of the store that a text names (<c>${{ secrets.NAME }}</c>), or null.</summary>
    public static string? SecretIn(string written)
    {
        const string mark = "secrets.";
        var at = written.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0 || written.IndexOf("${{", StringComparison.Ordinal) < 0)
        {
            return null;
        }

        var name = new string([.. written[(at + mark.Length)..].TakeWhile(character => char.IsAsciiLetterOrDigit(character) || character == '_')]);
        return name.Length == 0 ? null : name;
    }

    /// <summary>Whether a step before another leaves credentials for it, or may do so in a way that the workflow does not show.</summary>
    public static bool MayComeFromStepBefore(WorkflowJob job, WorkflowStep step) => job.FirstLogin < step.Index;

    /// <summary>Whether a step signs in by other means than the action of AWS.</summary>
    public static bool MayLogIn(WorkflowStep step)
    {
        if (step.Uses is { } action)
        {
            return action.Name.StartsWith('.')
                || (!action.Name.StartsWith("hashicorp/setup-terraform", StringComparison.Ordinal) && !action.Name.StartsWith("opentofu/setup-opentofu", StringComparison.Ordinal)
                    && !action.Name.StartsWith("dflook/", StringComparison.Ordinal) && WordsOfLogins.Any(word => action.Name.Contains(word, StringComparison.OrdinalIgnoreCase)));
        }

        return step.Script is { } script && (script.Source.Text.Contains("GITHUB_ENV", StringComparison.Ordinal) || script.Source.Text.Contains(".aws", StringComparison.Ordinal)
            || script.Commands.Any(command => command.Words is [{ Text: "aws" }, { Text: "configure" or "sso" }, ..]));
    }

    /// <summary>Whether a condition looks at who started the run, so that its author has thought of forks and Dependabot.</summary>
    public static bool IsGuard(string? condition) => condition is not null && WordsOfGuards.Any(word => condition.Contains(word, StringComparison.Ordinal));

    /// <summary>Whether a command is given credentials in the command itself.</summary>
    public static bool IsGivenCredentials(TerraformCommand command) =>
        command.HasOwnCredentials || command.Command.Assignments.Any(assignment => assignment.Name.StartsWith("AWS_", StringComparison.Ordinal) || assignment.Name.StartsWith("TF_VAR_", StringComparison.Ordinal));
}
