using System.Text;

namespace Linter.Core.Credentials.Machine;

/// <summary>Paths as Terraform's arguments spell them: variables first, then the tilde.</summary>
/// <remarks><c>$NAME</c> and <c>${NAME}</c> follow Go's <c>os.ExpandEnv</c>; <c>%NAME%</c> stays as it is on every system.</remarks>
internal static class PathExpansion
{
    /// <summary>The expanded path, or null where it names another user's home (<c>~user</c>), which Terraform refuses.</summary>
    public static string? Expand(string path, MachineState machine)
    {
        var expanded = ExpandVariables(path, machine);
        if (expanded is not ['~', ..])
        {
            return expanded;
        }

        if (expanded.Length > 1 && expanded[1] is not ('/' or '\\'))
        {
            return null;
        }

        return machine.Home is { } home ? Path.Join(home, expanded[1..]) : null;
    }

    private static string ExpandVariables(string path, MachineState machine)
    {
        if (!path.Contains('$', StringComparison.Ordinal))
        {
            return path;
        }

        var text = new StringBuilder(path.Length);
        for (var at = 0; at < path.Length; at++)
        {
            if (path[at] != '$' || at + 1 == path.Length)
            {
                text.Append(path[at]);
                continue;
            }

            var (name, width) = ReadName(path.AsSpan(at + 1));
            if (name.Length > 0)
            {
                text.Append(machine.Environment.GetValueOrDefault(name));
            }
            else if (width == 0)
            {
                text.Append('$');
            }

            at += width;
        }

        return text.ToString();
    }

    // Name and number of characters it takes; a width without a name is bad syntax, which Go swallows.
    private static (string Name, int Width) ReadName(ReadOnlySpan<char> text)
    {
        if (text[0] == '{')
        {
            var close = text.IndexOf('}');
            return close switch
            {
                < 0 => ("", 1),
                1 => ("", 2),
                _ => (text[1..close].ToString(), close + 1),
            };
        }

        if (IsSpecial(text[0]))
        {
            return (text[..1].ToString(), 1);
        }

        var end = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        return (text[..end].ToString(), end);
    }

    private static bool IsSpecial(char first) => first is '*' or '#' or '$' or '@' or '!' or '?' or '-' || char.IsAsciiDigit(first);
}
