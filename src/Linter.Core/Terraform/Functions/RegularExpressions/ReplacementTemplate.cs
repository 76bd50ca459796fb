using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Linter.Core.Terraform.Functions.RegularExpressions;

/// <summary>What a match is replaced by: text with <c>$1</c>, <c>${1}</c>, <c>$name</c>, <c>${name}</c> for groups and <c>$$</c> for a dollar sign.</summary>
internal sealed class ReplacementTemplate
{
    // A text, or the numbers of groups, of which the first that matched stands there; none of them stand for nothing.
    private readonly ImmutableArray<(string Text, ImmutableArray<int> Groups)> _parts;

    private ReplacementTemplate(ImmutableArray<(string Text, ImmutableArray<int> Groups)> parts) => _parts = parts;

    /// <summary>Reads a template.</summary>
    public static ReplacementTemplate Parse(string template, IReadOnlyList<string?> groupNames)
    {
        var parts = ImmutableArray.CreateBuilder<(string, ImmutableArray<int>)>();
        for (var at = 0; at < template.Length;)
        {
            var dollar = template.IndexOf('$', at);
            var end = dollar < 0 ? template.Length : dollar;
            parts.Add((template[at..end], []));
            at = end;
            if (dollar < 0)
            {
                break;
            }

            if (TryTakeName(template, ref at, out var name))
            {
                parts.Add(("", GroupsOf(name, groupNames)));
            }
            else
            {
                // A dollar sign that names nothing stands for itself; two of them for one.
                parts.Add(("$", []));
                at += template.AsSpan(at).StartsWith("$$") ? 2 : 1;
            }
        }

        return new ReplacementTemplate(parts.ToImmutable());
    }

    /// <summary>Writes what a match is replaced by.</summary>
    public void AppendTo(StringBuilder result, Match match)
    {
        foreach (var (text, groups) in _parts)
        {
            result.Append(text);
            result.Append(groups.Select(number => match.Groups[number]).FirstOrDefault(group => group.Success)?.Value);
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

    private static ImmutableArray<int> GroupsOf(string name, IReadOnlyList<string?> groupNames)
    {
        if (!name.All(char.IsAsciiDigit))
        {
            return [.. Enumerable.Range(1, groupNames.Count).Where(number => groupNames[number - 1] == name)];
        }

        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= groupNames.Count ? [number] : [];
    }
}
