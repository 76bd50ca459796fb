using System.Globalization;
using System.Text;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Tests.Versions;

/// <summary>A module with <c>required_version</c> in some of the places that can hold one: two blocks, an override, a module that it calls.</summary>
/// <param name="Name">The module's name and folder.</param>
/// <param name="Files">Its files, split by <c># file: NAME</c> lines.</param>
internal sealed record GeneratedCoreRequirement(string Name, string Files)
{
    /// <summary>Makes cases whose constraints lie around a release; the same seed makes the same ones.</summary>
    public static IReadOnlyList<GeneratedCoreRequirement> Make(int seed, ReleaseVersion release, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(index => Make(random, release, string.Create(CultureInfo.InvariantCulture, $"m{index:D3}")))];
    }

    private static GeneratedCoreRequirement Make(Random random, ReleaseVersion release, string name)
    {
        var text = new StringBuilder($"# file: {name}/main.tf\n{Block(random, release, 80)}{Block(random, release, 30)}");
        if (random.Next(4) == 0)
        {
            text.Append($"# file: {name}/override.tf\n{Block(random, release, 100)}");
        }

        if (random.Next(2) == 0)
        {
            text.Append($"# file: {name}/call.tf\nmodule \"below\" {{\n  source = \"./below\"\n}}\n# file: {name}/below/main.tf\n{Block(random, release, 90)}");
        }

        return new GeneratedCoreRequirement(name, text.ToString());
    }

    private static string Block(Random random, ReleaseVersion release, int chance)
    {
        if (random.Next(100) >= chance)
        {
            return "";
        }

        var conditions = Enumerable.Range(0, random.Next(1, 4)).Select(_ => Condition(random, release));
        return $"terraform {{\n  required_version = \"{string.Join(", ", conditions)}\"\n}}\n";
    }

    // Mostly true of the release, since all conditions of a module have to be.
    private static string Condition(Random random, ReleaseVersion release)
    {
        long[] numbers = [release.Major, Math.Max(0, release.Minor - random.Next(4) + 1), Math.Max(0, release.Patch - random.Next(4) + 1)];
        var version = string.Join('.', numbers[..random.Next(1, 4)]);
        return $"{Pick(random, [">= ", ">= ", ">=", "> ", "~> ", "~> ", "!= ", "!= v", "< ", "<= ", "~> v", ""])}{version}";
    }

    private static string Pick(Random random, string[] choices) => choices[random.Next(choices.Length)];
}
