using System.Text.Json;
using Linter.Testing;
using TreeDump;

namespace Linter.Core.Tests.Tools;

/// <summary><c>TreeDump --eval</c> answers in a module with variables and locals as <c>terraform console</c> does.</summary>
/// <remarks>Not among the expressions: <c>each</c> and <c>count</c>, which the console refuses and the model takes for not known.</remarks>
public sealed class EvalModeTests
{
    private const string Module = """
        variable "region" {
          default = "eu-west-1"
        }
        variable "names" {
          type    = list(string)
          default = ["b", "a", 3]
        }
        variable "amount" {
          type    = number
          default = "2"
        }
        variable "tags" {
          type    = map(string)
          default = { env = "prod", "a b" = true }
        }
        variable "secret" {
          sensitive = true
          default   = "hidden"
        }
        variable "settings" {
          type    = object({ a = string, b = optional(number, 3), c = optional(list(string)) })
          default = { a = "x" }
        }
        variable "set" {
          type    = set(string)
          default = ["z", "y", "z"]
        }
        variable "given" {
          type = string
        }
        variable "nothing" {
          type    = string
          default = null
        }
        locals {
          prefix   = "${var.region}-${local.suffix}"
          suffix   = format("%02d", var.amount)
          accounts = { prod = { id = "111122223333", roles = ["a", "b"] }, test = { id = "444455556666", roles = [] } }
          roles    = merge([for name, account in local.accounts : { for role in account.roles : "${name}/${role}" => "arn:aws:iam::${account.id}:role/${role}" }]...)
          partly   = ["known", var.given]
          text     = <<-EOT
            %{ for name in var.names ~}
            ${name};
            %{ endfor ~}
          EOT
        }
        """;

    private static readonly string[] s_expressions =
    [
        "var.region", "local.prefix", "local.suffix", "var.amount + 1", "var.amount == 2", "var.names", "var.names[0]", "var.names[2]", "var.names[3]", "var.names[-1]",
        "var.tags", "var.tags.env", "var.tags[\"a b\"]", "var.tags.missing", "var.settings", "var.settings.b", "var.settings.c", "var.settings.d", "var.set", "var.set[0]",
        "tolist(var.set)[0]", "var.nothing", "var.nothing == null", "\"${var.nothing}\"", "coalesce(var.nothing, \"x\")", "var.given", "\"x-${var.given}\"", "local.partly", "local.partly[0]", "length(local.partly)",
        "var.secret", "\"${var.secret}!\"", "[var.secret]", "nonsensitive(var.secret)", "length(var.secret)", "var.secret == \"hidden\"", "local.roles", "keys(local.roles)", "[for k, v in local.accounts : v.id if length(v.roles) > 0]", "{ for k, v in local.accounts : v.id => k }",
        "local.accounts[*].prod.id", "values(local.accounts)[*].id", "local.accounts.prod.roles[*]", "flatten([for a in local.accounts : a.roles])", "local.text", "split(\";\", local.text)", "var.undeclared", "local.undeclared", "module.none.x", "path.module",
        "path.root", "terraform.workspace", "var.amount > 1 ? \"many\" : \"one\"", "var.amount > 5 ? var.given : \"few\"", "true ? 1 : \"a\"", "try(var.tags.missing, \"fallback\")", "can(var.names[7])", "jsonencode(local.accounts)", "jsonencode(var.tags)", "lookup(var.tags, \"none\", \"default\")",
        "1 / 0", "1 +", "nofunction(1)", "upper(1, 2)", "[for x in var.names : x...]", "{ for n in [\"a\", \"a\"] : n => 1 }", "[for x in [] : y]", "[for x in [] : var.y]", "true ? 1 : local.y", "null", "[]",
        "{}", "10 / 4", "7 % 3", "-var.amount", "!true", "1 < \"2\"", "\"a\" == 1", "var.names == tolist([\"b\", \"a\", \"3\"])", "cidrsubnet(\"10.0.0.0/8\", 8, var.amount)", "templatefile(\"missing.tmpl\", {})",
    ];

    private const string Unknowns = """
        variable "given" {
          type = string
        }
        variable "numbers" {
          type = list(number)
        }
        variable "table" {
          type = map(string)
        }
        variable "shape" {
          type = object({ a = string, b = number })
        }
        variable "pair" {
          type = tuple([string, number])
        }
        variable "flag" {
          type = bool
        }
        variable "any" {}
        variable "anylist" {
          type = list(any)
        }
        variable "secretlist" {
          sensitive = true
          default   = ["a"]
        }
        """;

