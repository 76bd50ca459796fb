using Linter.Fuzzing;
using Linter.Testing;

namespace Linter.Cli.Tests.Fuzzing;

/// <summary>What <c>tools/Fuzz</c> looks for with coverage, in short: its seeds, what it once found, and the seeds with damage that is the same each time.</summary>
public sealed class FuzzReplayTests
{
    private const int MutationsPerSeed = 150;

    // Bytes that mean something to one reader or another.
    private static readonly byte[] Odd = [0, 9, 10, 13, 27, .. "\"'`${}%[]()<>:=,.;#*&!|\\/-~?@0 aE"u8, 0x80, 0xC3, 0xE2, 0xED, 0xF0, 0xFF];

    private static string Home => Path.Combine(Surroundings.ProjectRoot, "tools", "Fuzz");

    private static IEnumerable<string> Targets => FuzzTargets.All.Keys;

    [TestCaseSource(nameof(Targets))]
    public void Seeds_and_what_was_once_found_hold(string target)
    {
        Assert.That(FilesOf(target), Is.Not.Empty);
        foreach (var file in FilesOf(target))
        {
            Assert.That(() => FuzzTargets.All[target](File.ReadAllBytes(file)), Throws.Nothing, file);
        }
    }

    [TestCaseSource(nameof(Targets))]
    [CancelAfter(60000)]
    public void Damaged_seeds_hold(string target)
    {
        var seeds = FilesOf(target).Select(File.ReadAllBytes).ToArray();
        for (var seed = 0; seed < seeds.Length; seed++)
        {
            for (var number = 0; number < MutationsPerSeed; number++)
            {
                var damaged = Damage(seeds, seed, new Random((seed * MutationsPerSeed) + number));
                Assert.That(() => FuzzTargets.All[target](damaged), Throws.Nothing, () => Convert.ToBase64String(damaged));
            }
        }
    }

    [Test]
    public void A_target_notices_what_does_not_hold() =>
        Assert.That(() => FuzzTargets.Require(false, "It does not hold."), Throws.InvalidOperationException.With.Message.EqualTo("It does not hold."));

    private static string[] FilesOf(string target)
    {
        var found = Path.Combine(Home, "found", target);
        string[] files = [.. Directory.GetFiles(Path.Combine(Home, "seeds", target)), .. Directory.Exists(found) ? Directory.GetFiles(found) : []];
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    private static byte[] Damage(byte[][] seeds, int seed, Random random)
    {
        var bytes = seeds[seed].ToList();
        for (var edits = 1 + random.Next(4); edits > 0; edits--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(12), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.Insert(at, Odd[random.Next(Odd.Length)]);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 3:
                    bytes.InsertRange(at, Enumerable.Repeat(Odd[random.Next(Odd.Length)], random.Next(200)));
                    break;
                default:
                    var other = seeds[random.Next(seeds.Length)];
                    var start = random.Next(other.Length);
                    bytes.InsertRange(at, other[start..Math.Min(other.Length, start + random.Next(60))]);
                    break;
            }
        }

        return [.. bytes];
    }
}
