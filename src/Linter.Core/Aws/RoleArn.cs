using Linter.Core.Credentials;
using Linter.Hcl.Values;

namespace Linter.Core.Aws;

/// <summary>What is wrong with a text that should be the ARN of a role.</summary>
internal enum RoleArnProblemKind
{
    /// <summary>Nothing is written.</summary>
    Empty,

    /// <summary>It is no ARN, or a part of it cannot be right.</summary>
    Malformed,

    /// <summary>It is the ARN of something else.</summary>
    NotARole,
}

/// <summary>A problem of a role's ARN.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Message">A whole sentence about it. ARNs are no secrets: it may quote a part.</param>
internal sealed record RoleArnProblem(RoleArnProblemKind Kind, string Message)
{
    /// <summary>Whether the text is a reference that somebody put in quotation marks.</summary>
    public bool IsQuotedReference { get; init; }
}

/// <summary>Judges what stands where the ARN of a role is due.</summary>
internal static class RoleArn
{
    private const int LongestName = 64;

    /// <summary>Judges a value, as far as it is known.</summary>
    /// <returns>What is wrong, or null: it is right, or too little is known to call it wrong.</returns>
    public static RoleArnProblem? Judge(Value value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value switch
        {
            StringValue text => Judge(text.Content),
            UnknownValue unknown => JudgePartly(unknown),
            _ => null,
        };
    }

    /// <summary>Judges a text.</summary>
    /// <returns>What is wrong, or null for the ARN of a role.</returns>
    public static RoleArnProblem? Judge(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
        {
            return new(RoleArnProblemKind.Empty, "The role ARN is empty.");
        }

        if (WhyNotClean(text) is { } reason)
        {
            return Malformed($"The role ARN {reason}.");
        }

        if (UnresolvedReference.Find(text) == ReferenceKind.Terraform)
        {
            return Malformed("The role ARN is a reference in quotation marks, which Terraform takes as plain text.") with { IsQuotedReference = true };
        }

        return Arn.TryParse(text, out var arn) ? JudgeParts(arn) : Malformed(WhyNotAnArn(text));
    }

    private static RoleArnProblem? JudgePartly(UnknownValue value)
    {
        var known = string.Concat(value.Parts.Select(part => part.Text));
        if (known.Any(char.IsWhiteSpace))
        {
            return Malformed("The role ARN has a blank in it.");
        }

        return Arn.TryParse(value, out var arn) ? JudgeParts(arn) : null;
    }

    private static RoleArnProblem? JudgeParts(Arn arn)
    {
        if (arn.Partition is { } partition && !Partitions.TryGet(partition, out _))
        {
            return Malformed(partition.Length == 0
                ? "The role ARN names no partition; it begins with arn:aws: in commercial regions."
                : $"The role ARN names the partition {partition}, which does not exist.");
        }

        if (arn.Service is { } service && service != "iam")
        {
            return NotOfIam(service, arn.ResourcePrefix);
        }

        if (arn.Region is { Length: > 0 } region)
        {
            return Malformed($"The role ARN has {region} where the region would stand; IAM is global, so that part has to be empty.");
        }

        return JudgeResource(arn) ?? JudgeAccount(arn.Account);
    }

    private static RoleArnProblem NotOfIam(string service, string resource)
    {
        if (service == "sts" && resource.StartsWith("assumed-role/", StringComparison.Ordinal))
        {
            return NotARole("The ARN is that of a session of a role (assumed-role), not that of the role; "
                + "the role has iam instead of sts, role/ instead of assumed-role/, and no session name.");
        }

        return NotARole($"The ARN belongs to the service {(service.Length == 0 ? "(none)" : service)}; roles belong to iam.");
    }

