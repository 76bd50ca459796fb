using System.Collections.Immutable;
using System.Text;
using Linter.Core.Terraform.AwsSettings;
using Linter.Core.Terraform.Functions;
using Linter.Core.Terraform.Policies;
using Linter.Core.Terraform.Secrets;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Syntax;

namespace Linter.Core.Terraform;

/// <summary>
/// One use of a module: a root module, or a child as one call makes it, with the values that reach it. Made for one thread; all of it
/// is worked out when it is first asked for.
/// </summary>
internal sealed class Module
{
    /// <summary>Modules below one root beyond this are left out, and the run counts as incomplete: no tree that people write has as many.</summary>
    public const int MaxModules = 2_000;

    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<ProviderName, ProviderUse> _providerUses = [];
    private readonly Dictionary<string, bool> _mentioned = new(StringComparer.Ordinal);
    private readonly VariableAssignments _assignments;
    private ImmutableArray<ProviderConfiguration>? _providers;
    private ImmutableArray<RequiredProvider>? _requiredProviders;
    private ImmutableArray<ModuleCall>? _calls;
    private ImmutableArray<Resource>? _resources;
    private ImmutableArray<Resource>? _data;
    private ImmutableArray<Resource>? _ephemeral;
    private ImmutableArray<Output>? _outputs;
    private FunctionCatalogue? _functions;
    private ModuleCredentials? _credentials;
    private ModuleSettings? _settings;
    private ModulePolicies? _policies;
    private int _moduleCount;
    private ModuleReleases? _releases;
    private ImmutableArray<Variable>? _sortedVariables;
    private ImmutableArray<RemoteState>? _remoteStates;
    private ImmutableArray<AwsConfiguration>? _awsConfigurations;
    private (LockFile? File, bool IsRead) _lockFile;

    /// <summary>A root module.</summary>
    public Module(ModuleFolder folder, IModuleFolders folders, VariableAssignments assignments, string? workspace = null)
        : this(folder, folders, assignments, null, workspace)
    {
    }

    private Module(ModuleFolder folder, IModuleFolders folders, VariableAssignments assignments, ModuleCall? call, string? workspace)
    {
        Folder = folder;
        Folders = folders;
        _assignments = assignments;
        Call = call;
        Workspace = workspace;
        References = new ModuleReferences(this);
        ChildOutputs = new ChildOutputs(this);
        var evaluate = VariableValue.Of(this, assignments);
        foreach (var block in folder.BlocksOf("variable").Where(block => block.Labels.Length == 1))
        {
            _variables.TryAdd(block.Label(0), new Variable(this, block, evaluate));
        }
    }

    /// <summary>What evaluating all expressions below a root module may cost: some seconds at most, a hundred times what real trees take.</summary>
    public EvaluationBudget TotalBudget { get; } = new(20 * EvaluationBudget.DefaultSteps);

    /// <summary>The files.</summary>
    public ModuleFolder Folder { get; }

    /// <summary>The call that uses the module, or null for a root module.</summary>
    public ModuleCall? Call { get; }

    /// <summary>The module that holds the call, or null for a root module.</summary>
    public Module? Parent => Call?.Caller;

    /// <summary>Whether Terraform is started here.</summary>
    public bool IsRoot => Call is null;

    /// <summary>The root module of the tree that this one belongs to.</summary>
    public Module Root => Parent?.Root ?? this;

    /// <summary>The address as Terraform writes it: empty for a root module, <c>module.app.module.db</c>.</summary>
    public string Address => Call is null ? "" : Parent!.IsRoot ? $"module.{Call.Name}" : $"{Parent.Address}.module.{Call.Name}";

    /// <summary>Number of calls above, 0 for a root module.</summary>
    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>The workspace that the command line names, or null.</summary>
    public string? Workspace { get; }

    /// <summary>All folders, to find the modules that calls name.</summary>
    public IModuleFolders Folders { get; }

