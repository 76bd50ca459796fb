using System.Collections.Immutable;
using Linter.Core.Companions.GitHub;
using Linter.Core.Companions.Shell;
using Linter.Core.Companions.Yaml;
using Linter.Core.Terraform;

namespace Linter.Core.Companions.Pipelines;

/// <summary>Reads the jobs of a pipeline, with what each system lets them inherit.</summary>
internal static class PipelineJobs
{
    private static readonly string[] WordsOfLogins = ["aws", "oidc", "vault", "credential", "login", "auth", "role", "secret", "1password", "doppler"];

    private static readonly string[] BuildSpecVariables = ["variables", "parameter-store", "secrets-manager"];

    /// <summary>The jobs of a file; empty for systems of which only single scripts are read.</summary>
    public static ImmutableArray<PipelineJob> Of(CompanionFile file)
    {
        if (file.Workflow is { IsAction: false } workflow)
        {
            var inherited = new InheritedNodes();
            return [.. workflow.Jobs.Select(job => Of(workflow, job, inherited.MayTake(workflow.Environment.Length)))];
        }

        if (file.Document?.Root is not { } root)
        {
            return [];
        }

        var name = FilePath.NameOf(file.Path);
        return name switch
        {
            _ when file.Kind == CompanionKind.BuildSpec => BuildSpec(root),
            _ when file.IsIncluded => [],
            _ when GitLabIncludes.IsOfGitLab(name) => GitLabJobs.Of(root, file.Included),
            "bitbucket-pipelines.yml" => [.. Descendants(root).Where(node => node["step"] is MappingNode).Select(node => Bitbucket(node["step"]!, root))],
            _ when FilePath.FolderOf(file.Path).EndsWith(".circleci", StringComparison.Ordinal) => [.. (root["jobs"]?.Entries ?? []).Select(CircleCi)],
            _ when CompanionFileNames.IsOfAzure(file.Path) => [.. Descendants(root).Where(node => node["steps"] is SequenceNode).Select(Azure)],
            _ => [],
        };
    }

    private static PipelineJob Of(Workflow workflow, WorkflowJob job, bool inherits) => new()
    {
        Name = job.Id,
        Location = job.Location,
        Environment = inherits ? [.. job.Environment, .. workflow.Environment] : job.Environment,
        Steps = [.. job.Steps.Select(step => new PipelineStep(
            step.Index, step.Location, step.Script is { } script ? [script] : [], step.Environment, step.Login is not null || JobCredentials.MayLogIn(step), false)
        {
            Folder = step.Folder,
            TerraformAction = step.RunsTerraformInContainer ? step.Input("path")?.Value.Text ?? "" : null,
        })],
        IsPartly = job.IsSelfHosted || !inherits,
    };

    // All commands of a build run in one shell, except where it says otherwise.
    private static ImmutableArray<PipelineJob> BuildSpec(MappingNode root) =>
    [
        new PipelineJob
        {
            Name = "build",
            Location = root.Location,
            Environment = [.. BuildSpecVariables.Select(key => root["env"]?[key]).OfType<MappingNode>().SelectMany(Bindings)],
            Steps = [Step(0, root, [.. (root["phases"]?.Entries ?? []).SelectMany(phase => Scripts(phase.Value["commands"]))])],
        },
    ];

    private static PipelineJob Bitbucket(YamlNode step, MappingNode root)
    {
        var scripts = Scripts(step["script"]).Concat(Scripts(step["after-script"])).ToImmutableArray();
        return new PipelineJob
        {
            Name = step["name"]?.Text ?? "default",
            Location = step.Location,
            Environment = [],
            Steps = [Step(0, step, scripts)],
            TokenVariables = step["oidc"]?.Text is "true" ? ["BITBUCKET_STEP_OIDC_TOKEN"] : [],
            IsPartly = root["options"]?["oidc"] is not null || step["import"] is not null,
        };
    }

