using System.Text.RegularExpressions;
using Linter.Core.Terraform;
using Linter.Testing;

namespace Linter.Core.Tests.Terraform;

/// <summary>
/// Compares modules, and the provider configuration of each resource, with the graph that the real Terraform plans by. The provider is the one
/// built into Terraform, so that nothing has to be installed: how configurations are found does not depend on the provider.
/// </summary>
public sealed partial class ModuleWiringRefereeTests
{
    private const string Builtin = "{ source = \"terraform.io/builtin/terraform\" }";

    private const string Required = $"terraform {{\n  required_providers {{\n    terraform = {Builtin}\n  }}\n}}\n";

    private const string WithAlias = "terraform {\n  required_providers {\n    terraform = { source = \"terraform.io/builtin/terraform\", configuration_aliases = [terraform.x] }\n  }\n}\n";

    private const string Alias = "provider \"terraform\" {\n  alias = \"a\"\n}\n";

    private static readonly (string Name, string Text, string LocalName, bool HasAlias)[] s_roots =
    [
        ("no block", Required, "terraform", false),
        ("a default", Required + "provider \"terraform\" {}\n", "terraform", false),
        ("an alias", Required + Alias, "terraform", true),
        ("default and alias", Required + "provider \"terraform\" {}\n" + Alias, "terraform", true),
        ("another local name", $"terraform {{\n  required_providers {{\n    tf = {Builtin}\n  }}\n}}\nprovider \"tf\" {{}}\nprovider \"tf\" {{\n  alias = \"a\"\n}}\n", "tf", true),
    ];

    private static readonly (string Name, string Text, bool TakesAlias)[] s_children =
    [
        ("the default", Required + "resource \"terraform_data\" \"d\" {}\n", false),
        ("a block of its own", Required + "provider \"terraform\" {}\nresource \"terraform_data\" \"d\" {}\n", false),
        ("a data source", Required + "data \"terraform_remote_state\" \"s\" {\n  backend = \"local\"\n}\n", false),
        ("an alias and the default", WithAlias + "resource \"terraform_data\" \"d\" {}\nresource \"terraform_data\" \"e\" {\n  provider = terraform.x\n}\n", true),
        ("an alias for the next one", WithAlias + "module \"n\" {\n  source    = \"../n\"\n  providers = { terraform = terraform.x }\n}\n# file: n/main.tf\n" + Required + "resource \"terraform_data\" \"d\" {}\n", true),
    ];

    private static IEnumerable<TestCaseData> Configurations()
    {
        foreach (var root in s_roots)
        {
            foreach (var child in s_children)
            {
                foreach (var (name, providers) in Passings(root.LocalName, root.HasAlias, child.TakesAlias))
                {
                    var call = $"module \"m\" {{\n  source = \"./m\"\n  {(providers.Length == 0 ? "" : $"providers = {{ {providers} }}")}\n}}\n";
                    yield return Case($"{root.Name}; {name}; {child.Name}", $"{root.Text}{call}# file: m/main.tf\n{child.Text}");
                }
            }
        }

        const string plain = Required + "resource \"terraform_data\" \"d\" {}\n";
        yield return Case("a call for each of two", $"{Required}{Alias}module \"m\" {{\n  source    = \"./m\"\n  for_each  = toset([\"p\", \"q\"])\n  providers = {{ terraform = terraform.a }}\n}}\n# file: m/main.tf\n{plain}");
        yield return Case("a call that is counted", $"{Required}{Alias}module \"m\" {{\n  source = \"./m\"\n  count  = 2\n}}\n# file: m/main.tf\n{plain}");
        yield return Case("one module called twice", $"{Required}{Alias}module \"m\" {{\n  source = \"./m\"\n}}\nmodule \"o\" {{\n  source    = \"./m\"\n  providers = {{ terraform = terraform.a }}\n}}\n# file: m/main.tf\n{plain}");
        yield return Case("resources of the root module", $"{plain}{Alias}resource \"terraform_data\" \"e\" {{\n  provider = terraform.a\n}}\n");
        yield return Case("a quoted name of a configuration", $"{Required}{Alias}resource \"terraform_data\" \"e\" {{\n  provider = \"terraform.a\"\n}}\n");
        yield return Case("an override of a resource", $"{plain}{Alias}# file: override.tf\nresource \"terraform_data\" \"d\" {{\n  provider = terraform.a\n}}\n");
        yield return Case("an override of a call", $"{Required}{Alias}module \"m\" {{\n  source = \"./m\"\n}}\n# file: m_override.tf\nmodule \"m\" {{\n  providers = {{ terraform = terraform.a }}\n}}\n# file: m/main.tf\n{plain}");
        yield return Case("a module that calls nothing but modules", $"{Required}provider \"terraform\" {{}}\nmodule \"m\" {{\n  source = \"./m\"\n}}\n# file: m/main.tf\nmodule \"n\" {{\n  source = \"./n\"\n}}\n# file: m/n/main.tf\nmodule \"o\" {{\n  source = \"../../o\"\n}}\n# file: o/main.tf\n{plain}");
        yield return Case("a block with an alias inside a module", $"{Required}module \"m\" {{\n  source = \"./m\"\n}}\n# file: m/main.tf\n{plain}{Alias}resource \"terraform_data\" \"e\" {{\n  provider = terraform.a\n}}\n");
        yield return Case("JSON", """
            # file: main.tf.json
            {
              "terraform": {"required_providers": {"terraform": {"source": "terraform.io/builtin/terraform"}}},
              "provider": {"terraform": [{}, {"alias": "a"}]},
              "module": {"m": {"source": "./m", "providers": {"terraform.x": "terraform.a"}}},
              "resource": {"terraform_data": {"d": {}, "e": {"provider": "terraform.a"}}}
            }
            # file: m/main.tf.json
            {
              "terraform": {"required_providers": {"terraform": {"source": "terraform.io/builtin/terraform", "configuration_aliases": ["terraform.x"]}}},
              "resource": {"terraform_data": {"d": [{}], "e": {"provider": "terraform.x"}}}
            }
            """);
    }

