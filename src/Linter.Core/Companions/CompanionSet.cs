using System.Collections.Immutable;
using Linter.Core.Companions.GitHub;
using Linter.Core.Companions.Shell;
using Linter.Core.Findings;
using Linter.Core.Terraform;

namespace Linter.Core.Companions;

/// <summary>All companion files of a tree.</summary>
/// <param name="Files">The files in ordinal order of their paths.</param>
internal sealed record CompanionSet(ImmutableArray<CompanionFile> Files)
{
    /// <summary>None.</summary>
    public static CompanionSet Empty { get; } = new([]);

    /// <summary>The workflows with their files.</summary>
    public IEnumerable<Workflow> Workflows => Files.Where(file => file.Kind == CompanionKind.GitHubWorkflow).Select(file => file.Workflow).OfType<Workflow>();

    /// <summary>The workflow of the same repository that a job uses (<c>./.github/workflows/deploy.yml</c>), or null.</summary>
    /// <param name="uses">What the job names.</param>
    public Workflow? FindReusable(string? uses)
    {
        const string here = "./";
        if (uses is null || !uses.StartsWith(here, StringComparison.Ordinal))
        {
            return null;
        }

        var path = uses[here.Length..];
        return Workflows.FirstOrDefault(workflow => workflow.Path == path || workflow.Path.EndsWith("/" + path, StringComparison.Ordinal));
    }

    /// <summary>The jobs of the tree that use a workflow.</summary>
    public IEnumerable<(Workflow Caller, WorkflowJob Job)> CallersOf(Workflow workflow) =>
        Workflows.SelectMany(caller => caller.Jobs.Where(job => FindReusable(job.Uses) == workflow).Select(job => (caller, job)));

    /// <summary>The file of a path, or null.</summary>
    public CompanionFile? Find(string? path) => path is null ? null : Files.FirstOrDefault(file => file.Path == path);

    /// <summary>The composite action of the same repository that a step uses (<c>./.github/actions/login</c>), or null.</summary>
    /// <param name="uses">What the step names.</param>
    public Workflow? FindAction(string? uses)
    {
        const string here = "./";
        if (uses is null || !uses.StartsWith(here, StringComparison.Ordinal))
        {
            return null;
        }

        var folder = uses[here.Length..].TrimEnd('/');
        return Files.Where(file => file.Kind == CompanionKind.GitHubAction).FirstOrDefault(file => FilePath.FolderOf(file.Path) == folder || file.Path.EndsWith($"/{folder}/{FilePath.NameOf(file.Path)}", StringComparison.Ordinal))?.Workflow;
    }

    /// <summary>Where a CI system runs Terraform in a folder: where it names that folder, or where no folder can be told.</summary>
    public IEnumerable<Location> RunsOf(ModuleFolder folder) => Files.Where(file => IsCi(file) && file.IsBeside(folder.Path))
        .SelectMany(file => file.TerraformCommands.Where(command => command.Signs && !command.HasOwnCredentials && MayBeIn(folder, command)).Select(command => command.Location).Concat(RunsByAction(file)));

    /// <summary>Whether a file of a CI system, a script or a makefile names a text, so that it may make the profile of that name.</summary>
    public bool Mentions(string? text) => text is not null && Files.Any(file => file.Text.Text.Contains(text, StringComparison.Ordinal));

    private static bool IsCi(CompanionFile file) => file.Kind is CompanionKind.GitHubWorkflow or CompanionKind.Pipeline or CompanionKind.BuildSpec;

    private static bool MayBeIn(ModuleFolder folder, TerraformCommand command) =>
        command.ChangedFolder is not { } changed || changed.Contains('$', StringComparison.Ordinal) || FilePath.Resolve("", changed) == folder.Path;

    private static IEnumerable<Location> RunsByAction(CompanionFile file) =>
        file.Workflow?.Jobs.SelectMany(job => job.Steps).Where(step => step.RunsTerraformInContainer).Select(step => step.Location) ?? [];
}
