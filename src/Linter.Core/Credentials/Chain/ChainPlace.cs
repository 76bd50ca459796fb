using Linter.Core.Credentials.Profiles;
using Linter.Hcl.Text;

namespace Linter.Core.Credentials.Chain;

/// <summary>A place in a file of the machine.</summary>
/// <param name="Source">The file.</param>
/// <param name="Span">The line, without blanks around it.</param>
internal sealed record ChainPlace(SourceText Source, TextSpan Span)
{
    /// <summary>The path that reports show.</summary>
    public string Path => Source.Path;

    /// <summary>1-based line.</summary>
    public int Line => Source.GetPosition(Span.Start).Line;

    internal static ChainPlace Of(ProfileProperty property) => new(property.Source, property.Span);

    internal static ChainPlace HeaderOf(ProfileSection section) => new(section.Source, section.Header);

    /// <inheritdoc/>
    public override string ToString() => $"{Path}:{Line}";
}