    // What is passed fits the called module; the rest Terraform refuses, and there is nothing to compare.
    private static IEnumerable<(string Name, string Providers)> Passings(string local, bool hasAlias, bool takesAlias)
    {
        if (!takesAlias)
        {
            yield return ("nothing passed", "");
            yield return ("the default passed", $"terraform = {local}");
            if (hasAlias)
            {
                yield return ("the alias passed as default", $"terraform = {local}.a");
            }
        }
        else
        {
            yield return ("the default passed as alias", $"terraform.x = {local}");
            if (hasAlias)
            {
                yield return ("the alias passed", $"terraform.x = {local}.a");
                yield return ("both passed crosswise", $"terraform = {local}.a, terraform.x = {local}");
            }
        }
    }

    [TestCaseSource(nameof(Configurations))]
    public void Modules_and_configurations_are_those_of_the_plan(string text)
    {
        if (Surroundings.Program("terraform", out var reason) is not { } terraform)
        {
            Assert.Ignore(reason);
            return;
        }

        var (modules, uses) = Plan(terraform, text);
        var ours = TestModule.Root(text).WithDescendants().ToList();

        Assert.That(ours.Where(module => !module.IsRoot).Select(module => module.Address).Distinct(), Is.EquivalentTo(modules));
        Assert.That(ours.SelectMany(module => module.Resources.Concat(module.DataSources)).Select(Show).Distinct(), Is.EquivalentTo(uses));
    }

    private static string Show(Resource resource)
    {
        var use = resource.ProviderUse();
        return $"{In(resource.Module)}{resource.Address} -> {In(use.Module)}provider['terraform.io/builtin/terraform']{(use.Name.Alias is { } alias ? $".{alias}" : "")}";
    }

    private static string In(Module module) => module.IsRoot ? "" : $"{module.Address}.";

    private static (IReadOnlyCollection<string> Modules, IReadOnlyCollection<string> Uses) Plan(string terraform, string text)
    {
        using var folder = new TerraformFolder(terraform);
        folder.WriteAll(text);
        folder.Run("init -no-color -input=false");
        var graph = folder.Run("graph -type=plan").Replace("\\\"", "'", StringComparison.Ordinal);
        return (
            [.. ModuleNode().Matches(graph).Select(match => match.Groups[1].Value).Distinct()],
            [.. ProviderEdge().Matches(graph).Select(match => $"{match.Groups[1].Value} -> {match.Groups[2].Value}").Distinct()]);
    }

    private static TestCaseData Case(string name, string text) => new TestCaseData(text).SetArgDisplayNames(name);

    [GeneratedRegex("\"\\[root\\] ((?:module\\.\\w+\\.?)+) \\(close\\)\" ->")]
    private static partial Regex ModuleNode();

    [GeneratedRegex("\"\\[root\\] ([^\"]+) \\(expand\\)\" -> \"\\[root\\] ([^\"]*provider\\['[^']+'\\][^\" ]*)\"")]
    private static partial Regex ProviderEdge();
}
