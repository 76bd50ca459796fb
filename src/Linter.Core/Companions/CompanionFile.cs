using System.Collections.Immutable;
using Linter.Core.Aws;
using Linter.Core.Companions.GitHub;
using Linter.Core.Companions.Pipelines;
using Linter.Core.Companions.Shell;
using Linter.Core.Companions.Yaml;
using Linter.Core.Credentials;
using Linter.Hcl.Text;

namespace Linter.Core.Companions;

/// <summary>A file beside the configuration, read as what it sets and runs.</summary>
internal sealed class CompanionFile
{
    private static readonly string[] StandIns = ["localstack", "minio", "moto", "dynamodb-local", "elasticmq", "localhost", "127.0.0.1"];

    private static readonly string[] TerraformImages = ["FROM hashicorp/terraform", "FROM docker.io/hashicorp/terraform", "FROM ghcr.io/opentofu/opentofu"];

    private IReadOnlyList<TerraformCommand>? _terraformCommands;
    // Boxed, as other things that several threads may find out at once: a value with a flag beside it is not written at once.
    private object? _speaksOfStandIns;

    private IReadOnlyList<PipelineJob>? _jobs;

    private IReadOnlyList<(BindingScope Scope, CredentialProblem Problem)>? _problems;

    private CompanionFile(CompanionKind kind, EmbeddedText text)
    {
        Kind = kind;
        Text = text;
        RepositoryFolder = Path.StartsWith('.') ? "" : Path.IndexOf("/.", StringComparison.Ordinal) is var dot and >= 0 ? Path[..dot] : null;
    }

    /// <summary>What the file is.</summary>
    public CompanionKind Kind { get; }

    /// <summary>The text.</summary>
    public EmbeddedText Text { get; }

    /// <summary>The source.</summary>
    public SourceText Source => Text.Source;

    /// <summary>The path that reports show.</summary>
    public string Path => Source.Path;

    /// <summary>Whether the file only shows how another is to look.</summary>
    public bool IsSample => CompanionFileNames.IsSample(Path);

    /// <summary>Whether it names something that stands in for AWS, for which keys of any form are right.</summary>
    /// <param name="local">Hosts that are known to stand in for AWS.</param>
    public bool SpeaksOfStandIns(LocalHosts local) =>
        (bool)(_speaksOfStandIns ??= StandIns.Any(word => Text.Text.Contains(word, StringComparison.OrdinalIgnoreCase))) || local.AreNamedIn(Text.Text);

    /// <summary>The YAML, or null for other files.</summary>
    public YamlDocument? Document { get; private init; }

    /// <summary>The workflow, or null for other files and where the file has none.</summary>
    public Workflow? Workflow { get; private init; }

    /// <summary>The variables that are set, by what sets them.</summary>
    public ImmutableArray<BindingScope> Scopes { get; private init; } = [];

    /// <summary>The scripts in the order of the text.</summary>
    public ImmutableArray<ShellScript> Scripts { get; private init; } = [];

    /// <summary>The lines of an env file; none for other files.</summary>
    public ImmutableArray<DotEnvLine> EnvironmentLines { get; private init; } = [];

    /// <summary>All commands that run Terraform; found once, for every root module asks. Two threads may find the same at once.</summary>
    public IReadOnlyList<TerraformCommand> TerraformCommands => _terraformCommands ??=
        [.. Scripts.SelectMany(script => script.Commands.Select(command => TerraformCommand.Of(command, script.Source))).OfType<TerraformCommand>()];

    /// <summary>The jobs of a pipeline, for systems whose jobs are read; found once.</summary>
    public IReadOnlyList<PipelineJob> Jobs => _jobs ??= [.. PipelineJobs.Of(this)];

    /// <summary>
    /// What is wrong with the credentials that its scopes make, whatever stands in for AWS; found once, for each rule about credentials asks. Two
    /// threads may find the same at once.
    /// </summary>
    public IReadOnlyList<(BindingScope Scope, CredentialProblem Problem)> CredentialProblems => _problems ??=
        [.. Scopes.SelectMany(scope => scope.Credential is { } credential ? CredentialAnalysis.Analyze(credential) : [], (scope, problem) => (scope, problem))];

    /// <summary>Whether Terraform runs in it, by a command or by an action that is known.</summary>
    public bool RunsTerraform => TerraformCommands.Count > 0 || CompanionFileNames.IsOfAtlantis(Path) || Kind == CompanionKind.Terragrunt || Workflow?.Jobs.SelectMany(job => job.Steps).Any(step => step.RunsTerraform) is true;

    /// <summary>Whether it makes an image out of one of Terraform or OpenTofu.</summary>
    public bool IsTerraformImage => Kind == CompanionKind.Dockerfile && TerraformImages.Any(image => Text.Text.Contains(image, StringComparison.Ordinal));

    /// <summary>
    /// Whether a folder can belong to the repository that the file serves: <c>x/.github/workflows/a.yml</c> says nothing of <c>y</c>. Of a file in no
    /// folder with a dot that cannot be told.
    /// </summary>
    public bool IsBeside(string folder) => RepositoryFolder is not { Length: > 0 } top
        || (folder.StartsWith(top, StringComparison.Ordinal) && (folder.Length == top.Length || folder[top.Length] == '/'));

    /// <summary>The folder of the repository that the file serves, as far as its own place says: in front of the first folder or name with a dot; else null.</summary>
    public string? RepositoryFolder { get; }

    /// <summary>What a pipeline of GitLab includes of the same repository, in the order of the text.</summary>
    public ImmutableArray<MappingNode> Included { get; private init; } = [];

