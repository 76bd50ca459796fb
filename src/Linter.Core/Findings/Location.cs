using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Findings;

/// <summary>A place in a source.</summary>
/// <param name="Source">The source; its path is what reports show.</param>
/// <param name="Span">0-based byte offsets into the source, half-open.</param>
public sealed record Location(SourceText Source, TextSpan Span)
{
    /// <summary>The path that reports show, with <c>/</c>.</summary>
    public string Path => Source.Path;

    /// <summary>1-based line and column (UTF-16) of the first character.</summary>
    public LinePosition Start => Source.GetPosition(Span.Start);

    /// <summary>1-based line and column (UTF-16) behind the last character.</summary>
    public LinePosition End => Source.GetPosition(Span.End);

    /// <summary>The place where the literal of a value stands.</summary>
    public static Location Of(Origin origin)
    {
        ArgumentNullException.ThrowIfNull(origin);
        return new Location(origin.Source, origin.Span);
    }

    /// <summary>The first byte of a source: where findings about a file as a whole stand.</summary>
    public static Location TopOf(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return new Location(source, new TextSpan(source.ContentStart, source.ContentStart));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Path}:{Start}";
}

/// <summary>A place with what it has to do with a finding.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What stands there, as part of a sentence ("default of var.key"); never a secret.</param>
public sealed record RelatedLocation(Location Location, string Message);
