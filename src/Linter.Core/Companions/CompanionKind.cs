namespace Linter.Core.Companions;

/// <summary>What a file beside the configuration is, and so who reads it.</summary>
internal enum CompanionKind
{
    /// <summary>None that gives Terraform an environment.</summary>
    None,

    /// <summary>A workflow of GitHub Actions.</summary>
    GitHubWorkflow,

    /// <summary>A composite action of GitHub Actions.</summary>
    GitHubAction,

    /// <summary>A pipeline of another CI system: GitLab, Bitbucket, CircleCI, Azure, Buildkite, Atlantis.</summary>
    Pipeline,

    /// <summary>A build specification of AWS CodeBuild.</summary>
    BuildSpec,

    /// <summary>A compose file.</summary>
    Compose,

    /// <summary>Lines <c>NAME=value</c> for a library, compose, direnv's <c>dotenv</c> or Docker's <c>--env-file</c>.</summary>
    DotEnv,

    /// <summary>A script for a POSIX shell or bash.</summary>
    ShellScript,

    /// <summary>A script for PowerShell.</summary>
    PowerShellScript,

    /// <summary>A script for the Windows command prompt.</summary>
    CommandScript,

    /// <summary>A makefile.</summary>
    Makefile,

    /// <summary>A Dockerfile.</summary>
    Dockerfile,

    /// <summary>A script for fish.</summary>
    FishScript,

    /// <summary>A pipeline of Jenkins.</summary>
    Jenkinsfile,

    /// <summary>A file of Terragrunt.</summary>
    Terragrunt,

    /// <summary>Resources of Kubernetes, where they set variables of AWS.</summary>
    Kubernetes,
}
