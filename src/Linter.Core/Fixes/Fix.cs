using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Hcl.Text;

namespace Linter.Core.Fixes;

/// <summary>How far a fix can be trusted.</summary>
public enum FixSafety
{
    /// <summary>Keeps meaning and comments: applied by <c>--fix</c>.</summary>
    Safe,

    /// <summary>May change what the configuration does: applied by <c>--fix=unsafe</c> only.</summary>
    Unsafe,
}

/// <summary>Replaces a piece of a source.</summary>
/// <param name="Location">What is replaced; an empty span inserts.</param>
/// <param name="NewText">What stands there afterwards, with LF line ends; empty to remove.</param>
public sealed record Edit(Location Location, string NewText);

/// <summary>Edits that together mend a finding: all are made, or none.</summary>
/// <param name="Title">What it does, in the imperative, without a period: "Write us-east-1".</param>
/// <param name="Safety">How far it can be trusted.</param>
/// <param name="Edits">One or more edits that do not overlap.</param>
public sealed record Fix(string Title, FixSafety Safety, ImmutableArray<Edit> Edits)
{
    /// <summary>A safe fix that replaces one place.</summary>
    public static Fix Replace(Location location, string newText, string title) => new(title, FixSafety.Safe, [new Edit(location, newText)]);

    /// <summary>A safe fix that inserts text.</summary>
    /// <param name="source">The source.</param>
    /// <param name="offset">0-based byte offset that the text is put in front of.</param>
    /// <param name="newText">The text, with LF line ends.</param>
    /// <param name="title">What it does, in the imperative, without a period.</param>
    public static Fix Insert(SourceText source, int offset, string newText, string title) =>
        new(title, FixSafety.Safe, [new Edit(new Location(source, new TextSpan(offset, offset)), newText)]);
}
