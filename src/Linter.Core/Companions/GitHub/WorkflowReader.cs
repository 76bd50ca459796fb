using System.Collections.Immutable;
using Linter.Core.Companions.Shell;
using Linter.Core.Companions.Yaml;
using Linter.Core.Findings;

namespace Linter.Core.Companions.GitHub;

/// <summary>Reads a workflow or composite action out of its YAML.</summary>
internal static class WorkflowReader
{
    /// <summary>Reads a file; what has another form than GitHub takes is passed over.</summary>
    public static Workflow Read(CompanionKind kind, EmbeddedText file, MappingNode root)
    {
        var isAction = kind == CompanionKind.GitHubAction;
        var folder = root["defaults"]?["run"]?["working-directory"];
        return new Workflow
        {
            Path = file.Source.Path,
            IsAction = isAction,
            Triggers = TriggersOf(root["on"] ?? root["true"]),
            Permissions = PermissionsOf(root.Find("permissions")),
            Environment = BindingsOf(root["env"]),
            Jobs = isAction
                ? root["runs"] is MappingNode runs ? [JobOf(new YamlEntry(root.Find("runs")!.Key, runs), folder)] : []
                : [.. (root["jobs"]?.Entries ?? []).Where(entry => entry.Value is MappingNode).Select(entry => JobOf(entry, folder))],
        };
    }

    private static ImmutableArray<string> TriggersOf(YamlNode? on) => on switch
    {
        null => [],
        MappingNode mapping => [.. mapping.All.Select(entry => entry.Name)],
        _ => [.. on.Items.Select(item => item.Text).OfType<string>()],
    };

    private static WorkflowJob JobOf(YamlEntry entry, YamlNode? folder)
    {
        var job = entry.Value;
        folder = job["defaults"]?["run"]?["working-directory"] ?? folder;
        return new WorkflowJob
        {
            Id = entry.Name,
            Location = entry.Key.Location,
            Permissions = PermissionsOf((job as MappingNode)?.Find("permissions")),
            Environment = [.. BindingsOf(job["env"]), .. BindingsOf(job["container"]?["env"])],
            Condition = job["if"]?.Text,
            Uses = job["uses"]?.Text,
            UsesLocation = job["uses"]?.Location ?? entry.Key.Location,
            HasEnvironment = job["environment"] is not null,
            InheritsSecrets = job["secrets"]?.Text == "inherit",
            Secrets = BindingsOf(job["secrets"]),
            Steps = [.. (job["steps"]?.Items ?? []).OfType<MappingNode>().Select((step, index) => StepOf(step, index, folder))],
            Outputs = BindingsOf(job["outputs"]),
            TimeoutMinutes = int.TryParse(job["timeout-minutes"]?.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var minutes) ? minutes : null,
            IsSelfHosted = IsSelfHosted(job["runs-on"]),
        };
    }

    // An expression or a label that GitHub does not offer may be a machine of the owner.
    private static bool IsSelfHosted(YamlNode? runsOn) => runsOn is not null
        && (runsOn is MappingNode || !runsOn.Items.All(label => label.Text is { } text
            && (text.StartsWith("ubuntu-", StringComparison.Ordinal) || text.StartsWith("windows-", StringComparison.Ordinal) || text.StartsWith("macos-", StringComparison.Ordinal))));

    private static WorkflowStep StepOf(MappingNode step, int index, YamlNode? folder)
    {
        var shell = step["shell"]?.Text;
        var isPosix = shell is null || shell.StartsWith("bash", StringComparison.Ordinal) || shell.StartsWith("sh", StringComparison.Ordinal);
        return new WorkflowStep
        {
            Index = index,
            Id = step["id"]?.Text,
            Folder = (step["working-directory"] ?? folder)?.Text is not { } text ? "" : text.Contains('$', StringComparison.Ordinal) ? null : text,
            Location = (step["uses"] ?? step["run"])?.Location ?? step.Location,
            Uses = step["uses"] is ScalarNode { Content.Text: var name } uses ? ReferenceTo(name, uses.Location) : null,
            Inputs = step["with"]?.Entries ?? [],
            Environment = BindingsOf(step["env"]),
            Condition = step["if"]?.Text,
            Script = isPosix && step["run"] is ScalarNode run ? ShellScript.Read(run.Content) : null,
        };
    }

    private static ActionReference ReferenceTo(string text, Location location) =>
        text.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 ? new(text[..at].ToLowerInvariant(), text[(at + 1)..], location) : new(text, null, location);

    private static Permissions? PermissionsOf(YamlEntry? entry) => entry?.Value switch
    {
        null => null,
        ScalarNode { Content.Text: { } all } => new Permissions(all, null, entry.Key.Location),
        var mapping => new Permissions(null, mapping["id-token"]?.Text, entry.Key.Location),
    };

    private static ImmutableArray<EnvironmentBinding> BindingsOf(YamlNode? node) => node is MappingNode ? [.. PipelineReader.BindingsOf(node, "${{", "}}")] : [];
}
