using Linter.Core.Findings;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>A managed resource, a data source or an ephemeral resource as one use of its module has it.</summary>
internal sealed class Resource(Module module, DeclaredBlock declared)
{
    private const int MaxInstances = 32;

    private ConfigurationBlock? _block;
    private ProviderName? _providerName;
    private IReadOnlyList<ConfigurationBlock>? _instances;

    /// <summary>The module that holds it.</summary>
    public Module Module { get; } = module;

    /// <summary>The block as it is written, with its overrides.</summary>
    public DeclaredBlock Declared { get; } = declared;

    /// <summary>The type: <c>aws_iam_role</c>.</summary>
    public string Type => Declared.Label(0);

    /// <summary>The name.</summary>
    public string Name => Declared.Label(1);

    /// <summary>Whether it is a data source.</summary>
    public bool IsData => Declared.Type == "data";

    /// <summary>Whether it stands for one instance of a repeated resource, in whose block <c>each</c> and <c>count</c> are known.</summary>
    public bool IsInstance { get; private init; }

    /// <summary>The address inside its module: <c>aws_iam_role.x</c>, <c>data.aws_region.current</c>, <c>ephemeral.random_password.x</c>.</summary>
    public string Address => Declared.Type == "resource" ? $"{Type}.{Name}" : $"{Declared.Type}.{Type}.{Name}";

    /// <summary>Where findings about the resource as a whole stand.</summary>
    public Location Header => Declared.Header;

    /// <summary>The block; where it is repeated, <c>each</c> and <c>count</c> are not known in it.</summary>
    public ConfigurationBlock Block => _block ??= Module.Read(Declared);

    /// <summary>The argument of a name, or null. Rules ask all resources of a tree for arguments that few have: nothing else of the block is made for it.</summary>
    public Argument? Argument(string name) => Declared.Has(name) ? Block.Argument(name) : null;

    /// <summary>The block once for each element that <c>count</c> or <c>for_each</c> is known to make; else the one <see cref="Block"/>.</summary>
    public IReadOnlyList<ConfigurationBlock> Instances => _instances ??= MakeInstances();

    /// <summary>The provider configuration that the block names with <c>provider</c>, or the default of the type's provider.</summary>
    public ProviderName ProviderName => _providerName ??= ReadProviderName();

    /// <summary>The address.</summary>
    public override string ToString() => Address;

    /// <summary>The instance of a key or number as a resource of its own, or null where none is known.</summary>
    public Resource? InstanceAt(string key) => Repetition.Of(Block, ModuleScope.Of(Module, Declared.File), MaxInstances)?
        .Where(instance => instance.Key == key).Select(instance => new Resource(Module, Declared) { _block = BlockReader.Read(Declared, instance.Scope), IsInstance = true }).FirstOrDefault();

    private ProviderName ReadProviderName() =>
        Argument("provider") is { Expression: { } expression } argument && Terraform.ProviderName.Read(expression, argument.ValueLocation.Source) is { } name
            ? name
            : new ProviderName(Type.IndexOf('_', StringComparison.Ordinal) is var underscore and > 0 ? Type[..underscore] : Type, null);

    private IReadOnlyList<ConfigurationBlock> MakeInstances() =>
        (Declared.Has("for_each") || Declared.Has("count")) && Repetition.Of(Block, ModuleScope.Of(Module, Declared.File), MaxInstances) is { } repeated
            ? [.. repeated.Select(instance => BlockReader.Read(Declared, instance.Scope))]
            : [Block];
}

/// <summary>An output of a module.</summary>
/// <param name="Name">The name.</param>
/// <param name="Block">The block.</param>
internal sealed record Output(string Name, ConfigurationBlock Block)
{
    /// <summary>The value, or null where the block has none.</summary>
    public Argument? Value => Block.Argument("value");

    /// <summary>Whether it is declared <c>sensitive = true</c>.</summary>
    public bool IsSensitive => Block.Argument("sensitive")?.Value is BoolValue { Content: true };
}

/// <summary>A <c>terraform_remote_state</c> data source.</summary>
/// <param name="Data">The data source.</param>
internal sealed record RemoteState(Resource Data)
{
    /// <summary>The backend that it reads: <c>s3</c>; null where it is not a literal.</summary>
    public string? BackendType => Data.Block.Argument("backend")?.Text;

    /// <summary>The backend's arguments, or null where they are not known.</summary>
    public ConfigurationBlock? Configuration => Data.Block.Argument("config") is { } config ? BlockReader.ReadObject(config) : null;
}