    /// <summary>Much is known of collections whose elements are not.</summary>
    private static readonly string[] s_ofUnknowns =
    [
        "length([var.given, \"b\"])", "length({ a = var.given })", "length(tolist([var.given, \"b\"]))", "length(tomap({ a = var.given }))", "length(toset([var.given, \"b\"]))", "length(toset([var.given]))",
        "length(var.given)", "length(\"abc\")", "length([for x in [var.given] : x])", "length({ for k in [\"a\", \"b\"] : k => var.given })", "length([for x in split(\",\", var.given) : x])",
        "length(split(\",\", var.given))", "keys({ a = var.given, b = 1 })", "keys(tomap({ a = var.given }))", "keys({ (var.given) = 1 })", "keys({ for k in [var.given] : k => 1 })",
        "values({ a = var.given, b = 1 })", "length(values({ a = var.given, b = 1 }))", "length(concat([var.given], [\"a\"]))", "length(concat(tolist([var.given]), split(\",\", var.given)))",
        "length(merge({ a = var.given }, { b = 1 }))", "length(flatten([[var.given], [\"a\"]]))", "length(flatten([split(\",\", var.given)]))", "length(compact([var.given, \"a\"]))",
        "length(distinct([var.given, \"a\"]))", "length(reverse([var.given, \"a\"]))", "length(slice([var.given, \"a\", \"b\"], 0, 2))", "length(setunion([\"a\"], [var.given]))",
        "length(zipmap([\"a\", \"b\"], [var.given, 1]))", "length(zipmap([var.given], [1]))", "length(chunklist([var.given, \"a\"], 1))", "length(element([[var.given], [\"b\", \"c\"]], 1))",
        "contains([var.given, \"a\"], \"a\")", "contains([var.given, \"a\"], \"b\")", "contains(keys({ a = var.given }), \"a\")", "lookup({ a = var.given, b = \"x\" }, \"b\", \"y\")",
        "lookup({ a = var.given, b = \"x\" }, \"c\", \"y\")", "element([var.given, \"b\"], 1)", "index([\"a\", var.given], \"a\")", "index([var.given, \"a\"], \"a\")", "length(var.given)",
        "length(var.numbers)", "keys(var.table)", "keys(var.shape)", "length(var.shape)", "length(var.pair)", "length([var.given, var.given])", "length(var.secretlist)", "[for k, v in { a = var.given } : k]",
        "[for i, v in [var.given, 1] : i]", "coalescelist([], [var.given])[0] == null", "length(coalescelist([], [var.given]))", "length(range(2))", "length(setproduct([\"a\"], [var.given, \"b\"]))",
        "length(setproduct([\"a\"], toset([var.given, \"b\"])))", "length(transpose({ a = [var.given] }))", "one([var.given]) == null", "length(try([var.given], []))", "length(true ? [var.given] : [])",
        "length(var.flag ? [var.given] : [\"b\"])", "length(var.flag ? [] : [\"b\"])", "alltrue([false, var.flag])", "alltrue([true, var.flag])", "anytrue([true, var.flag])", "anytrue([false, var.flag])",
        "length(null)", "length(sort([var.given, \"a\"]))", "sum([1, length([var.given])])", "length(matchkeys([\"a\"], [var.given], [\"b\"]))", "length(jsondecode(jsonencode([var.given])))",
        "length(jsondecode(var.given))", "length(var.any)", "keys(var.any)", "length(var.anylist)",
    ];

    [Test]
    public void Answers_are_those_of_terraform_console() => Compare(Module, s_expressions);

    [Test]
    public void What_is_known_of_unknown_elements_is_what_terraform_console_knows() => Compare(Unknowns, s_ofUnknowns);

    [TestCase("var.region", """{"value":"eu-west-1"}""")]
    [TestCase("var.secret", """{"sensitive":true}""")]
    [TestCase("[var.secret, var.given]", """{"unknown":"var.given has no default, and no variable file in this folder gives it a value."}""")]
    [TestCase("local.undeclared", """{"error":"local.undeclared is not declared in this module."}""")]
    public void Each_line_has_one_answer_in_JSON(string expression, string answer) => Assert.That(Ask(Module, [expression]), Is.EqualTo(new[] { answer }));

    private static void Compare(string module, string[] expressions)
    {
        if (Surroundings.Program("terraform", out var reason) is null)
        {
            Assert.Ignore(reason);
            return;
        }

        var expected = TerraformConsole.Evaluate(module, expressions);
        var answers = Ask(module, expressions);

        Assert.Multiple(() =>
        {
            for (var at = 0; at < expressions.Length; at++)
            {
                Assert.That(Agrees(answers[at], expected[at]), Is.True, $"{expressions[at]}\n  terraform {expected[at]}\n  ours      {answers[at]}");
            }
        });
    }

    private static string[] Ask(string module, IReadOnlyList<string> expressions)
    {
        var folder = Directory.CreateTempSubdirectory("eval-mode-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "main.tf"), module);
            var output = new StringWriter { NewLine = "\n" };
            EvalMode.Run(folder.FullName, new StringReader(string.Join('\n', expressions)), output);
            return output.ToString().TrimEnd('\n').Split('\n');
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Agrees(string answer, string expected)
    {
        using var ours = JsonDocument.Parse(answer);
        var member = ours.RootElement.EnumerateObject().Single();
        if (member.Name != "value")
        {
            return expected == member.Name switch { "error" => TerraformConsole.Refused, "unknown" => TerraformConsole.Unknown, _ => TerraformConsole.Sensitive };
        }

        if (expected is TerraformConsole.Refused or TerraformConsole.Unknown or TerraformConsole.Sensitive)
        {
            return false;
        }

        using var theirs = JsonDocument.Parse(expected[..expected.LastIndexOf(" :: ", StringComparison.Ordinal)]);
        return JsonElement.DeepEquals(member.Value, theirs.RootElement);
    }
}
