using System.Collections.Immutable;
using Linter.Core.Companions.Shell;
using Linter.Core.Findings;

namespace Linter.Core.Companions.Pipelines;

/// <summary>What runs on one machine or in one container, one step after the other: a job, or a step of systems that give each step its own.</summary>
internal sealed record PipelineJob
{
    /// <summary>The name that reports show.</summary>
    public required string Name { get; init; }

    /// <summary>Where it begins.</summary>
    public required Location Location { get; init; }

    /// <summary>The variables for all its steps, those that it inherits too.</summary>
    public required ImmutableArray<EnvironmentBinding> Environment { get; init; }

    /// <summary>The steps in order, each a process with an environment of its own.</summary>
    public required ImmutableArray<PipelineStep> Steps { get; init; }

    /// <summary>The names of the variables that hold an OIDC token of the job; empty where it asks for none.</summary>
    public ImmutableArray<string> TokenVariables { get; init; } = [];

    /// <summary>Whether parts of it stand in files that were not read.</summary>
    public bool IsPartly { get; init; }

    /// <summary>The variables as one scope.</summary>
    public BindingScope Scope => new($"job {Name}", Environment);
}

/// <summary>A step.</summary>
/// <param name="Index">Its place in the job, 0-based.</param>
/// <param name="Location">Where it begins.</param>
/// <param name="Scripts">What it runs, in order and in one shell; empty for a task, orb or plugin.</param>
/// <param name="Environment">The variables of this step only.</param>
/// <param name="LogsIn">Whether it may leave credentials for the steps behind it.</param>
/// <param name="KeepsLogin">Whether it signs in for its own script only: a task of the AWS toolkit.</param>
internal sealed record PipelineStep(
    int Index, Location Location, ImmutableArray<ShellScript> Scripts, ImmutableArray<EnvironmentBinding> Environment, bool LogsIn, bool KeepsLogin)
{
    // Ways to hand a variable on to later steps.
    private static readonly string[] Carriers = ["GITHUB_ENV", "BASH_ENV", "task.setvariable", "dotenv", ".aws", "aws configure", "buildkite-agent"];

    /// <summary>The folder that its scripts start in, from the top of the repository; null where it cannot be told.</summary>
    public string? Folder { get; init; } = "";

    /// <summary>The folder that an action runs Terraform in, empty where that cannot be told; null where it is no such action.</summary>
    public string? TerraformAction { get; init; }

    /// <summary>The commands of Terraform that sign in.</summary>
    public IEnumerable<TerraformCommand> TerraformCommands =>
        Scripts.SelectMany(script => script.Commands.Select(command => TerraformCommand.Of(command, script.Source))).OfType<TerraformCommand>().Where(command => command.Signs);

    /// <summary>Whether it hands variables or profiles on in a way that its script names.</summary>
    public bool HandsOn => Scripts.Any(script => Carriers.Any(carrier => script.Source.Text.Contains(carrier, StringComparison.Ordinal)));

    /// <summary>The key that its script exports, or null.</summary>
    public EnvironmentBinding? ExportedKey => Scripts
        .SelectMany(script => script.Commands.Where(command => command.SetsForLater).SelectMany(command => command.Assignments).Select(assignment => ShellBindings.Of(script.Source, assignment)))
        .FirstOrDefault(binding => binding is { Name: "AWS_ACCESS_KEY_ID", IsEmpty: false });

    /// <summary>Whether the text of its scripts names something.</summary>
    public bool Says(string text) => Scripts.Any(script => script.Source.Text.Contains(text, StringComparison.Ordinal));
}
