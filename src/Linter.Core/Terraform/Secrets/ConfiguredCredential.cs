using System.Collections.Immutable;
using Linter.Core.Aws;
using Linter.Core.Credentials;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Secrets;

/// <summary>What takes credentials for Terraform itself.</summary>
internal enum CredentialUser
{
    /// <summary>A provider configuration.</summary>
    Provider,

    /// <summary>The backend of a module.</summary>
    Backend,

    /// <summary>A <c>*.tfbackend</c> file: part of a backend, given on the command line.</summary>
    BackendFile,

    /// <summary>A <c>terraform_remote_state</c> data source.</summary>
    RemoteState,
}

/// <summary>The place where Terraform takes its AWS credentials from the configuration: what one block says about them.</summary>
internal sealed class ConfiguredCredential
{
    private readonly LocalHosts _local;
    private ImmutableArray<CredentialProblem>? _problems;

    private ConfiguredCredential(CredentialUser user, string name, ConfigurationBlock block, Module? module, LocalHosts local, ProviderConfiguration? provider = null)
    {
        User = user;
        Name = name;
        Block = block;
        Module = module;
        Provider = provider;
        _local = local;
        Endpoints = EndpointTargets.Of(block, local);
        Credential = new Credential(ValueOf("access_key"), ValueOf("secret_key"), ValueOf("token"))
        {
            // What a backend's block does not say, the command line may.
            IsWhole = user is CredentialUser.Provider or CredentialUser.RemoteState || (user == CredentialUser.Backend && SaysWhereStateIs(block)),
            EndpointsAreLocal = Endpoints is EndpointTarget.Local or EndpointTarget.Foreign,
        };
    }

    /// <summary>What takes the credentials.</summary>
    public CredentialUser User { get; }

    /// <summary>The user's name inside a sentence: <c>provider "aws"</c>, <c>backend "s3"</c>.</summary>
    public string Name { get; }

    /// <summary>The block, or the object or file that stands for it.</summary>
    public ConfigurationBlock Block { get; }

    /// <summary>The module, or null for a backend file.</summary>
    public Module? Module { get; }

    /// <summary>The provider configuration where it is one.</summary>
    public ProviderConfiguration? Provider { get; }

    /// <summary>The variable file that has to be named on the command line for this to be so, or null where it is so without.</summary>
    public ModuleFile? VariableFile { get; init; }

    /// <summary>Who answers the requests.</summary>
    public EndpointTarget Endpoints { get; }

    /// <summary>The values.</summary>
    public Credential Credential { get; }

    /// <summary>What is wrong with the values.</summary>
    public ImmutableArray<CredentialProblem> Problems => _problems ??= CredentialAnalysis.Analyze(Credential);

    /// <summary>The argument of a part, or null where it is not written.</summary>
    public Argument? this[CredentialPart part] => Block.Argument(ArgumentName(part));

    /// <summary>The parts that are given: written, and neither null nor empty as far as is known.</summary>
    public IEnumerable<CredentialPart> Given => Enum.GetValues<CredentialPart>().Where(part => this[part] is { } argument && (argument.IsSet || !argument.Value.IsKnown));

    /// <summary>All references that the parts are made of.</summary>
    public IEnumerable<TracedReference> References => Module is null ? [] : Enum.GetValues<CredentialPart>().SelectMany(ReferencesOf);

    /// <summary>All references that one part is made of, nearest first.</summary>
    public IEnumerable<TracedReference> ReferencesOf(CredentialPart part) =>
        Module is { } module && this[part] is { } argument ? ReferenceTrace.Of(module, argument) : [];

    /// <summary>What <c>provider "aws"</c> and <c>backend "s3"</c> call a part.</summary>
    public static string ArgumentName(CredentialPart part) => part switch
    {
        CredentialPart.AccessKeyId => "access_key",
        CredentialPart.SecretAccessKey => "secret_key",
        _ => "token",
    };

    /// <summary>The problems of one part.</summary>
    public IEnumerable<CredentialProblem> ProblemsOf(CredentialPart part) => Problems.Where(problem => problem.Part == part);

    /// <summary>All that a module configures by itself, in the order provider, backend, remote state.</summary>
    public static IEnumerable<ConfiguredCredential> In(Module module)
    {
        foreach (var provider in module.ProviderConfigurations.Where(provider => provider.IsAws || provider.Provider.IsCloudControl))
        {
            yield return Of(provider);
        }

        if (module.IsRoot && module.Backend is { Labels: ["s3"] } backend)
        {
            yield return new ConfiguredCredential(CredentialUser.Backend, "backend \"s3\"", backend, module, module.Folders.LocalHosts);
        }

        foreach (var state in module.RemoteStates.Where(state => state.BackendType == "s3"))
        {
            if (state.Configuration is { } configuration)
            {
                yield return new ConfiguredCredential(CredentialUser.RemoteState, state.Data.Address, configuration, module, module.Folders.LocalHosts);
            }
        }
    }

    /// <summary>A provider configuration.</summary>
    public static ConfiguredCredential Of(ProviderConfiguration provider) =>
        new(CredentialUser.Provider, $"provider \"{provider.LocalName}\"{(provider.Alias is { } alias ? $" ({alias})" : "")}", provider.Block, provider.Module, provider.Module.Folders.LocalHosts, provider);

    /// <summary>A backend file, or null for a file that belongs to another backend.</summary>
    public static ConfiguredCredential? Of(ModuleFile file) =>
        BackendFile.Read(file) is { IsS3: true } backend ? new ConfiguredCredential(CredentialUser.BackendFile, $"backend file {file.Name}", backend.Block, null, file.LocalHosts) : null;

    /// <summary>The same, known only with a variable file that the command line names.</summary>
    public ConfiguredCredential With(ModuleFile variableFile) => new(User, Name, Block, Module, _local, Provider) { VariableFile = variableFile };

    private static bool SaysWhereStateIs(ConfigurationBlock backend) =>
        backend.Argument("bucket") is not null && backend.Argument("key") is not null;

    // Terraform takes an empty string as if nothing were there.
    private Value? ValueOf(string argument) =>
        Block.Argument(argument)?.Value is { } value and not (NullValue or StringValue { Content: "" }) ? value : null;
}
