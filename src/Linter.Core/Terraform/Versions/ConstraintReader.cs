using System.Diagnostics.CodeAnalysis;

namespace Linter.Core.Terraform.Versions;

/// <summary>Reads one condition between the commas of a constraint string.</summary>
internal static class ConstraintReader
{
    private static ReadOnlySpan<char> OperatorCharacters => "=!<>~";

    internal static bool TryRead(
        string piece,
        ConstraintSubject subject,
        [NotNullWhen(true)] out VersionConstraint? constraint,
        [NotNullWhen(false)] out string? reason)
    {
        constraint = null;
        var text = piece.Trim(' ', '\t', '\n', '\r', '\f');
        if (text.Length == 0)
        {
            reason = piece.Length == 0 ? "is empty, or has a comma with nothing beside it" : "has nothing but blanks between commas";
            return false;
        }

        var length = text.AsSpan().IndexOfAnyExcept(OperatorCharacters);
        var symbol = length < 0 ? text : text[..length];
        if (!TryReadOperator(symbol, out var @operator))
        {
            reason = $"has the operator {symbol}, which is none of =, !=, >, >=, <, <= and ~>";
            return false;
        }

        var written = length < 0 ? "" : text[length..];
        var versionText = written.TrimStart(' ', '\t', '\n', '\r', '\f');
        if (versionText.Length == 0)
        {
            reason = $"has no version after {symbol}";
            return false;
        }

        if (!ReleaseVersion.TryParse(versionText, out var version))
        {
            reason = WhyNotAVersion(versionText);
            return false;
        }

        reason = WhyRefused(version, versionText, written, subject);
        if (reason is not null)
        {
            return false;
        }

        constraint = new VersionConstraint(@operator, version, subject, text);
        return true;
    }

    private static bool TryReadOperator(string symbol, out ConstraintOperator @operator)
    {
        (@operator, var known) = symbol switch
        {
            "" or "=" => (ConstraintOperator.Equal, true),
            "!=" => (ConstraintOperator.NotEqual, true),
            ">" => (ConstraintOperator.Greater, true),
            ">=" => (ConstraintOperator.GreaterOrEqual, true),
            "<" => (ConstraintOperator.Less, true),
            "<=" => (ConstraintOperator.LessOrEqual, true),
            "~>" => (ConstraintOperator.Pessimistic, true),
            _ => (default, false),
        };
        return known;
    }

    private static string WhyNotAVersion(string text)
    {
        if (text.AsSpan().IndexOfAny(OperatorCharacters) > 0)
        {
            return "has two conditions without a comma between them";
        }

        if (text.Contains('*') || text.EndsWith(".x", StringComparison.OrdinalIgnoreCase))
        {
            return "has a wildcard; write ~> with one number less instead";
        }

        return text[0] is '^' ? "has the operator ^, which Terraform does not know; ~> is its nearest" : "has no version that Terraform can read";
    }

    private static string? WhyRefused(ReleaseVersion version, string text, string written, ConstraintSubject subject)
    {
        if (subject == ConstraintSubject.Core)
        {
            return version.IsPrerelease ? "names a prerelease, which required_version does not support" : null;
        }

        if (text[0] == 'v')
        {
            return "has a v before the version, which provider constraints do not allow";
        }

        if (version.WrittenNumbers > 3)
        {
            return "has more than three numbers";
        }

        if (written.Length - text.Length > 1 || written[0] == '\t')
        {
            return "has more than one blank after the operator";
        }

        // "1.2beta": read as a prerelease elsewhere, refused for providers.
        return version.IsPrerelease && !text.Contains('-') ? "has a prerelease without a hyphen before it" : null;
    }
}
