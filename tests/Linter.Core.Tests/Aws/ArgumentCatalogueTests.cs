using Linter.Core.Aws;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Tests.Aws;

internal sealed class ArgumentCatalogueTests
{
    [TestCase("assume_role.duration", "3.76.1", false)]
    [TestCase("assume_role.duration", "4.0.0", true)]
    [TestCase("assume_role_with_web_identity", "4.11.0", false)]
    [TestCase("assume_role_with_web_identity.role_arn", "4.12.0", true)]
    [TestCase("shared_credentials_file", "4.67.0", true)]
    [TestCase("shared_credentials_file", "5.0.0", false)]
    [TestCase("shared_credentials_files", "3.0.0", false)]
    [TestCase("sts_region", "4.1.0", false)]
    [TestCase("sts_region", "4.2.0", true)]
    [TestCase("access_key", "0.1.0", true)]
    [TestCase("endpoints.sts", "0.1.0", true)]
    [TestCase("endpoints.simpledb", "6.0.0", false)]
    public void A_release_of_the_provider_knows_an_argument_or_not(string path, string version, bool known) =>
        Assert.That(Provider(path).IsKnownTo(ReleaseVersion.Parse(version)), Is.EqualTo(known));

    [TestCase("assume_role", "1.5.7", false)]
    [TestCase("assume_role", "1.6.0", true)]
    [TestCase("role_arn", "1.9.8", true)]
    [TestCase("role_arn", "1.10.0", false)]
    [TestCase("use_lockfile", "1.9.8", false)]
    [TestCase("use_lockfile", "1.10.0", true)]
    [TestCase("skip_requesting_account_id", "0.12.31", true)]
    [TestCase("skip_requesting_account_id", "1.5.7", false)]
    [TestCase("skip_requesting_account_id", "1.6.1", true)]
    [TestCase("lock_tags", "1.11.0", false)]
    public void A_release_of_Terraform_knows_an_argument_of_the_backend_or_not(string path, string version, bool known) =>
        Assert.That(Backend(path).IsKnownTo(ReleaseVersion.Parse(version)), Is.EqualTo(known));

    [Test]
    public void A_block_of_the_provider_is_an_argument_of_the_backend()
    {
        Assert.That(Provider("assume_role").IsBlock, Is.True);
        Assert.That(Backend("assume_role").IsBlock, Is.False);
        Assert.That(Backend("assume_role").Type, Is.EqualTo("object"));
    }

    [Test]
    public void Deprecation_has_its_release()
    {
        Assert.That(Backend("dynamodb_table").IsDeprecatedIn(ReleaseVersion.Parse("1.10.5")), Is.False);
        Assert.That(Backend("dynamodb_table").IsDeprecatedIn(ReleaseVersion.Parse("1.11.0")), Is.True);
        Assert.That(Provider("shared_credentials_file").ReplacedBy, Is.EqualTo("shared_credentials_files"));
        Assert.That(Provider("shared_credentials_file").IsDeprecatedIn(ReleaseVersion.Parse("5.0.0")), Is.False, "it is gone by then");
    }

    [Test]
    public void OpenTofu_keeps_what_Terraform_removed()
    {
        Assert.That(Backend("role_arn").IsKeptByOpenTofu, Is.True);
        Assert.That(Backend("lock_tags").IsOpenTofuOnly, Is.True);
    }

    [TestCase(null, "acess_key", "access_key")]
    [TestCase(null, "secret_access_key", "secret_key")]
    [TestCase(null, "session_token", "token")]
    [TestCase(null, "aws_profile", "profile")]
    [TestCase(null, "regoin", "region")]
    [TestCase(null, "asume_role", "assume_role")]
    [TestCase("assume_role", "rolearn", "assume_role.role_arn")]
    [TestCase("assume_role", "role_session_name", "assume_role.session_name")]
    [TestCase("endpoints", "dynamo", "endpoints.dynamodb")]
    [TestCase("endpoints", "nothing_like_it", null)]
    [TestCase("endpoints", "dynamodbb", "endpoints.dynamodb")]
    [TestCase(null, "something_else_entirely", null)]
    public void The_name_that_was_meant_is_found(string? parent, string name, string? path) =>
        Assert.That(ArgumentCatalogue.AwsProvider.Nearest(parent, name)?.Path, Is.EqualTo(path));

    [Test]
    public void What_stands_in_a_block_is_listed()
    {
        Assert.That(ArgumentCatalogue.AwsProvider.In("default_tags").Select(argument => argument.Name), Is.EqualTo(new[] { "tags" }));
        Assert.That(ArgumentCatalogue.AwsProvider.In(null).Select(argument => argument.Name), Does.Contain("alias").And.Contain("region").And.Not.Contain("role_arn"));
        Assert.That(ArgumentCatalogue.AwsProvider.In("endpoints").Count(), Is.GreaterThan(300));
    }

    [Test]
    public void Secrets_are_marked() => Assert.That(
        ArgumentCatalogue.S3Backend.All.Where(argument => argument.IsSecret).Select(argument => argument.Path),
        Is.SupersetOf(new[] { "access_key", "secret_key", "token", "assume_role_with_web_identity.web_identity_token" }));

    [Test]
    public void Every_parent_is_there_too()
    {
        foreach (var catalogue in new[] { ArgumentCatalogue.AwsProvider, ArgumentCatalogue.S3Backend })
        {
            Assert.That(catalogue.All.Select(argument => argument.Parent).OfType<string>().Where(parent => !catalogue.TryGet(parent, out _)), Is.Empty);
            Assert.That(
                catalogue.All.SelectMany(argument => argument.ConflictsWith).Where(path => !catalogue.TryGet(path, out _)),
                Is.Empty);
        }
    }

    private static KnownArgument Provider(string path) => ArgumentCatalogue.AwsProvider.TryGet(path, out var argument) ? argument : throw new ArgumentException(path);

    private static KnownArgument Backend(string path) => ArgumentCatalogue.S3Backend.TryGet(path, out var argument) ? argument : throw new ArgumentException(path);
}
