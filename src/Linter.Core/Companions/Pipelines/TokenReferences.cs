using Linter.Core.Companions.Shell;
using Linter.Core.Findings;

namespace Linter.Core.Companions.Pipelines;

/// <summary>Finds where a script uses an OIDC token that the CI system has to make: by the names that its documentation gives them.</summary>
internal static class TokenReferences
{
    /// <summary>The variable of Bitbucket Pipelines.</summary>
    public const string Bitbucket = "BITBUCKET_STEP_OIDC_TOKEN";

    private static readonly string[] Names = [Bitbucket, "GITLAB_OIDC_TOKEN", "CI_JOB_JWT_V2", "CI_JOB_JWT_V1", "CI_JOB_JWT", "AWS_OIDC_TOKEN", "AWS_ID_TOKEN", "OIDC_TOKEN", "ID_TOKEN"];

    /// <summary>The references <c>$NAME</c> and <c>${NAME}</c> in a script, each name once.</summary>
    public static IEnumerable<(string Name, Location Place)> In(ShellScript script)
    {
        var text = script.Source.Text;
        foreach (var name in Names)
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at > 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
            {
                var end = at + name.Length;
                var isWhole = end == text.Length || !(char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_');
                if (isWhole && (text[at - 1] == '$' || (text[at - 1] == '{' && at > 1 && text[at - 2] == '$')))
                {
                    yield return (name, script.Source.At(at, name.Length));
                    break;
                }
            }
        }
    }
}
