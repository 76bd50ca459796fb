using Linter.Core.Terraform;
using static Linter.Core.Tests.Terraform.TestModule;

namespace Linter.Core.Tests.Terraform;

/// <summary>Which of two files counts where OpenTofu and Terraform both have one: what OpenTofu's loader does with a folder.</summary>
public sealed class OpenTofuFilesTests
{
    [Test]
    public void Files_of_other_names_are_read_together() =>
        Assert.That(Locals("locals {\n  a = 1\n}\n# file: more.tofu\nlocals {\n  b = 2\n}\n"), Is.EqualTo(new[] { "a", "b" }));

    [Test]
    public void A_json_file_stands_in_for_a_json_file() =>
        Assert.That(Locals("# file: x.tf.json\n{\"locals\": {\"a\": 1}}\n# file: x.tofu.json\n{\"locals\": {\"b\": 2}}\n"), Is.EqualTo(new[] { "b" }));

    [Test]
    public void Json_and_native_files_of_one_name_are_two_files() =>
        Assert.That(
            Locals("# file: x.tf\nlocals {\n  a = 1\n}\n# file: x.tofu.json\n{\"locals\": {\"b\": 2}}\n# file: y.tf.json\n{\"locals\": {\"c\": 3}}\n# file: y.tofu\nlocals {\n  d = 4\n}\n"),
            Is.EqualTo(new[] { "a", "b", "c", "d" }));

    [Test]
    public void Only_the_end_of_a_name_tells()
    {
        Assert.That(ModuleFileNames.ShadowedBy("a.tofu.b.tofu"), Is.EqualTo("a.tofu.b.tf"));
        Assert.That(ModuleFileNames.ShadowedBy("a.tofu.json"), Is.EqualTo("a.tf.json"));
        Assert.That(Locals("# file: a.tofu.b.tf\nlocals {\n  a = 1\n}\n# file: a.tofu.b.tofu\nlocals {\n  b = 2\n}\n"), Is.EqualTo(new[] { "b" }));
    }

    [TestCase("main_override.tf", "main_override.tofu", "c")]
    [TestCase("override.tf", "override.tofu", "c")]
    [TestCase("main_override.tf", "other_override.tofu", "c")]
    [TestCase("z_override.tf", "other_override.tofu", "b")]
    public void Overrides_stand_in_for_overrides_and_merge_in_the_order_of_their_names(string terraform, string tofu, string expected)
    {
        var module = Root($"provider \"aws\" {{\n  region = \"a\"\n}}\n# file: {terraform}\nprovider \"aws\" {{\n  region = \"b\"\n}}\n# file: {tofu}\nprovider \"aws\" {{\n  region = \"c\"\n}}\n");

        Assert.That(Show(module.ProviderConfigurations.Single().Argument("region")), Is.EqualTo(expected));
    }

    [Test]
    public void An_override_of_terraform_merges_into_a_file_of_opentofu()
    {
        var module = Root("# file: main.tofu\nprovider \"aws\" {\n  region = \"a\"\n}\n# file: override.tf\nprovider \"aws\" {\n  profile = \"b\"\n}\n");

        var provider = module.ProviderConfigurations.Single();
        Assert.That((Show(provider.Argument("region")), Show(provider.Argument("profile"))), Is.EqualTo(("a", "b")));
    }

    [TestCase("a.tftest.hcl")]
    [TestCase("a.tofutest.hcl")]
    [TestCase("a.tfcomponent.hcl")]
    [TestCase("a.tfstack.hcl")]
    [TestCase("a.tfdeploy.hcl")]
    [TestCase("terragrunt.hcl")]
    [TestCase("terragrunt.stack.hcl")]
    public void What_only_looks_like_configuration_is_no_module(string name) =>
        Assert.That(Roots($"# file: {name}\nprovider \"aws\" {{\n  region = \"a\"\n}}\n"), Is.Empty);

    private static IEnumerable<string> Locals(string text) => Root(text).Folder.BlocksOf("locals")
        .SelectMany(block => block.Parts).SelectMany(part => part.Syntax.Body.Items).OfType<Hcl.Syntax.AttributeSyntax>().Select(item => item.Name).Order(StringComparer.Ordinal);
}
