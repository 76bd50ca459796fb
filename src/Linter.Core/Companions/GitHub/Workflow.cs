using System.Collections.Immutable;
using Linter.Core.Companions.Shell;
using Linter.Core.Companions.Yaml;
using Linter.Core.Findings;

namespace Linter.Core.Companions.GitHub;

/// <summary>A workflow, or a composite action read as a workflow of one job.</summary>
internal sealed class Workflow
{
    private IReadOnlyList<AwsLogin>? _logins;

    /// <summary>The path of the file.</summary>
    public required string Path { get; init; }

    /// <summary>Whether it is a composite action, which runs inside the job of whoever uses it.</summary>
    public required bool IsAction { get; init; }

    /// <summary>The events that start it.</summary>
    public required ImmutableArray<string> Triggers { get; init; }

    /// <summary>What the token may do at the level of the workflow; null where nothing is said.</summary>
    public required Permissions? Permissions { get; init; }

    /// <summary>The variables for all jobs.</summary>
    public required ImmutableArray<EnvironmentBinding> Environment { get; init; }

    /// <summary>The jobs in the order of the text.</summary>
    public required ImmutableArray<WorkflowJob> Jobs { get; init; }

    /// <summary>The logins to AWS of all jobs. Every root module asks; two threads may gather the same at once.</summary>
    public IReadOnlyList<AwsLogin> Logins => _logins ??= [.. Jobs.SelectMany(job => job.Steps).Select(step => step.Login).OfType<AwsLogin>()];

    /// <summary>Whether nothing but other workflows starts it.</summary>
    public bool IsReusableOnly => Triggers is ["workflow_call"];
}

/// <summary>A job.</summary>
internal sealed class WorkflowJob
{
    // Threads ask at the same time, and a number with a flag beside it is not written at once.
    private const int NotKnown = -1;
    private int _firstLogin = NotKnown;

    /// <summary>
    /// The place of the first step that leaves credentials for those behind it, or may do so in a way that the workflow does not show; beyond all
    /// steps where there is none. Found once, for each step asks.
    /// </summary>
    public int FirstLogin => _firstLogin is not NotKnown and var known ? known : _firstLogin = Steps.Where(step => step.Login is not null || JobCredentials.MayLogIn(step)).Select(step => step.Index).DefaultIfEmpty(int.MaxValue).Min();

    /// <summary>The id.</summary>
    public required string Id { get; init; }

    /// <summary>Where the id stands.</summary>
    public required Location Location { get; init; }

    /// <summary>What the token may do in this job, which replaces what the workflow says; null where nothing is said.</summary>
    public required Permissions? Permissions { get; init; }

    /// <summary>The variables for all steps.</summary>
    public required ImmutableArray<EnvironmentBinding> Environment { get; init; }

    /// <summary>The condition, or null.</summary>
    public required string? Condition { get; init; }

    /// <summary>The reusable workflow that it runs, or null.</summary>
    public required string? Uses { get; init; }

    /// <summary>Where <see cref="Uses"/> stands, else the same as <see cref="Location"/>.</summary>
    public required Location UsesLocation { get; init; }

    /// <summary>Whether it is in an environment of the repository, which can have secrets of its own.</summary>
    public required bool HasEnvironment { get; init; }

    /// <summary>Whether it passes all secrets on.</summary>
    public required bool InheritsSecrets { get; init; }

    /// <summary>The secrets that it passes on by name.</summary>
    public required ImmutableArray<EnvironmentBinding> Secrets { get; init; }

    /// <summary>The steps in the order of the text.</summary>
    public required ImmutableArray<WorkflowStep> Steps { get; init; }

    /// <summary>What it gives to other jobs.</summary>
    public required ImmutableArray<EnvironmentBinding> Outputs { get; init; }

    /// <summary>After how many minutes it is stopped, or null where nothing is said.</summary>
    public required int? TimeoutMinutes { get; init; }

    /// <summary>Whether it may run on machines of its owner, which can have credentials of their own.</summary>
    public required bool IsSelfHosted { get; init; }
}

/// <summary>A step.</summary>
internal sealed class WorkflowStep
{
    // These ask AWS for nothing.
    private static readonly string[] OfflineActions = ["-fmt", "-fmt-check", "-validate", "-version"];

    private object? _runsTerraform;

    /// <summary>Its place in the job, 0-based.</summary>
    public required int Index { get; init; }

    /// <summary>The id, or null.</summary>
    public required string? Id { get; init; }

    /// <summary>The folder that its script starts in, from the top of the repository; null where it cannot be told.</summary>
    public required string? Folder { get; init; }

    /// <summary>Where <c>uses</c> or <c>run</c> stands.</summary>
    public required Location Location { get; init; }

    /// <summary>The action, or null.</summary>
    public required ActionReference? Uses { get; init; }

    /// <summary>The inputs of the action.</summary>
    public required ImmutableArray<YamlEntry> Inputs { get; init; }

    /// <summary>The variables of this step only.</summary>
    public required ImmutableArray<EnvironmentBinding> Environment { get; init; }

    /// <summary>The condition, or null.</summary>
    public required string? Condition { get; init; }

    /// <summary>The script, or null.</summary>
    public required ShellScript? Script { get; init; }

    /// <summary>The login to AWS that the step makes, or null.</summary>
    public AwsLogin? Login => Uses is { Name: "aws-actions/configure-aws-credentials" } ? new AwsLogin(this) : null;

    /// <summary>The commands of the script that run Terraform.</summary>
    public IEnumerable<TerraformCommand> TerraformCommands =>
        Script is null ? [] : Script.Commands.Select(command => TerraformCommand.Of(command, Script.Source)).OfType<TerraformCommand>();

    /// <summary>Whether an action runs Terraform in a container of its own: files of the runner's home are not there.</summary>
    public bool RunsTerraformInContainer => Uses is { Name: var name } && name.StartsWith("dflook/", StringComparison.Ordinal) && !OfflineActions.Any(end => name.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Whether Terraform signs in to AWS here; found once, for jobs and rules ask again and again.</summary>
    public bool RunsTerraform => (bool)(_runsTerraform ??= RunsTerraformInContainer || TerraformCommands.Any(command => command.Signs));

    /// <summary>The entry of an input, or null.</summary>
    public YamlEntry? Input(string name) => Inputs.FirstOrDefault(input => input.Name == name);
}

/// <summary>What the token of a job may do.</summary>
/// <param name="All"><c>read-all</c>, <c>write-all</c>, or null where single permissions are named.</param>
/// <param name="IdToken">What is said of <c>id-token</c>, or null.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record Permissions(string? All, string? IdToken, Location Location)
{
    /// <summary>Whether the job can ask for an OIDC token.</summary>
    public bool GrantsIdToken => All == "write-all" || IdToken == "write";
}

/// <summary>An action with its version.</summary>
/// <param name="Name">Owner, repository and folder; a path for one of the same repository.</param>
/// <param name="Version">The tag, branch or commit, or null.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record ActionReference(string Name, string? Version, Location Location)
{
    /// <summary>The first number of a version tag (<c>v4.0.2</c>), or null for a branch or commit.</summary>
    public int? Major => Version is ['v', >= '0' and <= '9', ..] && int.TryParse(Version[1..].Split('.', '-')[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var major) ? major : null;
}
