using Linter.Core.Companions.Shell;

namespace Linter.Core.Companions;

/// <summary>Judges secrets in files whose reader is no POSIX shell: env files, makefiles, scripts for PowerShell.</summary>
internal static class ChangedEnvFileSecret
{
    private const string NamesStart = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_{";

    /// <summary>Judges a line of an env file as direnv, compose and most libraries read it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isDirenv">Whether direnv is known to read it, which also takes numbers for names, and <c>#</c> without a blank for a comment.</param>
    public static ChangedSecret? OfEnvFile(DotEnvLine line, bool isDirenv)
    {
        var text = line.Content;
        if (line.Quote == '\'' || !ChangedSecret.IsSecret(line.Name, text))
        {
            return null;
        }

        for (var at = 0; at < text.Length; at++)
        {
            var next = at + 1 < text.Length ? text[at + 1] : '\0';
            if (text[at] == '\\' && line.Quote == '"' && next != '$')
            {
                return char.IsAsciiLetterOrDigit(next) ? new ChangedSecret(text, '\\') : null;
            }

            if (text[at] == '$' && (NamesStart.Contains(next) || (isDirenv && char.IsAsciiDigit(next))))
            {
                return IsOnPurpose(text, at) ? null : new ChangedSecret(text, '$');
            }

            if (text[at] == '#' && line.Quote == '\0' && isDirenv)
            {
                return new ChangedSecret(text, '#');
            }
        }

        return null;
    }

    /// <summary>Judges what stands in a recipe or variable of a makefile: make itself takes <c>$x</c> for a variable of one letter, in every kind of quotation marks.</summary>
    /// <param name="name">The variable.</param>
    /// <param name="text">The text with <c>$$</c> for the sign.</param>
    /// <param name="isVariable">Whether it is the value of a variable of make, which <c>#</c> ends.</param>
    /// <returns>What was meant, or null where make changes nothing.</returns>
    public static ChangedSecret? OfMake(string name, string text, bool isVariable)
    {
        var meant = text.Replace("$$", "$", StringComparison.Ordinal);
        if (!ChangedSecret.IsSecret(name, meant))
        {
            return null;
        }

        if (isVariable && text.IndexOf('#', StringComparison.Ordinal) is var comment and > 0 && text[comment - 1] != '\\')
        {
            return new ChangedSecret(meant, '#');
        }

        for (var at = text.IndexOf('$', StringComparison.Ordinal); at >= 0; at = at + 2 < text.Length ? text.IndexOf('$', at + 2) : -1)
        {
            if (at + 1 == text.Length ? !isVariable : text[at + 1] != '$')
            {
                return IsOnPurpose(text, at) || (at + 1 < text.Length && text[at + 1] is '(' or '@' or '<' or '^' or '*') ? null : new ChangedSecret(meant, '$');
            }
        }

        return null;
    }

    /// <summary>Judges the text between double quotation marks of PowerShell.</summary>
    public static ChangedSecret? OfPowerShell(string name, string text)
    {
        if (!ChangedSecret.IsSecret(name, text))
        {
            return null;
        }

        var at = text.AsSpan().IndexOfAny('$', '`');
        for (; at >= 0; at = at + 1 < text.Length && text.AsSpan(at + 1).IndexOfAny('$', '`') is var found and >= 0 ? at + 1 + found : -1)
        {
            var next = at + 1 < text.Length ? text[at + 1] : '\0';
            if (text[at] == '`' || char.IsAsciiLetterOrDigit(next) || next is '_' or '{' or '(')
            {
                return text[at] == '$' && (next == '(' || IsOnPurpose(text, at)) ? null : new ChangedSecret(text, text[at]);
            }
        }

        return null;
    }

    private static bool IsOnPurpose(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_' || (end == at + 1 && text[end] == '{')))
        {
            end++;
        }

        return ChangedSecret.IsReferenceOnPurpose(text.AsSpan(at, end - at), text.AsSpan(0, at));
    }
}
