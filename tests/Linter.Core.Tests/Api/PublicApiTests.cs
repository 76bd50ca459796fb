using Linter.Core.Engine;
using Linter.Hcl.Parsing;
using PublicApiGenerator;
using Snapshooter.NUnit;

namespace Linter.Core.Tests.Api;

/// <summary>What other programs can build on, as text: a change shows up in review. <c>./check --update</c> writes it anew.</summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions s_options = new()
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes = ["System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute"],
    };

    [Test]
    public void The_engine_offers_what_was_agreed() => Snapshot.Match(typeof(LintEngine).Assembly.GeneratePublicApi(s_options).ReplaceLineEndings("\n"), "Linter.Core");

    [Test]
    public void The_parser_offers_what_was_agreed() => Snapshot.Match(typeof(HclParser).Assembly.GeneratePublicApi(s_options).ReplaceLineEndings("\n"), "Linter.Hcl");

    [Test]
    public void Every_public_type_of_the_engine_is_in_a_namespace_of_the_documentation()
    {
        var namespaces = typeof(LintEngine).Assembly.GetExportedTypes().Select(type => type.Namespace).Distinct().Order(StringComparer.Ordinal);
        var page = File.ReadAllText(Path.Combine(Linter.Testing.Surroundings.ProjectRoot, "docs", "library.md"));

        Assert.That(namespaces.Where(name => !page.Contains($"`{name}`", StringComparison.Ordinal)), Is.Empty);
    }
}
