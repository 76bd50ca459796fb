using Linter.Core.Aws;

namespace Linter.Core.Tests.Aws;

public sealed class OidcSubjectTests
{
    [TestCase("GitHub", "repo:harbor/*")]
    [TestCase("GitHub", "repo:harbor/*:ref:refs/heads/main")]
    [TestCase("GitHub", "repo:*/site:*")]
    [TestCase("GitHub", "repo:harbor*")]
    [TestCase("GitHub", "repo:*")]
    [TestCase("GitHub", "*")]
    [TestCase("GitHub", "*:*")]
    [TestCase("GitLab", "project_path:*:ref_type:branch:ref:main")]
    [TestCase("GitLab", "project_path:harbor/*")]
    [TestCase("HcpTerraform", "organization:harbor:*")]
    [TestCase("HcpTerraform", "organization:*:project:site:workspace:prod:run_phase:apply")]
    [TestCase("Buildkite", "organization:harbor:pipeline:*:ref:*")]
    [TestCase("Bitbucket", "*:{step}")]
    [TestCase("CircleCi", "org/0a1b/*")]
    [TestCase("Eks", "system:serviceaccount:*")]
    public void A_wide_pattern_is_seen(string platform, string pattern) =>
        Assert.That(OidcSubject.WhyTooWide(Enum.Parse<OidcPlatform>(platform), pattern), Is.Not.Null);

    [TestCase("GitHub", "repo:harbor/site:*")]
    [TestCase("GitHub", "repo:harbor/site-*:ref:refs/heads/main")]
    [TestCase("GitHub", "repo:\uFFFF/\uFFFF:*")]
    [TestCase("GitLab", "project_path:harbor/site:*")]
    [TestCase("HcpTerraform", "organization:harbor:project:site:workspace:*:run_phase:*")]
    [TestCase("HcpTerraform", "organization:harbor:project:*:workspace:prod:run_phase:*")]
    [TestCase("Buildkite", "organization:harbor:pipeline:site:*")]
    [TestCase("Bitbucket", "{0a1b}:*")]
    [TestCase("CircleCi", "org/0a1b/project/2c3d/user/*")]
    [TestCase("Eks", "system:serviceaccount:harbor:*")]
    public void A_narrow_pattern_is_left_alone(string platform, string pattern) =>
        Assert.That(OidcSubject.WhyTooWide(Enum.Parse<OidcPlatform>(platform), pattern), Is.Null);

    [TestCase("harbor/site:*", true)]
    [TestCase("repo:harbor/site", true)]
    [TestCase("repo:harbor/site", false)]
    public void A_subject_that_GitHub_never_gives_is_seen(string pattern, bool takesWildcards) =>
        Assert.That(OidcSubject.WhyNever(OidcPlatform.GitHub, pattern, takesWildcards), Is.Not.Null);

    [TestCase("repo:harbor/site:ref:refs/heads/main", false)]
    [TestCase("repo:harbor/site*", true)]
    [TestCase("job_workflow_ref:harbor/flows/.github/workflows/x.yml@main", true)]
    [TestCase("repo:harbor/\uFFFF", true)]
    [TestCase("\uFFFF", false)]
    public void A_subject_that_GitHub_may_give_is_left_alone(string pattern, bool takesWildcards) =>
        Assert.That(OidcSubject.WhyNever(OidcPlatform.GitHub, pattern, takesWildcards), Is.Null);
}
