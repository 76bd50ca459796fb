using System.Collections.Immutable;

namespace Linter.Core.Terraform;

/// <summary>
/// What the <c>terraform</c> blocks of a module say together. Blocks of override files are no other form of one certain block: what
/// they hold stands in for what all the others say of the same thing.
/// </summary>
internal sealed class ModuleSettings(Module module)
{
    private readonly ImmutableArray<(ModuleFile File, ConfigurationBlock Block)> _blocks =
        [.. module.Folder.BlocksOf("terraform").Select(block => (block.File, module.Read(block)))];

    /// <summary>The blocks in the order of files and text, those of override files last.</summary>
    public IEnumerable<ConfigurationBlock> Blocks => _blocks.Select(block => block.Block);

    /// <summary>Every <c>required_version</c> in force: all of the module, or all of the last override file that has any.</summary>
    public IEnumerable<Argument> RequiredVersions
    {
        get
        {
            var all = _blocks.Where(block => block.Block.Argument("required_version") is not null).ToList();
            var last = all.LastOrDefault(block => block.File.IsOverride).File;
            return all.Where(block => last is null || block.File == last).Select(block => block.Block.Argument("required_version")!);
        }
    }

    /// <summary>The entries of all <c>required_providers</c>; one of an override file stands in for those of the same name.</summary>
    public IEnumerable<Argument> RequiredProviders
    {
        get
        {
            var entries = new List<Argument>();
            foreach (var (file, block) in _blocks)
            {
                var own = block.Blocks("required_providers").SelectMany(required => required.Arguments).ToList();
                entries.RemoveAll(entry => file.IsOverride && own.Exists(candidate => candidate.Name == entry.Name));
                entries.AddRange(own);
            }

            return entries;
        }
    }

    /// <summary>The block that says where the state is kept, <c>backend</c> or <c>cloud</c>: the last one, for either takes the place of the other.</summary>
    public ConfigurationBlock? State(string type)
    {
        var last = _blocks.LastOrDefault(block => block.File.IsOverride && StatesOf(block.Block).Any());
        var states = last.Block is { } overriding ? StatesOf(overriding) : _blocks.SelectMany(block => StatesOf(block.Block));
        return states.LastOrDefault(state => state.Type == type);
    }

    private static IEnumerable<ConfigurationBlock> StatesOf(ConfigurationBlock block) =>
        block.Blocks("backend").Where(backend => backend.Labels.Length == 1).Concat(block.Blocks("cloud"));
}
