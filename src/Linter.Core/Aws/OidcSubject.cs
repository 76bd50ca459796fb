namespace Linter.Core.Aws;

/// <summary>Judges patterns for the subject (<c>sub</c>) of a token.</summary>
internal static class OidcSubject
{
    /// <summary>Stands for a piece of a pattern that is not known; it is no wildcard.</summary>
    public const char Unknown = '\uFFFF';

    /// <summary>Whom a pattern with wildcards lets in beyond a single repository, project, pipeline or namespace.</summary>
    /// <param name="platform">Who issues the tokens, or null for anybody else.</param>
    /// <param name="pattern">The pattern; <see cref="Unknown"/> stands for what is not known.</param>
    /// <returns>Whom ("every repository of the organisation"), or null where the pattern is narrow enough.</returns>
    public static string? WhyTooWide(OidcPlatform? platform, string pattern)
    {
        if (pattern.Length > 0 && pattern.All(character => character is '*' or ':' or '/'))
        {
            return "everybody with a token of this issuer";
        }

        return platform switch
        {
            OidcPlatform.GitHub => GitHub(pattern),
            OidcPlatform.GitLab => GitLab(pattern),
            OidcPlatform.HcpTerraform => Named(pattern, "workspace"),
            OidcPlatform.Buildkite => Named(pattern, "pipeline"),
            OidcPlatform.Bitbucket => pattern.StartsWith('*') ? "every repository of the workspace" : null,
            OidcPlatform.CircleCi => CircleCi(pattern),
            OidcPlatform.Eks => Eks(pattern),
            _ => null,
        };
    }

    private static string? WhyNeverOfGitHub(string pattern, bool takesWildcards)
    {
        var hasWildcard = takesWildcards && pattern.AsSpan().IndexOfAny('*', '?') >= 0;
        var slash = pattern.IndexOf('/', StringComparison.Ordinal);
        var colon = pattern.IndexOf(':', StringComparison.Ordinal);
        if (slash > 0 && (colon < 0 || slash < colon) && pattern[0] is not ('*' or Unknown))
        {
            return "does not begin with repo:";
        }

        // repo:owner/name is followed by the branch, tag, environment or event.
        return pattern.StartsWith("repo:", StringComparison.Ordinal) && slash > 0 && !hasWildcard && pattern.IndexOf(':', slash) < 0 && pattern[^1] != Unknown
            ? "ends behind the repository, where every subject goes on"
            : null;
    }

    /// <summary>Why no token of a platform has such a subject, as the end of a sentence, or null.</summary>
    /// <param name="platform">Who issues the tokens, or null for anybody else.</param>
    /// <param name="pattern">The pattern; <see cref="Unknown"/> stands for what is not known.</param>
    /// <param name="takesWildcards">Whether <c>*</c> stands for other characters.</param>
    public static string? WhyNever(OidcPlatform? platform, string pattern, bool takesWildcards) => platform switch
    {
        OidcPlatform.GitHub => WhyNeverOfGitHub(pattern, takesWildcards),
        OidcPlatform.GitLab => WhyNotBegunWith("project_path:", pattern),
        OidcPlatform.HcpTerraform or OidcPlatform.Buildkite => WhyNotBegunWith("organization:", pattern),
        OidcPlatform.CircleCi => WhyNotBegunWith("org/", pattern),
        OidcPlatform.Eks => WhyNotBegunWith("system:serviceaccount:", pattern),
        _ => null,
    };

    private static string? WhyNotBegunWith(string start, string pattern)
    {
        var end = pattern.AsSpan().IndexOfAny('*', '?', Unknown);
        var known = end < 0 ? pattern : pattern[..end];
        return known.StartsWith(start, StringComparison.Ordinal) || (end >= 0 && start.StartsWith(known, StringComparison.Ordinal)) ? null : $"does not begin with {start}";
    }

    private static string? GitHub(string pattern)
    {
        if (!pattern.StartsWith("repo:", StringComparison.Ordinal))
        {
            return pattern.StartsWith('*') && !pattern.Contains('/') ? "every repository on GitHub" : null;
        }

        var name = pattern["repo:".Length..];
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var owner = slash < 0 ? name : name[..slash];
        if (owner.Contains('*'))
        {
            return "repositories of other owners";
        }

        return slash >= 0 && name[(slash + 1)..].StartsWith('*') ? "every repository of the owner" : null;
    }

    private static string? GitLab(string pattern)
    {
        var path = pattern.StartsWith("project_path:", StringComparison.Ordinal) ? pattern["project_path:".Length..] : pattern;
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        if ((slash < 0 ? path : path[..slash]).Contains('*') && !path.StartsWith("ref", StringComparison.Ordinal))
        {
            return "projects of other groups";
        }

        return slash >= 0 && path[(slash + 1)..].StartsWith('*') ? "every project of the group" : null;
    }

    // organization:ORG:project:P:workspace:W:run_phase:plan, organization:ORG:pipeline:P:ref:…
    private static string? Named(string pattern, string unit)
    {
        var words = pattern.Split(':');
        if (words.Length < 2 || words[0] != "organization")
        {
            return pattern.StartsWith('*') ? "other organisations" : null;
        }

        if (words[1].Contains('*'))
        {
            return "other organisations";
        }

        var project = ValueOf(words, "project");
        var value = ValueOf(words, unit);
        return (value is null || value == "*") && project is null or "*" ? $"every {unit} of the organisation" : null;
    }

    private static string? ValueOf(string[] words, string name)
    {
        var at = Array.IndexOf(words, name);
        return at >= 0 && at + 1 < words.Length ? words[at + 1] : null;
    }

    private static string? CircleCi(string pattern) => pattern.Split('/') switch
    {
        ["org", _, "*", ..] or ["org", _, "project", "*", ..] or ["*", ..] => "every project of the organisation",
        _ => null,
    };

    private static string? Eks(string pattern) => pattern.Split(':') switch
    {
        ["system", "serviceaccount", "*", ..] or ["system", "*", ..] or ["*", ..] => "every namespace of the cluster",
        _ => null,
    };
}
