namespace Linter.Core.Aws;

/// <summary>Who issues the tokens of an identity provider.</summary>
internal enum OidcPlatform
{
    /// <summary>GitHub Actions, on github.com or a server of one's own.</summary>
    GitHub,

    /// <summary>GitLab CI, on gitlab.com or a server of one's own.</summary>
    GitLab,

    /// <summary>Bitbucket Pipelines; each workspace has an issuer of its own.</summary>
    Bitbucket,

    /// <summary>CircleCI; each organisation has an issuer of its own.</summary>
    CircleCi,

    /// <summary>HCP Terraform.</summary>
    HcpTerraform,

    /// <summary>Buildkite.</summary>
    Buildkite,

    /// <summary>Pods of an EKS cluster; each cluster has an issuer of its own.</summary>
    Eks,
}
