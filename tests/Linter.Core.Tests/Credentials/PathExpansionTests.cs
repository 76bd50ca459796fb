using System.Collections.Immutable;
using Linter.Core.Credentials.Machine;
using Linter.Testing;

namespace Linter.Core.Tests.Credentials;

public sealed class PathExpansionTests
{
    [TestCase("/a/b", "/a/b")]
    [TestCase("~/x", "/home/dev/x")]
    [TestCase("~", "/home/dev")]
    [TestCase("$DIR/x", "/dir/x")]
    [TestCase("${DIR}/x", "/dir/x")]
    [TestCase("${GONE}/x", "/x")]
    [TestCase("$TILDE/x", "/home/dev/x")]
    [TestCase("%DIR%/x", "%DIR%/x")]
    [TestCase("$", "$")]
    [TestCase("a$/x", "a$/x")]
    [TestCase("${}x", "x")]
    [TestCase("${DIR", "DIR")]
    [TestCase("$$x", "x")]
    public void A_path_is_expanded_as_Go_does(string path, string expanded)
    {
        Assert.That(PathExpansion.Expand(path, Machine()), Is.EqualTo(expanded));
    }

    [Test]
    public void The_home_of_another_user_is_refused()
    {
        Assert.That(PathExpansion.Expand("~root/x", Machine()), Is.Null);
    }

    private static MachineState Machine() => new()
    {
        Environment = ImmutableDictionary<string, string>.Empty.Add("DIR", "/dir").Add("TILDE", "~"),
        Home = "/home/dev",
        WorkingDirectory = "/work",
        Now = DoctorRun.Now,
        Files = new MemoryMachineFiles(),
    };
}
