using System.Buffers;
using System.Collections.Immutable;
using Linter.Core.Companions.Shell;
using Linter.Core.Findings;
using Linter.Core.Terraform;

namespace Linter.Core.Companions.Pipelines;

/// <summary>A place where a CI system runs Terraform.</summary>
/// <param name="File">The pipeline.</param>
/// <param name="Job">The job.</param>
/// <param name="Location">The command, or the action.</param>
/// <param name="Folder">The folder of the root module, or null where it cannot be told.</param>
internal sealed record TerraformRun(CompanionFile File, PipelineJob Job, Location Location, string? Folder)
{
    // Texts that stand for the top of the repository.
    private static readonly string[] Tops =
        ["$GITHUB_WORKSPACE/", "${GITHUB_WORKSPACE}/", "${{ github.workspace }}/", "${{github.workspace}}/", "$CI_PROJECT_DIR/", "${CI_PROJECT_DIR}/", "$CODEBUILD_SRC_DIR/", "${CODEBUILD_SRC_DIR}/", "$BITBUCKET_CLONE_DIR/", "$(Build.SourcesDirectory)/", "$(System.DefaultWorkingDirectory)/"];

    // What the shell or the CI system puts something else in for.
    private static readonly SearchValues<char> Expanded = SearchValues.Create("$~*?{`<(");

    /// <summary>Whether an action runs it, in a container of its own.</summary>
    public bool IsAction { get; init; }

    /// <summary>The runs of a pipeline.</summary>
    /// <param name="file">The pipeline.</param>
    /// <param name="roots">The folders of all root modules of the tree.</param>
    public static IEnumerable<TerraformRun> In(CompanionFile file, ImmutableArray<string> roots)
    {
        foreach (var job in file.Jobs)
        {
            foreach (var step in job.Steps)
            {
                foreach (var (command, folder) in Commands(step))
                {
                    yield return new TerraformRun(file, job, command, InTree(file, folder, roots));
                }

                if (step.TerraformAction is { } action)
                {
                    yield return new TerraformRun(file, job, step.Location, InTree(file, action, roots)) { IsAction = true };
                }
            }
        }
    }

    private static IEnumerable<(Location Place, string? Folder)> Commands(PipelineStep step)
    {
        var (folder, previous) = (step.Folder, step.Folder);
        foreach (var script in step.Scripts)
        {
            foreach (var command in script.Commands)
            {
                if (command.Words is [{ Text: "cd" or "pushd" }, var target])
                {
                    (folder, previous) = (target.Text == "-" ? previous : Follow(folder, target.Shown), folder);
                }
                else if (command.Words is [{ Text: "cd" or "popd" }])
                {
                    folder = command.Words[0].Text == "cd" ? null : step.Folder;
                }
                else if (TerraformCommand.Of(command, script.Source) is { Signs: true, HasOwnCredentials: false } terraform)
                {
                    // In a container the working directory is another one.
                    var own = terraform.IsInContainer ? null : terraform.ChangedFolder is { } changed ? Follow(folder, changed) : folder;
                    yield return (terraform.Location, own);
                }
            }
        }
    }

    private static string? Follow(string? folder, string target)
    {
        foreach (var top in Tops.Where(top => target.StartsWith(top, StringComparison.Ordinal)))
        {
            return IsPlain(target[top.Length..]) ? FilePath.Resolve("", target[top.Length..]) : null;
        }

        return folder is null || !IsPlain(target) ? null : FilePath.Follow(folder, target);
    }

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAny(Expanded);

    // The pipeline starts at the top of its repository, which need not be that of the tree; a folder without a root module is a mistake of ours.
    private static string? InTree(CompanionFile file, string? folder, ImmutableArray<string> roots)
    {
        var top = file.RepositoryFolder ?? FilePath.FolderOf(file.Path);
        foreach (var candidate in folder is null ? [] : new[] { FilePath.Resolve(top, folder), FilePath.Resolve("", folder) })
        {
            if (candidate is not null && roots.Contains(candidate) && file.IsBeside(candidate))
            {
                return candidate;
            }
        }

        var beside = roots.Where(file.IsBeside).Take(2).ToList();
        return beside.Count == 1 ? beside[0] : null;
    }
}