    /// <summary>The functions, which read files from where Terraform is started.</summary>
    public FunctionCatalogue Functions => IsRoot ? _functions ??= new FunctionCatalogue(Folders.Files, Folder.Path, TotalBudget) : Root.Functions;

    /// <summary>Resolves references.</summary>
    public ModuleReferences References { get; }

    /// <summary>Resolves references to outputs of called modules.</summary>
    public ChildOutputs ChildOutputs { get; }

    /// <summary>The AWS credentials that the module configures.</summary>
    public ModuleCredentials Credentials => _credentials ??= new ModuleCredentials(this);

    /// <summary>The policies that the module makes.</summary>
    public ModulePolicies Policies => _policies ??= new ModulePolicies(this);

    /// <summary>The variables in ordinal order of their names.</summary>
    public ImmutableArray<Variable> Variables => _sortedVariables ??= [.. _variables.Values.OrderBy(variable => variable.Name, StringComparer.Ordinal)];

    /// <summary>Values of variable files, whether or not a variable takes them; none for a child module.</summary>
    public IEnumerable<VariableAssignment> Assignments => _assignments.All;

    /// <summary>Provider blocks in the order of files and text. A default configuration that is only implied is not among them.</summary>
    public ImmutableArray<ProviderConfiguration> ProviderConfigurations => _providers ??=
        [.. Folder.BlocksOf("provider").Where(block => block.Labels.Length == 1).Select(block => new ProviderConfiguration(this, block.Label(0), ProviderAlias.Of(block.Parts[0]), Read(block), block))];

    /// <summary>The entries of all <c>required_providers</c> blocks.</summary>
    public ImmutableArray<RequiredProvider> RequiredProviders => _requiredProviders ??= [.. RequiredProvider.AllOf(this)];

    /// <summary>What the <c>terraform</c> blocks say.</summary>
    public ModuleSettings Settings => _settings ??= new ModuleSettings(this);

    /// <summary>The backend, or null where the state is kept in a local file or in HCP Terraform.</summary>
    public ConfigurationBlock? Backend => Settings.State("backend");

    /// <summary>The <c>cloud</c> block, or null.</summary>
    public ConfigurationBlock? Cloud => Settings.State("cloud");

    /// <summary>The module calls in the order of files and text.</summary>
    public ImmutableArray<ModuleCall> Calls => _calls ??= [.. Folder.BlocksOf("module").Where(block => block.Labels.Length == 1).Select(block => new ModuleCall(this, block, Read(block)))];

    /// <summary>The managed resources in the order of files and text.</summary>
    public ImmutableArray<Resource> Resources => _resources ??= ReadResources("resource");

    /// <summary>The data sources in the order of files and text, then those of <c>check</c> blocks.</summary>
    public ImmutableArray<Resource> DataSources => _data ??= [.. ReadResources("data"), .. ReadChecked()];

    /// <summary>The ephemeral resources in the order of files and text.</summary>
    public ImmutableArray<Resource> EphemeralResources => _ephemeral ??= ReadResources("ephemeral");

    /// <summary>The outputs in the order of files and text.</summary>
    public ImmutableArray<Output> Outputs => _outputs ??= [.. Folder.BlocksOf("output").Where(block => block.Labels.Length == 1).Select(block => new Output(block.Label(0), Read(block)))];

    /// <summary>The <c>terraform_remote_state</c> data sources.</summary>
    public ImmutableArray<RemoteState> RemoteStates => _remoteStates ??= [.. DataSources.Where(data => data.Type == "terraform_remote_state").Select(data => new RemoteState(data))];

    /// <summary>The places that say how Terraform reaches AWS: provider blocks, the backend of a root module, remote states.</summary>
    public ImmutableArray<AwsConfiguration> AwsConfigurations => _awsConfigurations ??= [.. AwsConfiguration.In(this)];

    /// <summary>The releases of provider and Terraform that this module and those below it ask for.</summary>
    public ModuleReleases Releases => _releases ??= new ModuleReleases(this);

