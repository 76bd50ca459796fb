using System.Collections.Immutable;
using Linter.Hcl.Text;

namespace Linter.Core.Credentials.Profiles;

/// <summary>A shared config or credentials file as one of the SDK's parsers reads it.</summary>
internal sealed class ProfileFile
{
    private readonly Dictionary<string, ProfileSection> _sections;

    /// <summary>A file that was read to its end.</summary>
    /// <param name="source">The text.</param>
    /// <param name="sections">The sections, each name once.</param>
    /// <param name="remarks">What the parser passed over or took otherwise than its author meant, in order of place.</param>
    public ProfileFile(SourceText source, IEnumerable<ProfileSection> sections, ImmutableArray<ProfileRemark> remarks = default)
    {
        Source = source;
        _sections = sections.ToDictionary(section => section.Name, StringComparer.Ordinal);
        Remarks = remarks.IsDefault ? [] : remarks;
    }

    /// <summary>The text.</summary>
    public SourceText Source { get; }

    /// <summary>The sections, in the order in which they were first written.</summary>
    public IReadOnlyCollection<ProfileSection> Sections => _sections.Values;

    /// <summary>What the parser passed over or took otherwise than its author meant.</summary>
    public ImmutableArray<ProfileRemark> Remarks { get; }

    /// <summary>Where the parser gave up on the whole file, or null where it read it to the end.</summary>
    public TextSpan? BrokenAt { get; private init; }

    /// <summary>Why the parser gave up: one clause; null where it read the file to the end.</summary>
    public string? BrokenBecause { get; private init; }

    /// <summary>A file that the parser gave up on.</summary>
    /// <param name="source">The text.</param>
    /// <param name="at">Where.</param>
    /// <param name="because">Why: one clause without a period, never a value.</param>
    public static ProfileFile Broken(SourceText source, TextSpan at, string because) =>
        new(source, []) { BrokenAt = at, BrokenBecause = because };

    /// <summary>The section of that name, or null.</summary>
    public ProfileSection? Find(string name) => _sections.GetValueOrDefault(name);

    /// <summary>The path, never the content.</summary>
    public override string ToString() => Source.Path;
}

/// <summary>Something odd in a file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">The line, without blanks around it.</param>
internal readonly record struct ProfileRemark(ProfileRemarkKind Kind, TextSpan Span);

/// <summary>What is odd about a line.</summary>
internal enum ProfileRemarkKind
{
    /// <summary>A byte order mark, or the start of UTF-16 text, in front of the first section: that section is lost.</summary>
    ByteOrderMark,

    /// <summary>A line that is no header, property or comment; the SDK passes over it.</summary>
    NotAProperty,

    /// <summary>A property above the first header; the SDK passes over it.</summary>
    OutsideSection,

    /// <summary>A second header of the same section; the properties are merged, the last one wins.</summary>
    RepeatedSection,

    /// <summary>A header without its closing bracket.</summary>
    UnclosedHeader,
}
