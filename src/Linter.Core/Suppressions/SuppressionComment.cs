using System.Collections.Immutable;
using System.Globalization;
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
                yield return Read(file, comment, text);
            }
        }
    }

    private static Suppression Read(ModuleFile file, TextSpan comment, string text)
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

        var covered = isFile ? CoveredFile(file, comment) : Covered(file, comment);
        if (covered is null)
        {
            fault ??= isFile ? "A suppression for the whole file counts only above everything else in it." : "Nothing stands below the suppression that it could cover.";
        }

        return new Suppression(file.At(comment), rules, rest, until, covered ?? comment, fault);
    }

    private static string? Content(string comment)
    {
        var text = comment.StartsWith("/*", StringComparison.Ordinal) ? comment[2..^2] : comment.TrimStart('#', '/');
        text = text.Trim();
        return text.StartsWith(Mark, StringComparison.Ordinal) ? text : null;
    }

    private static TextSpan? CoveredFile(ModuleFile file, TextSpan comment) =>
        file.Tree.Root.Items.IsEmpty || comment.Start < file.Tree.Root.Items[0].Start ? new TextSpan(0, file.Source.Length + 1) : null;

    /// <summary>The line that the comment ends, or, where it stands alone, the block, argument or line below.</summary>
    private static TextSpan? Covered(ModuleFile file, TextSpan comment)
    {
        var source = file.Source;
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

            return ItemIn(file.Tree.Root, below) is { } item ? new TextSpan(below.Start, item.End) : new TextSpan(below.Start, below.End + 1);
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
