using System.Collections.Immutable;
using Linter.Core.Findings;

namespace Linter.Core.Companions.Yaml;

/// <summary>A YAML file.</summary>
/// <param name="Roots">The documents that could be read, in order.</param>
/// <param name="Problem">What ended the reading early, or null.</param>
internal sealed record YamlDocument(ImmutableArray<YamlNode> Roots, YamlProblem? Problem)
{
    /// <summary>The first document where it is a mapping, else null.</summary>
    public MappingNode? Root => Roots.OfType<MappingNode>().FirstOrDefault();
}

/// <summary>Why a YAML file could not be read to its end.</summary>
/// <param name="Location">Where.</param>
/// <param name="Message">One sentence without any text of the file.</param>
/// <param name="IsBeyondLimit">Whether the text may be right and is only too much to read.</param>
internal sealed record YamlProblem(Location Location, string Message, bool IsBeyondLimit);
