namespace Linter.Core.Aws;

/// <summary>Issuers of tokens: the URL of an identity provider without <c>https://</c>.</summary>
internal static class OidcIssuers
{
    /// <summary>The issuer of GitHub Actions.</summary>
    public const string GitHub = "token.actions.githubusercontent.com";

    /// <summary>The action that takes on a role with a token.</summary>
    public const string Action = "sts:AssumeRoleWithWebIdentity";

    // These say with other claims who may come: aud alone is the identifier of one application or pool.
    private static readonly string[] s_consumerIssuers =
    [
        "cognito-identity.amazonaws.com", "cognito-identity.cn-north-1.amazonaws.com.cn", "cognito-identity-us-gov.amazonaws.com",
        "accounts.google.com", "www.amazon.com", "graph.facebook.com",
    ];

    /// <summary>Hosts of issuers that everybody shares, to find misspelt ones.</summary>
    public static IReadOnlyList<string> SharedHosts { get; } = [GitHub, "app.terraform.io", "agent.buildkite.com", "api.bitbucket.org", "oidc.circleci.com"];

    /// <summary>Whether an issuer is for people's accounts, not for workloads.</summary>
    public static bool IsForConsumers(string issuer) => s_consumerIssuers.Contains(issuer.TrimEnd('/'), StringComparer.OrdinalIgnoreCase);

    /// <summary>The platform of an issuer, or null for any other.</summary>
    public static OidcPlatform? PlatformOf(string? issuer)
    {
        if (issuer is null)
        {
            return null;
        }

        var host = issuer.Split('/')[0].ToLowerInvariant();
        return host switch
        {
            GitHub => OidcPlatform.GitHub,
            "app.terraform.io" => OidcPlatform.HcpTerraform,
            "agent.buildkite.com" => OidcPlatform.Buildkite,
            "api.bitbucket.org" => OidcPlatform.Bitbucket,
            "oidc.circleci.com" => OidcPlatform.CircleCi,
            _ when issuer.Contains("/_services/token", StringComparison.OrdinalIgnoreCase) => OidcPlatform.GitHub,
            _ when host.StartsWith("oidc.eks.", StringComparison.Ordinal) || host.StartsWith("oidc-eks.", StringComparison.Ordinal) => OidcPlatform.Eks,
            _ when host.StartsWith("gitlab.", StringComparison.Ordinal) || host.Contains(".gitlab.", StringComparison.Ordinal) => OidcPlatform.GitLab,
            _ => null,
        };
    }

    /// <summary>The platform's name for people.</summary>
    public static string NameOf(OidcPlatform platform) => platform switch
    {
        OidcPlatform.GitHub => "GitHub Actions",
        OidcPlatform.GitLab => "GitLab CI",
        OidcPlatform.Bitbucket => "Bitbucket Pipelines",
        OidcPlatform.CircleCi => "CircleCI",
        OidcPlatform.HcpTerraform => "HCP Terraform",
        OidcPlatform.Buildkite => "Buildkite",
        _ => "EKS",
    };

    /// <summary>The audience that a platform's tokens have unless they are asked for otherwise, or null where there is none such.</summary>
    public static string? AudienceOf(OidcPlatform platform) => platform switch
    {
        OidcPlatform.GitHub or OidcPlatform.Buildkite or OidcPlatform.Eks => "sts.amazonaws.com",
        OidcPlatform.HcpTerraform => "aws.workload.identity",
        _ => null,
    };
}