    /// <summary>The lock file beside a root module, or null.</summary>
    public LockFile? LockFile
    {
        get
        {
            if (!_lockFile.IsRead)
            {
                _lockFile = (Folder.FilesOf(ModuleFileKind.LockFile).Select(LockFile.Read).FirstOrDefault(), true);
            }

            return _lockFile.File;
        }
    }

    /// <summary>The provider configuration that stands behind a name in this module.</summary>
    public ProviderUse ProviderUse(ProviderName name)
    {
        if (!_providerUses.TryGetValue(name, out var use))
        {
            _providerUses[name] = use = ProviderResolution.Resolve(this, name);
        }

        return use;
    }

    /// <summary>The variable of a name, or null.</summary>
    public Variable? FindVariable(string name) => _variables.GetValueOrDefault(name);

    /// <summary>Where a local value is written, or null where there is none of that name.</summary>
    public (ModuleFile File, AttributeSyntax Attribute)? FindLocal(string name) => References.FindLocal(name);

    /// <summary>Whether modules below this root module were left out, for there are more than <see cref="MaxModules"/>.</summary>
    public bool HasLeftOutModules => _moduleCount > MaxModules;

    /// <summary>This module and all that it calls, directly and below, callers first; no more than <see cref="MaxModules"/> below a root.</summary>
    public IEnumerable<Module> WithDescendants()
    {
        var open = new Queue<Module>([this]);
        while (open.TryDequeue(out var module))
        {
            yield return module;
            foreach (var child in module.Calls.SelectMany(call => call.Instances).Select(call => call.Module).OfType<Module>())
            {
                open.Enqueue(child);
            }
        }
    }

    /// <summary>
    /// Whether a module of the tree that this one belongs to may have a reference to a type: its text holds the name. Says nothing of values, which are put
    /// together out of pieces.
    /// </summary>
    public bool MayReferTo(string type)
    {
        if (!IsRoot)
        {
            return Root.MayReferTo(type);
        }

        if (!_mentioned.TryGetValue(type, out var isMentioned))
        {
            var bytes = Encoding.UTF8.GetBytes(type);
            _mentioned[type] = isMentioned = WithDescendants().Select(module => module.Folder).Distinct().SelectMany(folder => folder.Files).Any(file => file.Source.Bytes.IndexOf(bytes) >= 0);
        }

        return isMentioned;
    }

    /// <summary>Counts a module below this root module.</summary>
    /// <returns>False where there are <see cref="MaxModules"/> already.</returns>
    public bool TryAddModule() => ++_moduleCount <= MaxModules;

    /// <summary>The same root module as it would be with a variable file that the command line names.</summary>
    public Module With(ModuleFile variableFile) => new(Folder, Folders, VariableAssignments.Of(Folder, [variableFile], []), null, Workspace);

    /// <summary>The module that a call uses, with the values that the call gives it.</summary>
    public Module Child(ModuleFolder folder, ModuleCall call) => new(folder, Folders, VariableAssignments.None, call, Workspace);

    /// <summary>A block as it is in force in this use of the module.</summary>
    public ConfigurationBlock Read(DeclaredBlock block) => BlockReader.Read(block, ModuleScope.Of(this, block.File));

    /// <summary>The address, or the folder of a root module.</summary>
    public override string ToString() => IsRoot ? Folder.Path : Address;

    private ImmutableArray<Resource> ReadResources(string type) =>
        [.. Folder.BlocksOf(type).Where(block => block.Labels.Length == 2).Select(block => new Resource(this, block))];

    private IEnumerable<Resource> ReadChecked() =>
        from part in Folder.BlocksOf("check").SelectMany(check => check.Parts)
        from block in part.Syntax.Body.Items.OfType<BlockSyntax>()
        where block is { Type: "data", Labels.Length: 2 }
        select new Resource(this, new DeclaredBlock([new BlockPart(part.File, block)]));
}