    private static PipelineJob CircleCi(YamlEntry job) => new()
    {
        Name = job.Name,
        Location = job.Key.Location,
        Environment = [.. job.Value["environment"] is { } environment ? Bindings(environment) : []],
        Steps = [.. (job.Value["steps"]?.Items ?? []).Select((step, index) => step switch
        {
            MappingNode when step["run"] is { } run => new PipelineStep(
                index, run.Location, run is ScalarNode ? Scripts(run) : Scripts(run["command"]), [.. run["environment"] is { } own ? Bindings(own) : []], false, false)
            {
                Folder = FolderOf(run["working_directory"] ?? job.Value["working_directory"]),
            },
            _ => new PipelineStep(index, step.Location, [], [], IsLogin(step.Text ?? step.Entries.FirstOrDefault()?.Name ?? ""), false),
        })],
    };

    private static PipelineJob Azure(YamlNode node) => new()
    {
        Name = node["job"]?.Text ?? node["deployment"]?.Text ?? "steps",
        Location = node.Location,
        Environment = [],
        Steps = [.. node["steps"]!.Items.Select((step, index) =>
        {
            var task = step["task"]?.Text ?? step["template"]?.Text ?? "";
            var scripts = new[] { step["script"], step["bash"], step["inputs"]?["inlineScript"], step["inputs"]?["script"] }.SelectMany(node => Scripts(node)).ToImmutableArray();
            var isOfToolkit = task.StartsWith("AWS", StringComparison.OrdinalIgnoreCase);
            return new PipelineStep(
                index, step.Location, scripts, [.. step["env"] is { } own ? Bindings(own) : []], !isOfToolkit && task.Length > 0 && (step["template"] is not null || IsLogin(task)), isOfToolkit)
            {
                Folder = FolderOf(step["workingDirectory"] ?? step["inputs"]?["workingDirectory"]),
            };
        })],
        IsPartly = node["pool"]?.Text is not null || node["pool"]?["name"] is not null,
    };

    /// <summary>The texts of a scalar or list as scripts.</summary>
    public static ImmutableArray<ShellScript> Scripts(YamlNode? node) => node is null or MappingNode
        ? []
        : [.. node.Items.OfType<ScalarNode>().Where(item => item.Content.Text.Length > 0).Select(item => ShellScript.Read(item.Content))];

    /// <summary>The variables of a mapping or list.</summary>
    public static IEnumerable<EnvironmentBinding> Bindings(YamlNode node) => PipelineReader.BindingsOf(node, "${", "}");

    /// <summary>Whether the name of an action, task or orb says that it may sign in to something.</summary>
    public static bool IsLogin(string name) => WordsOfLogins.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    // "~/project" is where CircleCI checks out.
    private static string? FolderOf(YamlNode? node) => node?.Text switch
    {
        null or "~/project" or "$(Build.SourcesDirectory)" or "$(System.DefaultWorkingDirectory)" => "",
        var text when text.StartsWith("$(System.DefaultWorkingDirectory)/", StringComparison.Ordinal) || text.StartsWith("$(Build.SourcesDirectory)/", StringComparison.Ordinal) => text[(text.IndexOf('/', StringComparison.Ordinal) + 1)..],
        var text => text.AsSpan().ContainsAny("$<~") || text.StartsWith('/') ? null : text,
    };

    private static PipelineStep Step(int index, YamlNode node, ImmutableArray<ShellScript> scripts) => new(index, node.Location, scripts, [], false, false);

    // Aliases share nodes, so each is visited once.
    private static List<YamlNode> Descendants(YamlNode root)
    {
        var seen = new HashSet<YamlNode>(ReferenceEqualityComparer.Instance);
        var found = new List<YamlNode>();
        var open = new Stack<YamlNode>([root]);
        while (open.TryPop(out var node))
        {
            if (seen.Add(node))
            {
                found.Add(node);
                foreach (var child in node.Entries.Select(entry => entry.Value).Concat((node as SequenceNode)?.Elements ?? []).Reverse())
                {
                    open.Push(child);
                }
            }
        }

        return found;
    }
}
