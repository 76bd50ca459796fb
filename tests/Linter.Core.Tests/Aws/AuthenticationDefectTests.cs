using Linter.Core.Aws;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Tests.Aws;

internal sealed class AuthenticationDefectTests
{
    [TestCase("shared-credentials-regression", "1.43.2", false)]
    [TestCase("shared-credentials-regression", "1.44.0", true)]
    [TestCase("shared-credentials-regression", "1.45.0", true)]
    [TestCase("shared-credentials-regression", "1.46.0", false)]
    [TestCase("sts-region-signature", "5.26.0", true)]
    [TestCase("sts-region-signature", "5.38.0", false)]
    [TestCase("role-session-quarter-hour", "4.0.0", true)]
    [TestCase("role-session-quarter-hour", "3.76.1", false)]
    [TestCase("paths-not-expanded", "4.0.0", true)]
    [TestCase("config-file-needs-switch", "0.11.14", true)]
    [TestCase("config-file-needs-switch", "0.13.0", false)]
    [TestCase("sso-session-unknown", "3.76.1", true)]
    public void A_release_has_a_defect_or_not(string id, string version, bool affected) =>
        Assert.That(AuthenticationDefect.All.Single(defect => defect.Id == id).Affects(ReleaseVersion.Parse(version)), Is.EqualTo(affected));

    [Test]
    public void Ids_are_unique_and_needed_arguments_exist()
    {
        Assert.That(AuthenticationDefect.All.Select(defect => defect.Id), Is.Unique);
        foreach (var defect in AuthenticationDefect.All)
        {
            var catalogue = defect.Product == DefectiveProduct.Terraform ? ArgumentCatalogue.S3Backend : ArgumentCatalogue.AwsProvider;
            Assert.That(defect.Needs.Where(path => !catalogue.TryGet(path, out _)), Is.Empty, defect.Id);
            Assert.That(defect.Causes, Has.Length.InRange(1, 2), defect.Id);
        }
    }

    [Test]
    public void The_newest_releases_have_none_that_is_known()
    {
        Assert.That(AuthenticationDefect.All.Where(defect => defect.Product == DefectiveProduct.AwsProvider && defect.Affects(ReleaseHistory.AwsProvider.Newest.Version)), Is.Empty);
        Assert.That(AuthenticationDefect.All.Where(defect => defect.Product == DefectiveProduct.Terraform && defect.Affects(ReleaseHistory.Terraform.Newest.Version)), Is.Empty);
    }
}