    /// <summary>Whether another pipeline includes it, so that its jobs are those of that one.</summary>
    public bool IsIncluded { get; private init; }

    /// <summary>The same file with what it includes, and whether it is included itself.</summary>
    public CompanionFile WithIncludes(ImmutableArray<MappingNode> included, bool isIncluded) =>
        new(Kind, Text) { Document = Document, Scopes = Scopes, Scripts = Scripts, Included = included, IsIncluded = isIncluded };

    /// <summary>Reads a file.</summary>
    public static CompanionFile Read(CompanionKind kind, SourceText source)
    {
        var text = EmbeddedText.OfFile(source);
        switch (kind)
        {
            case CompanionKind.GitHubWorkflow or CompanionKind.GitHubAction:
                return ReadGitHub(kind, text);
            case CompanionKind.Pipeline or CompanionKind.BuildSpec or CompanionKind.Compose:
                var document = YamlDocumentReader.Read(text);
                var (scopes, scripts) = PipelineReader.Read(document);
                return new CompanionFile(kind, text) { Document = document, Scopes = scopes, Scripts = scripts };
            case CompanionKind.DotEnv:
                var lines = DotEnvReader.Read(text).ToImmutableArray();
                return new CompanionFile(kind, text) { EnvironmentLines = lines, Scopes = ScopesOf(text, lines.Select(line => line.Binding)) };
            case CompanionKind.Kubernetes:
                var resources = YamlDocumentReader.Read(text);
                return new CompanionFile(kind, text) { Document = resources, Scopes = [.. KubernetesReader.Read(resources).Where(scope => scope.Bindings.Length > 0)] };
            case CompanionKind.Terragrunt:
                return new CompanionFile(kind, text) { Scopes = [.. TerragruntReader.Read(source).Where(scope => scope.Bindings.Length > 0)] };
            case CompanionKind.Jenkinsfile:
                var job = JenkinsfileReader.Read(text);
                return new CompanionFile(kind, text) { _jobs = [job], Scripts = [.. job.Steps.SelectMany(step => step.Scripts)], Scopes = ScopesOf(text, job.Environment) };
            case CompanionKind.FishScript:
                return new CompanionFile(kind, text) { Scopes = ScopesOf(text, FishBindings.Of(text)), Scripts = [ShellScript.Read(text)] };
            case CompanionKind.Dockerfile:
                return ReadDockerfile(text);
            case CompanionKind.Makefile:
                return ReadMakefile(text);
            case CompanionKind.PowerShellScript:
                return new CompanionFile(kind, text) { Scopes = ScopesOf(text, WindowsBindings.OfPowerShell(text)), Scripts = [ShellScript.Read(text)] };
            case CompanionKind.CommandScript:
                return new CompanionFile(kind, text) { Scopes = ScopesOf(text, WindowsBindings.OfCommandPrompt(text)), Scripts = [ShellScript.Read(text)] };
            default:
                return OfScript(kind, text, text);
        }
    }

    private static CompanionFile ReadGitHub(CompanionKind kind, EmbeddedText text)
    {
        var document = YamlDocumentReader.Read(text);
        var workflow = document.Root is { } root ? WorkflowReader.Read(kind, text, root) : null;
        return new CompanionFile(kind, text)
        {
            Document = document,
            Workflow = workflow,
            Scopes = workflow is null ? [] : [.. WorkflowScopes.Of(workflow)],
            Scripts = workflow is null ? [] : [.. workflow.Jobs.SelectMany(job => job.Steps).Select(step => step.Script).OfType<ShellScript>()],
        };
    }

    // What make exports is for all recipes, and each recipe line has a shell of its own.
    private static CompanionFile ReadMakefile(EmbeddedText text)
    {
        var script = ShellScript.Read(ScriptLines.OfMakefile(text));
        var lines = script.Commands.SelectMany(command => command.Assignments).GroupBy(assignment => MakefileLines.StartOf(text.Text, assignment.Start));
        return new CompanionFile(CompanionKind.Makefile, text)
        {
            Scripts = [script],
            Scopes =
            [
                .. ScopesOf(text, MakefileLines.VariablesOf(text)),
                .. lines.SelectMany(line => BindingScope.Of(text.Source.Path, line.Select(assignment => PipelineReader.WithReferences(ShellBindings.Of(script.Source, assignment)))).Select(scope => scope with { HasTokenElsewhere = true })),
            ],
        };
    }

    // What stands behind ENV and ARG is split into words like a command, but has no signs that end one.
    private static CompanionFile ReadDockerfile(EmbeddedText text)
    {
        ImmutableArray<ShellScript> scripts = [ShellScript.Read(ScriptLines.OfDockerfile(text, "RUN")), ShellScript.ReadWords(ScriptLines.OfDockerfile(text, "ENV", "ARG"))];
        return new CompanionFile(CompanionKind.Dockerfile, text) { Scripts = scripts, Scopes = ScopesOf(text, scripts.Reverse().SelectMany(ShellBindings.Of)) };
    }

    private static CompanionFile OfScript(CompanionKind kind, EmbeddedText text, EmbeddedText visible)
    {
        var script = ShellScript.Read(visible);
        return new CompanionFile(kind, text) { Scripts = [script], Scopes = ScopesOf(text, ShellBindings.Of(script)) };
    }

    private static ImmutableArray<BindingScope> ScopesOf(EmbeddedText text, IEnumerable<EnvironmentBinding> bindings) => [.. BindingScope.Of(text.Source.Path, bindings)];
}