    private static RoleArnProblem? JudgeResource(Arn arn)
    {
        var resource = arn.ResourcePrefix;
        if (resource.StartsWith("role/", StringComparison.Ordinal))
        {
            return arn.Resource is null ? null : JudgeName(resource["role/".Length..]);
        }

        if (arn.Resource is null && "role/".StartsWith(resource, StringComparison.Ordinal))
        {
            return null;
        }

        var type = resource.Split('/')[0];
        return type switch
        {
            "root" => NotARole("The ARN is that of a whole account (root), not that of a role."),
            "user" or "group" or "policy" or "instance-profile" or "oidc-provider" or "saml-provider" or "mfa" or "server-certificate" =>
                NotARole($"The ARN is that of {Article(type)} {type}, not that of a role."),
            "assumed-role" => NotARole("The ARN says assumed-role, which is a session, where a role has role/."),
            "" => Malformed("The role ARN ends before the role: role/ and a name are missing."),
            _ when type.Equals("role", StringComparison.OrdinalIgnoreCase) || type.Equals("roles", StringComparison.OrdinalIgnoreCase)
                || resource.StartsWith("role:", StringComparison.Ordinal) =>
                Malformed("The role ARN has to say role/ and the name, in small letters."),
            _ => Malformed("The role ARN has no role/ before the name of the role."),
        };
    }

    private static RoleArnProblem? JudgeName(string pathAndName)
    {
        var name = pathAndName[(pathAndName.LastIndexOf('/') + 1)..];
        if (name.Length == 0)
        {
            return Malformed("The role ARN ends without the name of a role.");
        }

        if (pathAndName.StartsWith('/') || pathAndName.Contains("//", StringComparison.Ordinal))
        {
            return Malformed("The role ARN has two slashes in a row.");
        }

        if (name.Length > LongestName)
        {
            return Malformed($"The name of the role has {name.Length} characters; IAM allows {LongestName}.");
        }

        return name.FirstOrDefault(character => !char.IsAsciiLetterOrDigit(character) && !"+=,.@-_".Contains(character)) is var odd and not '\0'
            ? Malformed($"The name of the role has the character {odd}, which IAM does not allow.")
            : null;
    }

    private static RoleArnProblem? JudgeAccount(string? account)
    {
        if (account is null || AccountId.TryParse(account, out _))
        {
            return null;
        }

        if (account.Length == 0)
        {
            return Malformed("The role ARN has no account number; twelve digits belong between the fourth and the fifth colon.");
        }

        if (account == "aws")
        {
            return Malformed("The role ARN names aws as account; roles belong to an account of twelve digits.");
        }

        var digits = account.Count(char.IsAsciiDigit);
        return digits == account.Length
            ? Malformed($"The account number in the role ARN has {digits} digits; account numbers have {AccountId.Length}.")
            : Malformed(digits == AccountId.Length && account.Contains('-')
                ? "The account number in the role ARN has hyphens; it has to be twelve digits in a row."
                : "The role ARN has a text where the account number is due, perhaps one that was meant to be replaced.");
    }

    private static string? WhyNotClean(string text)
    {
        if (text.Any(char.IsWhiteSpace) || text.Any(char.IsControl))
        {
            return char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) ? "has a blank or line break around it" : "has a blank in it";
        }

        if (text.IndexOfAny(['"', '\'', '`', '\u201C', '\u201D']) >= 0)
        {
            return "has a quotation mark in it";
        }

        if (text.Contains("${", StringComparison.Ordinal) || text.Contains("{{", StringComparison.Ordinal))
        {
            return "has a reference in it that nobody replaced";
        }

        return text.IndexOfAny(['<', '>']) >= 0 ? "has a part in angle brackets that nobody replaced" : null;
    }

    private static string WhyNotAnArn(string text)
    {
        if (AccountId.TryParse(text, out _))
        {
            return "The value is an account number, not the ARN of a role.";
        }

        if (text.StartsWith("arn:", StringComparison.OrdinalIgnoreCase))
        {
            return $"The role ARN has {text.Split(':').Length} parts between colons; it needs six.";
        }

        return text.StartsWith("role/", StringComparison.Ordinal) || !text.Contains(':')
            ? "The value is no ARN; a role name alone is not enough, it has to be arn:aws:iam::, the account number, :role/ and the name."
            : "The value is no ARN: it does not begin with arn:.";
    }

    private static string Article(string noun) => noun[0] is 'i' or 'o' ? "an" : "a";

    private static RoleArnProblem Malformed(string message) => new(RoleArnProblemKind.Malformed, message);

    private static RoleArnProblem NotARole(string message) => new(RoleArnProblemKind.NotARole, message);
}
