using Linter.Core.Terraform;
using Linter.Hcl.Values;

namespace Linter.Core.Tests.Terraform;

public sealed class CommandLineVariableTests
{
    [TestCase("type = string", "us-east-1", "\"us-east-1\"")]
    [TestCase("type = string", "\"quoted\"", "\"\\\"quoted\\\"\"")]
    [TestCase("type = string", "[1]", "\"[1]\"")]
    [TestCase("type = string", "${x} \\n %{ if }", "\"${x} \\\\n %{ if }\"")]
    [TestCase("type = string", "two\nlines", "\"two\\nlines\"")]
    [TestCase("type = string", "", "\"\"")]
    [TestCase("", "[1]", "\"[1]\"")]
    [TestCase("", "true", "\"true\"")]
    [TestCase("type = number", "12", "12")]
    [TestCase("type = bool", "true", "true")]
    [TestCase("type = list(string)", "[\"a\", 1]", "[\"a\",\"1\"]")]
    [TestCase("type = map(number)", "{ a = 1, b = \"2\" }", "{\"a\":1,\"b\":2}")]
    [TestCase("type = object({ a = optional(string, \"x\") })", "{}", "{\"a\":\"x\"}")]
    [TestCase("type = any", "[1, true]", "[1,true]")]
    [TestCase("type = any", "\"text\"", "\"text\"")]
    [TestCase("type = list(string)", "[\n  \"a\",\n]", "[\"a\"]")]
    public void A_value_is_text_or_an_expression_as_the_type_says(string type, string value, string expected)
    {
        var module = Module(type, value);

        Assert.That(JsonText.Write(module.FindVariable("x")!.Value), Is.EqualTo(expected));
    }

    [TestCase("type = list(string)", "alpha-beta")]
    [TestCase("type = list(string)", "[1")]
    [TestCase("type = any", "some_name")]
    [TestCase("type = any", "[1]\ny = 2")]
    [TestCase("type = any", "upper(\"a\")")]
    [TestCase("type = number", "\"12\"")]
    [TestCase("type = number", "twelve")]
    [TestCase("type = bool", "yes")]
    public void What_Terraform_refuses_is_an_error_that_does_not_hold_the_value(string type, string value)
    {
        var refused = Module(type, value).FindVariable("x")!.Value as UnknownValue;

        Assert.That(refused?.Reason.Kind, Is.EqualTo(UnknownKind.Error));
        Assert.That(refused!.Reason.Message, Does.Not.Contain(value));
    }

    [Test]
    public void An_override_says_the_type_and_the_last_value_wins()
    {
        var tree = TestModule.Tree("variable \"x\" {\n  type = string\n}\n# file: override.tf\nvariable \"x\" {\n  type = list(number)\n}\n# file: terraform.tfvars\nx = [1]\n");

        var module = TestModule.Root(tree, "", KeyValuePair.Create("x", "[2]"), KeyValuePair.Create("x", "[3]"));

        Assert.That(JsonText.Write(module.FindVariable("x")!.Value), Is.EqualTo("[3]"));
    }

    private static Module Module(string type, string value)
    {
        var tree = TestModule.Tree($"variable \"x\" {{\n  {type}\n}}\n");
        return TestModule.Root(tree, tree.RootFolders[0].Path, KeyValuePair.Create("x", value));
    }
}
