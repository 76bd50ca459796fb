using System.Collections.Immutable;
using Linter.Core.Aws;
using Linter.Core.Companions.GitHub;
using Linter.Core.Companions.Pipelines;
using Linter.Core.Terraform;

namespace Linter.Core.Companions;

/// <summary>All companion files of a tree.</summary>
/// <param name="Files">The files in ordinal order of their paths.</param>
internal sealed record CompanionSet(ImmutableArray<CompanionFile> Files)
{
    private IReadOnlyList<TerraformRun>? _runs;
    private IReadOnlyList<Workflow>? _workflows;
    private Dictionary<string, CompanionFile>? _byPath;

    /// <summary>None.</summary>
    public static CompanionSet Empty { get; } = new([]);

    /// <summary>The workflows in the order of their paths. Every root module asks; two threads may gather the same at once.</summary>
    public IReadOnlyList<Workflow> Workflows => _workflows ??= [.. Files.Where(file => file.Kind == CompanionKind.GitHubWorkflow).Select(file => file.Workflow).OfType<Workflow>()];

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

    /// <summary>The file of a path, or null. Two threads may make the same index at once.</summary>
    public CompanionFile? Find(string? path) => path is null ? null : (_byPath ??= ByPath()).GetValueOrDefault(path);

    private Dictionary<string, CompanionFile> ByPath()
    {
        var files = new Dictionary<string, CompanionFile>(StringComparer.Ordinal);
        foreach (var file in Files)
        {
            files.TryAdd(file.Path, file);
        }

        return files;
    }

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

    /// <summary>The folders of all root modules of the tree.</summary>
    public ImmutableArray<string> Roots { get; init; } = [];

    /// <summary>Hosts that are known to stand in for AWS.</summary>
    public LocalHosts LocalHosts { get; init; } = LocalHosts.None;

    /// <summary>Where CI systems run Terraform; found once. Two threads may find the same at once.</summary>
    public IReadOnlyList<TerraformRun> Runs => _runs ??= [.. Files.SelectMany(file => TerraformRun.In(file, Roots))];

    /// <summary>The runs of a root module.</summary>
    public IEnumerable<TerraformRun> RunsIn(ModuleFolder folder) => Runs.Where(run => run.Folder == folder.Path);

    /// <summary>A run of the same repository of which nobody can tell which root module it is for, or null.</summary>
    public TerraformRun? RunSomewhere(ModuleFolder folder) => Runs.FirstOrDefault(run => run.Folder is null && run.File.IsBeside(folder.Path));

    /// <summary>Whether a file speaks of a profile of some name, so that it may make it: <c>aws configure --profile x</c>, <c>[x]</c>, <c>profile-name: x</c>.</summary>
    public bool SpeaksOfProfile(string name) => Files.Any(file => SpeaksOfProfile(file.Text.Text, name));

    private static bool SpeaksOfProfile(string text, string name)
    {
        for (var at = name.Length == 0 ? -1 : text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            var isWhole = (at == 0 || !IsPartOfName(text[at - 1])) && (end == text.Length || !IsPartOfName(text[end]));
            var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
            var stop = text.IndexOf('\n', end) is var found and >= 0 ? found : text.Length;
            if (isWhole && ((at > 0 && text[at - 1] == '[') || text.AsSpan(start, stop - start).Contains("profile", StringComparison.OrdinalIgnoreCase)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPartOfName(char character) => char.IsAsciiLetterOrDigit(character) || character is '_' or '-';
}
