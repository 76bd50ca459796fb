using Linter.Core.Terraform;
using Linter.Hcl.Text;

namespace Linter.Core.Engine;

/// <summary>
/// The first look at the files of a tree: what has to be known of all of them before one is judged. Only files that may say something about other folders
/// are parsed for it. Safe to use from several threads.
/// </summary>
/// <param name="parser">Parses files.</param>
/// <param name="limits">How much is kept.</param>
internal sealed class FileSurvey(FileParser parser, SurveyLimits limits)
{
    private long _text;
    private long _parsed;

    /// <summary>Looks at a file.</summary>
    /// <param name="source">Its text.</param>
    /// <returns>What the tree has to know of it, and what is kept.</returns>
    public (TreeFile Known, SurveyedFile Kept) Look(SourceText source)
    {
        var bytes = source.Bytes;
        var known = new TreeFile(source.Path, ModuleFileNames.KindOf(FilePath.NameOf(source.Path)))
        {
            MentionsRoles = bytes.IndexOf("assume_role"u8) >= 0,
            MentionsSuppressions = bytes.IndexOf("tfauth:ignore"u8) >= 0,
        };
        var isKept = Interlocked.Add(ref _text, bytes.Length) <= limits.Text;
        var isParsed = isKept && Interlocked.Add(ref _parsed, bytes.Length) <= limits.Parsed;
        if (!isParsed && !(known.Kind == ModuleFileKind.Configuration && MaySpeakOfOthers(source.Path, bytes)))
        {
            return (known, new SurveyedFile(isKept ? source : null, null));
        }

        var file = parser.Parse(source);
        return (known.With(file), new SurveyedFile(isKept ? source : null, isParsed ? file : null));
    }

    /// <summary>Whether a text may call a module in another folder, or say where the state is kept. True where that can only be told by parsing.</summary>
    internal static bool MaySpeakOfOthers(string path, ReadOnlySpan<byte> bytes)
    {
        // A name or source that is written in escapes is told by parsing.
        var hasEscapes = bytes.IndexOf("\\u"u8) >= 0 || bytes.IndexOf("\\U"u8) >= 0;
        return (hasEscapes && ModuleFileNames.IsJson(path))
            || ((hasEscapes || bytes.IndexOf("\"."u8) >= 0) && HasBlock(bytes, "module"u8))
            || HasBlock(bytes, "backend"u8) || HasBlock(bytes, "cloud"u8);
    }

    /// <summary>Whether a word stands by itself and what follows may make it the type of a block.</summary>
    private static bool HasBlock(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word)
    {
        for (var at = bytes.IndexOf(word); at >= 0;)
        {
            var end = at + word.Length;
            if ((at == 0 || !IsPartOfName(bytes[at - 1])) && (end == bytes.Length || !(IsPartOfName(bytes[end]) || bytes[end] == '.')))
            {
                return true;
            }

            var next = bytes[end..].IndexOf(word);
            at = next < 0 ? -1 : end + next;
        }

        return false;
    }

    private static bool IsPartOfName(byte unit) => char.IsAsciiLetterOrDigit((char)unit) || unit is (byte)'_' or (byte)'-';
}

/// <summary>How much of what the survey reads and parses is kept for the judging, so that small trees are read once and parsed once.</summary>
/// <param name="Text">The bytes of text.</param>
/// <param name="Parsed">The bytes of text of which the syntax trees are kept too; they take several times as much.</param>
internal sealed record SurveyLimits(long Text, long Parsed)
{
    /// <summary>The limits of a usual run.</summary>
    public static SurveyLimits Default { get; } = new(64 * 1024 * 1024, 2 * 1024 * 1024);
}
