using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Linter.Core.Terraform.Functions.RegularExpressions;

/// <summary>What a match is replaced by: text with <c>$1</c>, <c>${1}</c>, <c>$name</c>, <c>${name}</c> for groups and <c>$$</c> for a dollar sign.</summary>
internal sealed class ReplacementTemplate
{
    // A text, or the number of a group; -1 for a group that does not exist, which stands for nothing.
    private readonly ImmutableArray<(string Text, int? Group)> _parts;

    private ReplacementTemplate(ImmutableArray<(string Text, int? Group)> parts) => _parts = parts;

    /// <summary>Reads a template.</summary>
    public static ReplacementTemplate Parse(string template, IReadOnlyList<string?> groupNames)
    {
        var parts = ImmutableArray.CreateBuilder<(string, int?)>();
        for (var at = 0; at < template.Length;)
        {
            var dollar = template.IndexOf('$', at);
            var end = dollar < 0 ? template.Length : dollar;
            parts.Add((template[at..end], null));
            at = end;
            if (dollar < 0)
            {
                break;
            }

            if (TryTakeName(template, ref at, out var name))
            {
                parts.Add(("", GroupOf(name, groupNames)));
            }
            else
            {
                // A dollar sign that names nothing stands for itself; two of them for one.
                parts.Add(("$", null));
                at += template.AsSpan(at).StartsWith("$$") ? 2 : 1;
            }
        }

        return new ReplacementTemplate(parts.ToImmutable());
    }

    /// <summary>Writes what a match is replaced by.</summary>
    public void AppendTo(StringBuilder result, Match match)
    {
        foreach (var (text, group) in _parts)
        {
            result.Append(group is { } number ? match.Groups[number].Value : text);
        }
    }

    private static bool TryTakeName(string template, ref int at, out string name)
    {
        var hasBrace = at + 1 < template.Length && template[at + 1] == '{';
        var start = at + (hasBrace ? 2 : 1);
        var end = start;
        while (end < template.Length && Rune.TryGetRuneAt(template, end, out var rune) && (Rune.IsLetter(rune) || IsDigit(rune) || rune.Value == '_'))
        {
            end += rune.Utf16SequenceLength;
        }

        name = template[start..end];
        if (name.Length == 0 || (hasBrace && (end >= template.Length || template[end] != '}')))
        {
            return false;
        }

        at = end + (hasBrace ? 1 : 0);
        return true;
    }

    private static bool IsDigit(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber;

    private static int GroupOf(string name, IReadOnlyList<string?> groupNames)
    {
        if (!name.All(char.IsAsciiDigit))
        {
            return groupNames.Contains(name) ? groupNames.ToList().IndexOf(name) + 1 : -1;
        }

        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= groupNames.Count ? number : -1;
    }
}
