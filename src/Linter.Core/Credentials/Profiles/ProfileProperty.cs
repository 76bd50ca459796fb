using System.Collections.Immutable;
using Linter.Hcl.Text;

namespace Linter.Core.Credentials.Profiles;

/// <summary>A property of a section with the place where its value in force was written.</summary>
/// <param name="Name">The name as the SDK compares it.</param>
/// <param name="Value">The value after the SDK's own unquoting; empty where nested properties follow. May be a secret.</param>
/// <param name="Source">The file.</param>
/// <param name="Span">The line, without blanks around it.</param>
internal sealed record ProfileProperty(string Name, string Value, SourceText Source, TextSpan Span)
{
    /// <summary>Properties that stand indented below one without a value, by name.</summary>
    public ImmutableDictionary<string, string> Nested { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>1-based line.</summary>
    public int Line => Source.GetPosition(Span.Start).Line;

    /// <summary>The name and place, never the value.</summary>
    public override string ToString() => $"{Source.Path}:{Line} {Name}";
}
