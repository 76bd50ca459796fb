using System.Globalization;

namespace Linter.Core.Tests.Versions;

/// <summary>
/// What a module tree of three levels demands of one provider, made by chance: the releases there are, a constraint or none for each
/// place that can hold one, and the release that the lock file names.
/// </summary>
/// <param name="Name">The provider's type.</param>
/// <param name="Releases">The releases in the mirror.</param>
/// <param name="Root">The constraint of the root module; empty for none.</param>
/// <param name="Block">The <c>version</c> of a provider block in the root module; empty for no block.</param>
/// <param name="Child">The constraint of the called module; empty for none.</param>
/// <param name="Grandchild">The constraint of the module that this one calls; empty for none.</param>
/// <param name="Locked">The release in the lock file; empty where the provider is not in it.</param>
internal sealed record GeneratedRequirement(string Name, IReadOnlyList<string> Releases, string Root, string Block, string Child, string Grandchild, string Locked)
{
    private static readonly string[] s_prereleases = ["alpha", "alpha.1", "alpha.2", "alpha.10", "beta1", "beta2", "beta11", "rc1", "rc.2", "1", "20240102"];

    /// <summary>Makes cases; the same seed makes the same ones.</summary>
    public static IReadOnlyList<GeneratedRequirement> Make(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(index => Make(random, string.Create(CultureInfo.InvariantCulture, $"p{index:D3}")))];
    }

    private static GeneratedRequirement Make(Random random, string name)
    {
        var releases = Enumerable.Range(0, random.Next(3, 10)).Select(_ => Release(random)).Distinct().ToArray();

        // Most constraints speak of releases that are there: others would seldom be met.
        string Constraint(int chance) => random.Next(100) < chance ? Conditions(random, releases) : "";
        return new GeneratedRequirement(
            name,
            releases,
            Constraint(80),
            Constraint(12),
            Constraint(40),
            Constraint(20),
            random.Next(4) == 0 ? random.Next(8) == 0 ? Release(random) : Pick(random, releases) : "");
    }

    private static string Release(Random random)
    {
        var numbers = string.Create(CultureInfo.InvariantCulture, $"{random.Next(4)}.{Pick(random, [0, 0, 1, 2, 9, 10, 11])}.{Pick(random, [0, 0, 1, 2, 9, 10, 100])}");
        return random.Next(5) == 0 ? $"{numbers}-{Pick(random, s_prereleases)}" : numbers;
    }

    private static string Conditions(Random random, string[] releases) =>
        string.Join(Pick(random, [", ", ",", " , "]), Enumerable.Range(0, Pick(random, [1, 1, 1, 1, 2, 2, 3])).Select(_ => Condition(random, releases)));

    private static string Condition(Random random, string[] releases)
    {
        var symbol = Pick(random, ["~>", "~>", "~>", "~>", ">=", ">=", ">=", ">", "<", "<", "<=", "!=", "!=", "!=", "=", ""]);
        return symbol + Pick(random, ["", " ", " "]) is var start && symbol.Length == 0 ? Version(random, releases) : start + Version(random, releases);
    }

    /// <summary>A version near one that is there: that one, shorter, or with another number or prerelease.</summary>
    private static string Version(Random random, string[] releases)
    {
        var version = random.Next(6) == 0 ? Release(random) : Pick(random, releases);
        var numbers = version.Split('-')[0].Split('.');
        return random.Next(8) switch
        {
            0 or 1 => string.Join('.', numbers[..2]),
            2 => numbers[0],
            3 => string.Join('.', numbers),
            4 when random.Next(3) == 0 => $"{string.Join('.', numbers)}-{Pick(random, s_prereleases)}",
            5 => string.Create(CultureInfo.InvariantCulture, $"{numbers[0]}.{numbers[1]}.{random.Next(12)}"),
            _ => version,
        };
    }

    private static T Pick<T>(Random random, params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];
}
