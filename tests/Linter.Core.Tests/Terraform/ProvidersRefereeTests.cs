using System.Globalization;
using System.Text.RegularExpressions;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Versions;
using Linter.Testing;
using TreeDump;

namespace Linter.Core.Tests.Terraform;

/// <summary>
/// Compares the module tree, and for each module the providers it needs with their constraints, with what <c>terraform providers</c> prints. That
/// command needs no provider, so that configurations of AWS can be asked about.
/// </summary>
/// <remarks>With <c>TFAUTH_CORPUS</c> naming a folder, each folder in it is compared as a root module too, as far as Terraform can read it offline.</remarks>
public sealed partial class ProvidersRefereeTests
{
    private static IEnumerable<string> CorpusFolders() =>
        Environment.GetEnvironmentVariable("TFAUTH_CORPUS") is { Length: > 0 } corpus
            ? Directory.EnumerateFiles(corpus, "*.tf", SearchOption.AllDirectories).Select(file => Path.GetDirectoryName(file)!).Distinct().Order(StringComparer.Ordinal)
            : [];

    [Test]
    public void Modules_and_their_providers_are_those_that_Terraform_prints()
    {
        if (Surroundings.Program("terraform", out var reason) is not { } terraform)
        {
            Assert.Ignore(reason);
            return;
        }

        using var folder = new TerraformFolder(terraform);
        folder.WriteAll(ModuleConfigurations.Together);
        folder.Run("get -no-color");
        var theirs = Theirs(folder.Run("providers -no-color"));
        var ours = Ours(FolderFiles.OpenModule(folder.Path));

        Assert.Multiple(() =>
        {
            foreach (var (index, (name, _)) in ModuleConfigurations.All.Index())
            {
                var prefix = string.Create(CultureInfo.InvariantCulture, $"module.c{index:D2}");
                Assert.That(ours.Where(line => line.StartsWith(prefix, StringComparison.Ordinal)), Is.EqualTo(theirs.Where(line => line.StartsWith(prefix, StringComparison.Ordinal))), name);
            }

            Assert.That(ours, Is.EqualTo(theirs));
        });
    }

    [TestCaseSource(nameof(CorpusFolders))]
    public void A_root_module_of_the_corpus_has_the_providers_that_Terraform_prints(string corpusFolder)
    {
        using var folder = new TerraformFolder(Surroundings.Program("terraform", out _)!);
        if (!folder.Try($"-chdir=\"{corpusFolder}\" get -no-color").Succeeded || folder.Try($"-chdir=\"{corpusFolder}\" providers -no-color") is not { Succeeded: true, Output: var output })
        {
            Assert.Ignore("Terraform does not read it, or not without a network.");
            return;
        }

        Assert.That(Ours(FolderFiles.OpenModule(corpusFolder)), Is.EqualTo(Theirs(output)));
    }

    [Test]
    public void There_are_enough_configurations() => Assert.That(ModuleConfigurations.All, Has.Count.GreaterThanOrEqualTo(30));

    private static SortedSet<string> Ours(Module root)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var module in root.WithDescendants())
        {
            var address = ModuleKey().Replace(module.Address, "");
            lines.Add($"{address}:");
            foreach (var provider in ProvidersOf(module).Distinct())
            {
                var constraints = VersionRequirement.AllOf(module, provider).SelectMany(requirement => requirement.Constraints!.Items).Select(Show).Distinct().Order(StringComparer.Ordinal);
                lines.Add($"{address}: {provider} {string.Join(", ", constraints)}".TrimEnd());
            }
        }

        return lines;
    }

    private static IEnumerable<ProviderAddress> ProvidersOf(Module module) =>
        module.RequiredProviders.Select(required => required.Provider)
            .Concat(module.ProviderConfigurations.Select(configuration => configuration.Provider))
            .Concat(module.Resources.Concat(module.DataSources).Concat(module.EphemeralResources).Select(resource => ProviderAddress.Of(module, resource.ProviderName.LocalName)));

    // As Terraform prints it: all three numbers, but for the operator that depends on how many were written, and then two at least.
    private static string Show(VersionConstraint constraint)
    {
        var version = constraint.Version.ToString();
        var written = constraint.Operator == ConstraintOperator.Pessimistic && !constraint.Version.IsPrerelease ? string.Join('.', version.Split('.')[..Math.Max(2, constraint.Version.WrittenNumbers)]) : version;
        return Operators()[constraint.Operator] + written;
    }

    private static Dictionary<ConstraintOperator, string> Operators() => new()
    {
        [ConstraintOperator.Equal] = "",
        [ConstraintOperator.NotEqual] = "!= ",
        [ConstraintOperator.Greater] = "> ",
        [ConstraintOperator.GreaterOrEqual] = ">= ",
        [ConstraintOperator.Less] = "< ",
        [ConstraintOperator.LessOrEqual] = "<= ",
        [ConstraintOperator.Pessimistic] = "~> ",
    };

    /// <summary>Takes the printed tree apart: four characters of lines a level.</summary>
    private static SortedSet<string> Theirs(string output)
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal) { ":" };
        var path = new List<string>();
        foreach (var node in TreeNode().Matches(output).Cast<Match>())
        {
            path.RemoveRange(node.Groups[1].Length / 4, path.Count - (node.Groups[1].Length / 4));
            var text = node.Groups[2].Value.TrimEnd();
            if (text.StartsWith("module.", StringComparison.Ordinal))
            {
                path.Add(text);
                lines.Add($"{string.Join('.', path)}:");
                continue;
            }

            var provider = ProviderNode().Match(text);
            var constraints = provider.Groups[2].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal);
            lines.Add($"{string.Join('.', path)}: {provider.Groups[1].Value} {string.Join(", ", constraints)}".TrimEnd());
        }

        return lines;
    }

    [GeneratedRegex(@"^((?:[│\s]\s{3})*)[├└]── (.*)$", RegexOptions.Multiline)]
    private static partial Regex TreeNode();

    [GeneratedRegex(@"^provider\[[^/]+/([^\]]+)\](.*)$")]
    private static partial Regex ProviderNode();

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex ModuleKey();
}
