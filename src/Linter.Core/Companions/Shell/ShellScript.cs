using System.Collections.Immutable;

namespace Linter.Core.Companions.Shell;

/// <summary>A script for a POSIX shell or bash, taken apart into simple commands.</summary>
/// <remarks>
/// Only words are read: which branch runs, what a function or a substitution does, what stands in a here-document is not known and not
/// guessed. Runs in time proportional to the text, without recursion.
/// </remarks>
internal sealed record ShellScript(EmbeddedText Source, ImmutableArray<ShellCommand> Commands)
{
    private static readonly string[] Setters = ["export", "declare", "typeset", "readonly", "local"];

    /// <summary>Words that stand in front of a command and are none.</summary>
    private static readonly string[] Keywords = ["if", "then", "else", "elif", "do", "while", "until", "!", "{", "time"];

    /// <summary>Reads a script.</summary>
    public static ShellScript Read(EmbeddedText source) => Read(source, new ShellScanner(source.Text));

    /// <summary>Reads lines of words that are quoted as in a shell, in which only the line's end ends a command: <c>ENV</c> of a Dockerfile.</summary>
    public static ShellScript ReadWords(EmbeddedText source) => Read(source, new ShellScanner(source.Text, isCommand: false));

    private static ShellScript Read(EmbeddedText source, ShellScanner scanner)
    {
        var commands = ImmutableArray.CreateBuilder<ShellCommand>();
        var words = new List<ShellWord>();
        while (scanner.Next() is { } token)
        {
            if (token.Word is { } word)
            {
                words.Add(word);
            }
            else if (words.Count > 0)
            {
                commands.Add(CommandOf(words));
                words.Clear();
            }
        }

        if (words.Count > 0)
        {
            commands.Add(CommandOf(words));
        }

        return new ShellScript(source, commands.DrainToImmutable());
    }

    private static ShellCommand CommandOf(List<ShellWord> words)
    {
        var assignments = ImmutableArray.CreateBuilder<ShellAssignment>();
        var at = 0;
        while (at < words.Count && Keywords.Contains(words[at].Text))
        {
            at++;
        }

        while (at < words.Count && AssignmentOf(words[at]) is { } assignment)
        {
            assignments.Add(assignment);
            at++;
        }

        var rest = words.Skip(at).ToImmutableArray();
        if (rest is [{ Text: { } name }, ..] && Setters.Contains(name))
        {
            assignments.AddRange(rest.Skip(1).Select(AssignmentOf).OfType<ShellAssignment>());
        }

        return new ShellCommand(assignments.DrainToImmutable(), rest, words[0].Start, words[^1].End);
    }

    /// <summary>A word <c>NAME=value</c> whose name and sign are not quoted, or null.</summary>
    public static ShellAssignment? AssignmentOf(ShellWord word)
    {
        if (word.Pieces is not [{ Quoting: ShellQuoting.None, Text: { } first }, ..] || first.IndexOf('=', StringComparison.Ordinal) is not (var sign and > 0))
        {
            return null;
        }

        var name = first[..sign];
        if (char.IsAsciiDigit(name[0]) || !name.All(character => char.IsAsciiLetterOrDigit(character) || character == '_'))
        {
            return null;
        }

        var rest = first[(sign + 1)..];
        var pieces = rest.Length == 0 ? word.Pieces.RemoveAt(0) : word.Pieces.SetItem(0, new ShellPiece(rest, rest, ShellQuoting.None));
        if (rest.StartsWith('~'))
        {
            // A home directory is put in here.
            pieces = pieces.SetItem(0, new ShellPiece(null, rest, ShellQuoting.None));
        }

        return new ShellAssignment(name, new ShellWord(pieces, word.Start + sign + 1, word.End), word.Start);
    }
}
