using System.Text;
using System.Text.RegularExpressions;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Versions;
using Linter.Core.Tests.Terraform;
using Linter.Testing;

namespace Linter.Core.Tests.Versions;

/// <summary>
/// What <c>terraform init</c> makes of constraints that meet in a module tree, and of a lock file beside them: generated cases, all
/// in one module tree with a provider for each, answered by a mirror of empty providers.
/// </summary>
/// <remarks><c>TFAUTH_RANDOM_REQUIREMENTS=20</c> tries that many trees instead of one.</remarks>
public sealed partial class InitRefereeTests
{
    private const int CasesInTree = 320;

    private const int CoreCases = 150;

    private const string None = "none", Refused = "refused by the lock file";

    private static IEnumerable<int> Seeds() =>
        Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("TFAUTH_RANDOM_REQUIREMENTS"), out var asked) ? asked : 1);

    [TestCaseSource(nameof(Seeds))]
    public void A_tree_of_constraints_and_locks_selects_what_Terraform_installs(int seed)
    {
        if (Surroundings.Program("terraform", out var reason) is not { } terraform)
        {
            Assert.Ignore(reason);
            return;
        }

        var cases = GeneratedRequirement.Make(seed, CasesInTree);
        var text = Configuration(cases);
        using var folder = new TerraformFolder(terraform);
        folder.WriteAll(text);
        foreach (var one in cases)
        {
            foreach (var release in one.Releases)
            {
                // Terraform chooses by the name of the folder and only takes a hash of what is in it.
                folder.Write($"mirror/registry.terraform.io/test/{one.Name}/{release}/{folder.Platform}/terraform-provider-{one.Name}_v{release}", "");
            }
        }

        var output = folder.Try("init -no-color -backend=false -plugin-dir=mirror").Output;
        var root = TestModule.Root(text);
        var answers = cases.Select(one => (Case: one, Theirs: Theirs(one, output), Ours: Ours(one, root))).ToList();
        var wrong = answers.Where(answer => answer.Ours != answer.Theirs).Select(answer =>
            $"{answer.Case} of {string.Join(", ", answer.Case.Releases)}\n  terraform: {answer.Theirs}\n  ours: {answer.Ours}").ToList();

        Assert.That(answers.Count(answer => answer.Theirs is not (None or Refused)), Is.GreaterThan(CasesInTree / 4), "Terraform has to have chosen at all: " + output);
        Assert.That(wrong, Is.Empty, string.Join('\n', wrong));
        Assert.That(answers.Count(answer => answer.Theirs == None), Is.GreaterThan(CasesInTree / 8));
        Assert.That(answers.Count(answer => answer.Theirs == Refused), Is.GreaterThan(CasesInTree / 16));
    }

    [Test]
    public void A_tree_of_required_versions_passes_as_Terraform_says()
    {
        if (Surroundings.Program("terraform", out var reason) is not { } terraform)
        {
            Assert.Ignore(reason);
            return;
        }

        using var folder = new TerraformFolder(terraform);
        var cases = GeneratedCoreRequirement.Make(1, ReleaseVersion.Parse(folder.Version), CoreCases);
        var text = string.Concat(cases.Select(one => $"module \"{one.Name}\" {{\n  source = \"./{one.Name}\"\n}}\n")) + string.Concat(cases.Select(one => one.Files));
        folder.WriteAll(text);
        var output = folder.Try("init -no-color").Output;
        var refused = CoreRefusal().Matches(output).Select(match => match.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var modules = TestModule.Root(text).Calls.ToDictionary(call => call.Name, call => call.Module!);
        var wrong = cases.Where(one => CoreVersions.Of(modules[one.Name]).Combined.Allows(ReleaseVersion.Parse(folder.Version)) == refused.Contains(one.Name))
            .Select(one => $"{one.Files}\n  terraform {(refused.Contains(one.Name) ? "refuses" : "passes")}").ToList();

        Assert.That(wrong, Is.Empty, string.Join('\n', wrong));
        Assert.That(refused.Count, Is.InRange(CoreCases / 8, CoreCases * 7 / 8), output);
    }

    private static string Configuration(IReadOnlyList<GeneratedRequirement> cases)
    {
        var text = new StringBuilder("module \"child\" {\n  source = \"./child\"\n}\n").Append(Required(cases, "", one => one.Root));
        foreach (var one in cases.Where(one => one.Block.Length > 0))
        {
            text.Append($"provider \"{one.Name}\" {{\n  version = \"{one.Block}\"\n}}\n");
        }

        // The called modules know the providers by other names.
        text.Append("# file: child/main.tf\nmodule \"grandchild\" {\n  source = \"../grandchild\"\n}\n").Append(Required(cases, "other-", one => one.Child));
        text.Append("# file: grandchild/main.tf\n").Append(Required(cases, "", one => one.Grandchild));
        text.Append("# file: .terraform.lock.hcl\n");
        foreach (var one in cases.Where(one => one.Locked.Length > 0))
        {
            text.Append($"provider \"registry.terraform.io/test/{one.Name}\" {{\n  version = \"{one.Locked}\"\n}}\n");
        }

        return text.ToString();
    }

    private static string Required(IEnumerable<GeneratedRequirement> cases, string prefix, Func<GeneratedRequirement, string> constraint)
    {
        var text = new StringBuilder("terraform {\n  required_providers {\n");
        foreach (var one in cases)
        {
            var version = constraint(one) is { Length: > 0 } conditions ? $", version = \"{conditions}\"" : "";
            text.Append($"    {prefix}{one.Name} = {{ source = \"test/{one.Name}\"{version} }}\n");
        }

        return text.Append("  }\n}\n").ToString();
    }

    private static string Theirs(GeneratedRequirement one, string output)
    {
        if (Regex.Match(output, $@"(?:Installing|Using previously-installed) test/{one.Name} v(\S+?)(?:\.\.\.)?\n") is { Success: true } chosen)
        {
            return chosen.Groups[1].Value;
        }

        return string.Join(' ', Blanks().Split(output)).Contains($"locked provider registry.terraform.io/test/{one.Name} {one.Locked} does not match", StringComparison.Ordinal)
            && one.Locked.Length > 0
            ? Refused
            : None;
    }

    private static string Ours(GeneratedRequirement one, Module root)
    {
        var versions = ProviderVersions.Of(root, new ProviderAddress("test", one.Name));
        if (versions.Locked is not null)
        {
            return versions.LockedVersion is not { } locked || !versions.Combined.Allows(locked) ? Refused
                : one.Releases.Contains(locked.ToString()) ? locked.ToString()
                : None;
        }

        return versions.Combined.Newest(one.Releases.Select(ReleaseVersion.Parse))?.ToString() ?? None;
    }

    [GeneratedRegex(@"Unsupported Terraform Core version\s+on (m\d+)/")]
    private static partial Regex CoreRefusal();

    [GeneratedRegex(@"[\s│╷╵]+")]
    private static partial Regex Blanks();
}
