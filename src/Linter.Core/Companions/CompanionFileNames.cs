using Linter.Core.Terraform;

namespace Linter.Core.Companions;

/// <summary>Tells by a file's path what it is beside a configuration.</summary>
internal static class CompanionFileNames
{
    private static readonly string[] SampleWords = ["example", "sample", "template", "dist", "tmpl", "tpl"];

    /// <summary>The kind of a path.</summary>
    public static CompanionKind KindOf(string path)
    {
        // Most files of a tree are configuration: nothing is made of their names.
        if (path is "" or [.., '/' or '~'] || path.EndsWith(".tf", StringComparison.Ordinal))
        {
            return CompanionKind.None;
        }

        var lower = FilePath.NameOf(path).ToLowerInvariant();

        return lower.EndsWith(".yml", StringComparison.Ordinal) || lower.EndsWith(".yaml", StringComparison.Ordinal)
            ? KindOfYaml(FilePath.FolderOf(path), lower[..lower.LastIndexOf('.')])
            : KindOfText(lower);
    }

    /// <summary>Whether a file says how Atlantis runs Terraform.</summary>
    public static bool IsOfAtlantis(string path) => FilePath.NameOf(path) is "atlantis.yaml" or "atlantis.yml";

    /// <summary>Whether a pipeline is one of Azure Pipelines.</summary>
    public static bool IsOfAzure(string path) => FilePath.NameOf(path).StartsWith("azure-pipelines", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file shows how another one is to look: nobody runs it, and sample values are right in it.</summary>
    public static bool IsSample(string path) =>
        FilePath.NameOf(path).ToLowerInvariant().Split('.', '-', '_').Any(word => SampleWords.Contains(word));

    private static CompanionKind KindOfYaml(string folder, string stem)
    {
        if (EndsWithFolder(folder, ".github/workflows"))
        {
            return CompanionKind.GitHubWorkflow;
        }

        if (EndsWithFolder(folder, ".circleci") || EndsWithFolder(folder, ".buildkite") || folder.Split('/') is [".gitlab", ..])
        {
            return CompanionKind.Pipeline;
        }

        return stem switch
        {
            "action" => CompanionKind.GitHubAction,
            ".gitlab-ci" or "bitbucket-pipelines" or "atlantis" or "cloudbuild" => CompanionKind.Pipeline,
            _ when stem.StartsWith("azure-pipelines", StringComparison.Ordinal) || stem.EndsWith(".gitlab-ci", StringComparison.Ordinal) => CompanionKind.Pipeline,
            _ when stem.StartsWith("buildspec", StringComparison.Ordinal) || stem.EndsWith("buildspec", StringComparison.Ordinal) => CompanionKind.BuildSpec,
            _ when stem.StartsWith("docker-compose", StringComparison.Ordinal) || stem is "compose" || stem.StartsWith("compose.", StringComparison.Ordinal) => CompanionKind.Compose,
            _ => CompanionKind.Kubernetes,
        };
    }

    private static CompanionKind KindOfText(string name) => name switch
    {
        ".envrc" => CompanionKind.ShellScript,
        "makefile" or "gnumakefile" => CompanionKind.Makefile,
        "dockerfile" or "containerfile" => CompanionKind.Dockerfile,
        _ when name.EndsWith(".mk", StringComparison.Ordinal) => CompanionKind.Makefile,
        _ when name.StartsWith("dockerfile.", StringComparison.Ordinal) || name.EndsWith(".dockerfile", StringComparison.Ordinal) => CompanionKind.Dockerfile,
        _ when name.EndsWith(".sh", StringComparison.Ordinal) || name.EndsWith(".bash", StringComparison.Ordinal) => CompanionKind.ShellScript,
        _ when name.EndsWith(".ps1", StringComparison.Ordinal) => CompanionKind.PowerShellScript,
        _ when name.EndsWith(".cmd", StringComparison.Ordinal) || name.EndsWith(".bat", StringComparison.Ordinal) => CompanionKind.CommandScript,
        "jenkinsfile" => CompanionKind.Jenkinsfile,
        _ when name.StartsWith("jenkinsfile.", StringComparison.Ordinal) || name.EndsWith(".jenkinsfile", StringComparison.Ordinal) => CompanionKind.Jenkinsfile,
        "terragrunt.hcl" or "root.hcl" or "common.hcl" or "account.hcl" or "env.hcl" => CompanionKind.Terragrunt,
        _ when name.EndsWith(".fish", StringComparison.Ordinal) => CompanionKind.FishScript,
        ".env" => CompanionKind.DotEnv,
        _ when name.StartsWith(".env.", StringComparison.Ordinal) || name.EndsWith(".env", StringComparison.Ordinal) || name is "env.list" => CompanionKind.DotEnv,
        _ => CompanionKind.None,
    };

    private static bool EndsWithFolder(string folder, string end) =>
        folder == end || folder.EndsWith("/" + end, StringComparison.Ordinal);
}
