using Linter.Cli.Tests.Testing;

namespace Linter.Cli.Tests.Doctor;

/// <summary><c>--clear-expired-cache</c> shows before it removes, asks who can answer, and leaves alone what is of use.</summary>
public sealed class CacheClearingTests : FolderTests
{
    private const string Old = "home/.aws/cli/cache/old.json";

    [SetUp]
    public void WriteCaches()
    {
        Folder.Write("work/main.tf", "provider \"aws\" {}\n");
        Folder.Write(Old, "{\"Credentials\": {\"Expiration\": \"2020-01-01T00:00:00Z\"}}");
        Folder.Write("home/.aws/cli/cache/new.json", "{\"Credentials\": {\"Expiration\": \"2999-01-01T00:00:00Z\"}}");
        Folder.Write("home/.aws/cli/cache/odd.json", "[]");
        Folder.Write("home/.aws/sso/cache/ended.json", "{\"accessToken\": \"t\", \"expiresAt\": \"2020-01-01T00:00:00UTC\"}");
        Folder.Write("home/.aws/sso/cache/renewable.json", "{\"accessToken\": \"t\", \"expiresAt\": \"2020-01-01T00:00:00Z\", \"clientSecret\": \"s\", \"refreshToken\": \"r\", \"registrationExpiresAt\": \"2999-01-01T00:00:00Z\"}");
        Folder.Write("home/.aws/sso/cache/not-renewable.json", "{\"accessToken\": \"t\", \"expiresAt\": \"2020-01-01T00:00:00Z\", \"clientSecret\": \"s\", \"refreshToken\": \"r\", \"registrationExpiresAt\": \"2020-01-01T00:00:00Z\"}");
    }

    [Test]
    public void What_has_ended_is_shown_and_then_removed_and_nothing_else()
    {
        var run = Clear("", isTerminal: false);

        Assert.That(run.Error, Does.StartWith("tfauth: These 3 cache files have expired:\n").And.Not.Contain("Remove?"));
        Assert.That(run.Error.IndexOf("tfauth:   ", StringComparison.Ordinal), Is.LessThan(run.Error.IndexOf("tfauth: Removed", StringComparison.Ordinal)));
        Assert.That(Left(), Is.EqualTo(new[] { "new.json", "odd.json", "renewable.json" }));
    }

    [TestCase("y\n", true)]
    [TestCase("YES\r\n", true)]
    [TestCase("\n", false)]
    [TestCase("n\n", false)]
    [TestCase("yellow submarine, and so on\n", false)]
    [TestCase("", false)]
    public void A_person_at_a_terminal_is_asked(string answer, bool removes)
    {
        var run = Clear(answer, isTerminal: true);

        Assert.That(run.Error, Does.Contain("Remove? [y/N] "));
        Assert.That(File.Exists(Folder[Old]), Is.EqualTo(!removes));
        Assert.That(run.Error, removes ? Does.Contain("Removed") : Does.Contain("Nothing is removed."));
    }

    [Test]
    public void A_second_run_finds_nothing()
    {
        Clear("", isTerminal: false);

        Assert.That(Clear("", isTerminal: false).Error, Is.EqualTo("tfauth: No cache file has expired.\n"));
    }

    private CommandRun Clear(string answer, bool isTerminal) => CommandRun.In(
        Folder,
        new CommandSurroundings { WorkingDirectory = "work", Environment = new Dictionary<string, string> { ["HOME"] = Folder["home"] }, Input = answer, IsTerminal = isTerminal },
        "doctor", "--clear-expired-cache");

    private string[] Left() =>
        [.. new[] { "cli", "sso" }.SelectMany(tool => Directory.EnumerateFiles(Folder[$"home/.aws/{tool}/cache"])).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
