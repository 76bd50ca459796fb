using System.Globalization;

namespace Linter.Core.Terraform.Functions.Strings;

/// <summary>Text as people count it: in grapheme clusters, the unit of Terraform's length, substr, strrev and format widths.</summary>
/// <remarks>The rules are those of Unicode annex 29, which do not depend on a culture.</remarks>
internal static class GraphemeClusters
{
    /// <summary>Number of clusters.</summary>
    public static int Count(string text)
    {
        var count = 0;
        for (var at = 0; at < text.Length; count++)
        {
            at += LengthAt(text, at);
        }

        return count;
    }

    /// <summary>Where the cluster after a number of clusters starts, from a place in the text on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Index of a cluster's start.</param>
    /// <param name="count">How many clusters to go, 0 or more.</param>
    /// <returns>An index; the text's length where there are fewer clusters.</returns>
    public static int Skip(string text, int start, long count)
    {
        var at = start;
        for (; count > 0 && at < text.Length; count--)
        {
            at += LengthAt(text, at);
        }

        return at;
    }

    /// <summary>The clusters in reverse order.</summary>
    public static string Reverse(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        var end = target.Length;
        for (var at = 0; at < source.Length;)
        {
            var length = LengthAt(source, at);
            end -= length;
            source.AsSpan(at, length).CopyTo(target[end..]);
            at += length;
        }
    });

    private static int LengthAt(string text, int at) => StringInfo.GetNextTextElementLength(text.AsSpan(at));
}
