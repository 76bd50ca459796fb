namespace Linter.Core.Credentials;

/// <summary>What a text refers to, that nobody put in its place.</summary>
internal enum ReferenceKind
{
    /// <summary>A value of Terraform: <c>var.key</c>, <c>${local.key}</c>, <c>aws_iam_access_key.ci.secret</c>.</summary>
    Terraform,

    /// <summary>A variable of a shell, of CI or of a template language: <c>$KEY</c>, <c>${{ secrets.KEY }}</c>, <c>%KEY%</c>, <c>{{ key }}</c>.</summary>
    Variable,
}

/// <summary>Recognises references that were sent as text.</summary>
internal static class UnresolvedReference
{
    private static readonly string[] TerraformRoots =
        ["var", "local", "data", "module", "each", "self", "ephemeral", "terraform", "path", "dependency", "inputs"];

    private static readonly string[] VariableRoots = ["env", "secrets", "vars", "inputs", "github", "gitlab", "matrix", "steps", "needs", "parameters"];

    /// <summary>What a text refers to, or null where it is no reference.</summary>
    internal static ReferenceKind? Find(string text)
    {
        var trimmed = text.Trim().Trim('"', '\'', '`');
        if (trimmed.Length < 3)
        {
            return null;
        }

        var bare = trimmed.Trim('$', '{', '}', '(', ')', '<', '>', ' ');
        if (IsTerraform(bare))
        {
            return ReferenceKind.Terraform;
        }

        return IsMarked(trimmed) || IsVariable(bare) ? ReferenceKind.Variable : null;
    }

    // "var.x", "var.aws["key"]", "data.vault_aws_access_credentials.c.access_key", "aws_iam_access_key.ci.secret".
    private static bool IsTerraform(string text)
    {
        if (!text.Contains('.'))
        {
            return false;
        }

        var names = text.Split('.');
        if (names.Length < 2 || !names.All(IsNameWithIndex))
        {
            return false;
        }

        return Array.IndexOf(TerraformRoots, WithoutIndex(names[0])) >= 0
            || (names.Length >= 3 && names[0].Contains('_') && names[0].All(IsSmallName));
    }

    private static bool IsVariable(string text)
    {
        var names = text.Split('.');
        return names.Length >= 2 && names.All(IsNameWithIndex) && Array.IndexOf(VariableRoots, names[0]) >= 0;
    }

    private static bool IsMarked(string text) => text switch
    {
        ['$', '{', '{', .., '}', '}'] => true,
        ['$', '$', '{', .., '}'] => true,
        ['$', '{', .. var inside, '}'] => IsName(inside.Split(':')[0]) || inside.Contains('.'),
        ['$', '(', .. var inside, ')'] => inside.Length > 0,
        ['$', 'e', 'n', 'v', ':', .. var name] => IsName(name),
        ['{', '{', .., '}', '}'] => true,
        ['#', '{', .. var inside, '}' or '#'] => inside.Length > 0,
        ['<', '%', .., '%', '>'] => true,
        ['%', .. var name, '%'] => IsName(name),
        ['@', .. var name, '@'] => IsName(name.Trim('@')),
        ['_', '_', .. var name, '_', '_'] => IsName(name),
        ['(', '(', .. var name, ')', ')'] => IsNameWithIndex(name.Replace('.', '_').Replace('/', '_')),
        ['$', .. var name] => name.Length < SecretAccessKey.Length && IsName(name) && name.Any(char.IsAsciiLetter) && !AccessKeyId.TryParse(name, out _),
        _ => false,
    };

    private static bool IsNameWithIndex(string text) => IsName(WithoutIndex(text)) || (text.Length == 1 && text[0] == '*');

    private static string WithoutIndex(string text) => text.IndexOf('[') is var open and > 0 && text[^1] == ']' ? text[..open] : text;

    private static bool IsName(string text) =>
        text.Length > 0 && (char.IsAsciiLetter(text[0]) || text[0] == '_') && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-');

    private static bool IsSmallName(char character) => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_';
}
