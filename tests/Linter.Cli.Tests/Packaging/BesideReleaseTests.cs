using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Packaging;

/// <summary><c>.ci/beside-release</c> where there is nothing to measure; the measuring takes minutes, and the workflow does it.</summary>
[Platform(Exclude = "Win", Reason = "The scripts are for shells that are not there.")]
public sealed class BesideReleaseTests : FolderTests
{
    [TestCase("There is no release yet that this build could be set beside.\n", "")]
    [TestCase("The program of release 9.9.9 cannot be had: install.sh: there is no tfauth-9.9.9-", "9.9.9")]
    public void A_release_that_is_not_there_is_said_and_fails_nothing(string said, string version)
    {
        Script.Need("bash", "tar");
        Folder.Folder("release").Write("tfauth", "");
        string[] arguments = [Script.PathOf(".ci/beside-release"), Folder["tfauth"], version, Folder["release"]];

        Assert.That(Run(arguments, ("GITHUB_STEP_SUMMARY", "")), Does.StartWith(said));
        Assert.That(Run(arguments, ("GITHUB_STEP_SUMMARY", Folder["summary"])), Is.Empty);
        Assert.That(Folder.Read("summary"), Does.StartWith(said));
    }

    private string Run(string[] arguments, (string, string) summary)
    {
        var (code, output, error) = Script.Run(Folder.Path, "bash", arguments, summary);
        Assert.That((code, error), Is.EqualTo((0, "")));
        return output;
    }
}
