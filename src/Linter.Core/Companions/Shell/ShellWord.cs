using System.Collections.Immutable;

namespace Linter.Core.Companions.Shell;

/// <summary>How a piece of a word is quoted.</summary>
internal enum ShellQuoting
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By a backslash.</summary>
    Backslash,

    /// <summary>By single quotation marks.</summary>
    Single,

    /// <summary>By double quotation marks.</summary>
    Double,
}

/// <summary>A piece of a word.</summary>
/// <param name="Text">What the shell makes of it, or null where it is put in when the script runs.</param>
/// <param name="Written">What stands in the script, without quotation marks around it.</param>
/// <param name="Quoting">How it is quoted.</param>
internal sealed record ShellPiece(string? Text, string Written, ShellQuoting Quoting);

/// <summary>A word of a command.</summary>
/// <param name="Pieces">The pieces in order.</param>
/// <param name="Start">Where it starts in the script, 0-based in UTF-16 units.</param>
/// <param name="End">Behind its last character.</param>
internal sealed record ShellWord(ImmutableArray<ShellPiece> Pieces, int Start, int End)
{
    /// <summary>What the shell makes of it, or null where that is not known before the script runs.</summary>
    public string? Text => Pieces is [var only] ? only.Text : Pieces.All(piece => piece.Text is not null) ? string.Concat(Pieces.Select(piece => piece.Text)) : null;

    /// <summary>What stands there without quotation marks: a reference stays as it is written.</summary>
    public string Written => string.Concat(Pieces.Select(piece => piece.Text is null || piece.Quoting == ShellQuoting.Backslash ? piece.Written : piece.Text));

    /// <summary>The known text with every unknown piece as it is written.</summary>
    public string Shown => Pieces is [var only] ? only.Text ?? only.Written : string.Concat(Pieces.Select(piece => piece.Text ?? piece.Written));
}

/// <summary>A variable that is set in front of a command, by itself, or by <c>export</c> and its kin.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Value">The word behind <c>=</c>.</param>
/// <param name="Start">Where the name starts in the script.</param>
internal sealed record ShellAssignment(string Name, ShellWord Value, int Start);

/// <summary>A simple command.</summary>
/// <param name="Assignments">What is set in front of it or by it.</param>
/// <param name="Words">Its name and arguments; empty where only variables are set.</param>
/// <param name="Start">Where it starts in the script.</param>
/// <param name="End">Behind its last word.</param>
internal sealed record ShellCommand(ImmutableArray<ShellAssignment> Assignments, ImmutableArray<ShellWord> Words, int Start, int End)
{
    /// <summary>Whether the variables are set for what follows, not only for this one command.</summary>
    public bool SetsForLater => Words.IsEmpty || Words[0].Text is "export" or "declare" or "typeset" or "readonly" or "local";
}
