using Linter.Core.Findings;
using Linter.Hcl.Syntax;

namespace Linter.Core.Terraform;

/// <summary>A <c>module</c> block: the use of another module.</summary>
internal sealed class ModuleCall(Module caller, DeclaredBlock declared, ConfigurationBlock block, string? key = null)
{
    /// <summary>Of a call that is repeated more often than this, one instance stands for all.</summary>
    private const int MaxInstances = 16;

    private Module? _module;
    private bool _isFound;
    private IReadOnlyList<ModuleCall>? _repetitions;
    private IReadOnlyList<PassedProvider>? _providers;
    private bool _isRepetitionRead;

    /// <summary>Calls below each other beyond this are not followed.</summary>
    public const int MaxDepth = 32;

    /// <summary>The module that holds the call.</summary>
    public Module Caller { get; } = caller;

    /// <summary>The name.</summary>
    public string Name { get; } = declared.Label(0);

    /// <summary>The block; where the call is repeated, <c>each</c> and <c>count</c> are known in its <see cref="Instances"/> only.</summary>
    public ConfigurationBlock Block { get; } = block;

    /// <summary>The key or number of an instance of a repeated call, else null.</summary>
    public string? Key { get; } = key;

    /// <summary>Where findings about the call as a whole stand.</summary>
    public Location Header => Block.Header;

    /// <summary>Where the module comes from, as written; null where that is not a literal.</summary>
    public string? SourceAddress => Block.Argument("source")?.Text;

    /// <summary>Whether <c>source</c> names a folder beside the caller; Terraform takes a backslash there on every system.</summary>
    public bool IsLocal => SourceAddress is "." or ".." or ['.', '/' or '\\', ..] or ['.', '.', '/' or '\\', ..];

    /// <summary>Whether the call makes one module: it has neither <c>count</c> nor <c>for_each</c>.</summary>
    public bool IsSingle => Block.Argument("count") is null && Block.Argument("for_each") is null;

    /// <summary>The call once for each element that <c>count</c> or <c>for_each</c> is known to make; else the call itself, also where it makes none.</summary>
    /// <remarks>Terraform reads the files of a module that it makes nothing of, with all that they require.</remarks>
    public IReadOnlyList<ModuleCall> Instances => Repetitions is { Count: > 0 } repetitions ? repetitions : [this];

    /// <summary>The call once for each element that <c>count</c> or <c>for_each</c> makes; null where it is not repeated, or the elements are not known or too many.</summary>
    public IReadOnlyList<ModuleCall>? Repetitions
    {
        get
        {
            if (!_isRepetitionRead)
            {
                _repetitions = MakeRepetitions();
                _isRepetitionRead = true;
            }

            return _repetitions;
        }
    }

    /// <summary>The module as this call uses it, or null where its files are not here.</summary>
    public Module? Module
    {
        get
        {
            if (!_isFound)
            {
                _isFound = true;
                var folder = Caller.Depth < MaxDepth ? Caller.Folders.Find(Caller, this) : null;
                IsInCircle = folder is not null && IsOfCaller(folder);
                _module = folder is not null && !IsInCircle && Caller.Root.TryAddModule() ? Caller.Child(folder, this) : null;
            }

            return _module;
        }
    }

    /// <summary>Whether the call leads to a module that it is part of, which Terraform refuses; known when <see cref="Module"/> was asked for.</summary>
    public bool IsInCircle { get; private set; }

    /// <summary>What the call passes as <c>providers</c>: the name inside the called module to the name here.</summary>
    public IReadOnlyList<PassedProvider> Providers => _providers ??= Block.Argument("providers") is { Expression: ObjectExpression passed } argument
        ? [.. passed.Items.Select(item => PassedProvider.Read(item, argument.ValueLocation.Source)).OfType<PassedProvider>()]
        : [];

    private bool IsOfCaller(ModuleFolder folder)
    {
        for (var at = Caller; at is not null; at = at.Parent)
        {
            if (at.Folder.Path == folder.Path)
            {
                return true;
            }
        }

        return false;
    }

    private IReadOnlyList<ModuleCall>? MakeRepetitions() =>
        Key is null && Repetition.Of(Block, ModuleScope.Of(Caller, declared.File), MaxInstances) is { } repeated
            ? [.. repeated.Select(instance => new ModuleCall(Caller, declared, BlockReader.Read(declared, instance.Scope), instance.Key))]
            : null;
}

/// <summary>One entry of a call's <c>providers</c>.</summary>
/// <param name="Inner">The configuration's name inside the called module.</param>
/// <param name="Outer">The configuration's name in the calling module.</param>
/// <param name="Location">Where the outer name stands.</param>
internal sealed record PassedProvider(ProviderName Inner, ProviderName Outer, Location Location)
{
    /// <summary>Reads an entry, or gives null where its form is wrong.</summary>
    public static PassedProvider? Read(ObjectItem item, Hcl.Text.SourceText source) =>
        ProviderName.Read(item.Key, source) is { } inner && ProviderName.Read(item.Value, source) is { } outer
            ? new PassedProvider(inner, outer, new Location(source, item.Value.Span))
            : null;
}
