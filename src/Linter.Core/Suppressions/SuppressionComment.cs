using System.Collections.Immutable;
using System.Globalization;
using Linter.Core.Companions;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Core.Suppressions;

/// <summary>Reads <c># tfauth:ignore[RULE,…] until=2027-01-31 reason</c> and finds out what it covers.</summary>
internal static class SuppressionComment
{
    private const string Mark = "tfauth:ignore";

    /// <summary>The suppressions of a file in the order of the text.</summary>
    public static IEnumerable<Suppression> In(ModuleFile file)
    {
        if (file.Tree.Comments.IsDefaultOrEmpty || file.Source.Bytes.IndexOf("tfauth:ignore"u8) < 0)
        {
            yield break;
        }

        foreach (var comment in file.Tree.Comments)
        {
            if (Content(file.Source.GetText(comment)) is { } text)
            {
                yield return Read(file.Source, file.Tree.Root, comment, text);
            }
        }
    }

    /// <summary>The suppressions of a file beside the configuration: comments from <c>#</c> to the end of the line.</summary>
    public static IEnumerable<Suppression> In(CompanionFile file)
    {
        if (file.Source.Bytes.IndexOf("tfauth:ignore"u8) < 0)
        {
            yield break;
        }

        for (var number = 1; number <= file.Source.LineCount; number++)
        {
            var line = file.Source.GetLine(number);
            var mark = file.Source.Slice(line).IndexOf("# tfauth:ignore"u8);
            if (mark >= 0 && Content(file.Source.GetText(new TextSpan(line.Start + mark, line.End))) is { } text)
            {
                yield return Read(file.Source, null, new TextSpan(line.Start + mark, line.End), text);
            }
        }
    }

    // A root is there for files of Terraform only; elsewhere a comment covers a line or the file.
    private static Suppression Read(SourceText source, BodySyntax? root, TextSpan comment, string text)
    {
        var rest = text[Mark.Length..];
        var isFile = rest.StartsWith("-file", StringComparison.Ordinal);
        rest = isFile ? rest["-file".Length..] : rest;
        string? fault = null;
        ImmutableArray<string> rules = [];
        if (rest.StartsWith('[') && rest.IndexOf(']', StringComparison.Ordinal) is var close and > 0)
        {
            rules = [.. rest[1..close].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
            rest = rest[(close + 1)..];
        }

        if (rules.IsEmpty)
        {
            fault = "The suppression names no rule in brackets, so it does not count.";
        }

        rest = rest.Trim();
        DateOnly? until = null;
        if (rest.StartsWith("until=", StringComparison.Ordinal))
        {
            var end = rest.IndexOf(' ', StringComparison.Ordinal) is var blank and >= 0 ? blank : rest.Length;
            if (DateOnly.TryParseExact(rest["until=".Length..end], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                until = day;
            }
            else
            {
                fault ??= "The date of the suppression does not have the form until=2027-01-31, so it does not count.";
            }

            rest = rest[end..].Trim();
        }

        if (rest.Length == 0)
        {
            fault ??= "The suppression gives no reason, so it does not count.";
        }

        var covered = isFile ? CoveredFile(source, root, comment) : Covered(source, root, comment);
        if (covered is null)
        {
            fault ??= isFile ? "A suppression for the whole file counts only above everything else in it." : "Nothing stands below the suppression that it could cover.";
        }

        return new Suppression(new Location(source, comment), rules, rest, until, covered ?? comment, fault);
    }

    private static string? Content(string comment)
    {
        var text = comment.StartsWith("/*", StringComparison.Ordinal) ? comment[2..^2] : comment.TrimStart('#', '/');
        text = text.Trim();
        return text.StartsWith(Mark, StringComparison.Ordinal) ? text : null;
    }

    private static TextSpan? CoveredFile(SourceText source, BodySyntax? root, TextSpan comment) =>
        (root is null ? IsAboveAll(source, comment) : root.Items.IsEmpty || comment.Start < root.Items[0].Start) ? new TextSpan(0, source.Length + 1) : null;

    private static bool IsAboveAll(SourceText source, TextSpan comment)
    {
        var own = source.GetPosition(comment.Start).Line;
        for (var number = 1; number < own; number++)
        {
            if (source.Slice(source.GetLine(number)).TrimStart(" \t"u8) is [not (byte)'#', ..])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The line that the comment ends, or, where it stands alone, the block, argument or line below.</summary>
    private static TextSpan? Covered(SourceText source, BodySyntax? root, TextSpan comment)
    {
        var line = source.GetLine(source.GetPosition(comment.Start).Line);
        if (source.Bytes[line.Start..comment.Start].ContainsAnyExcept((byte)' ', (byte)'\t'))
        {
            return new TextSpan(line.Start, line.End + 1);
        }

        for (var number = source.GetPosition(comment.End).Line + 1; number <= source.LineCount; number++)
        {
            var below = source.GetLine(number);
            var text = source.Slice(below).TrimStart(" \t"u8);
            if (text.IsEmpty || text[0] == (byte)'#' || text.StartsWith("//"u8))
            {
                continue;
            }

            return root is not null && ItemIn(root, below) is { } item ? new TextSpan(below.Start, item.End) : new TextSpan(below.Start, below.End + 1);
        }

        return null;
    }

    private static BodyItemSyntax? ItemIn(BodySyntax body, TextSpan line)
    {
        foreach (var item in body.Items)
        {
            if (item.Start >= line.Start && item.Start < line.End)
            {
                return item;
            }

            if (item is BlockSyntax block && block.Span.Contains(line.Start))
            {
                return ItemIn(block.Body, line);
            }
        }

        return null;
    }
}
