using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Linter.Core.Terraform;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;
using Linter.Testing;
using TreeDump;

namespace Linter.Core.Tests.Terraform;

/// <summary>
/// What <c>terraform validate -json</c> refuses for its names or its values is refused here too, and nothing else. All cases are modules that one
/// root module calls; the provider is the one built into Terraform, for validation needs the schemas of all providers.
/// </summary>
public sealed partial class ValidateRefereeTests
{
    private const string Data = "resource \"terraform_data\" \"d\" {\n  input = \"x\"\n}\n";

    private static readonly (string Name, string Text)[] s_cases =
    [
        ("nothing wrong", "locals {\n  a = 1\n  b = local.a + 1\n}\noutput \"o\" {\n  value = local.b\n}"),
        ("an undeclared variable", "output \"o\" {\n  value = var.none\n}"),
        ("an undeclared local", "output \"o\" {\n  value = local.none\n}"),
        ("an undeclared local in a dead branch", "output \"o\" {\n  value = true ? 1 : local.none\n}"),
        ("an undeclared local inside try()", "output \"o\" {\n  value = try(local.none, 1)\n}"),
        ("an undeclared module", "output \"o\" {\n  value = module.none.x\n}"),
        ("an undeclared resource", "output \"o\" {\n  value = terraform_data.none.id\n}"),
        ("a declared resource", Data + "output \"o\" {\n  value = terraform_data.d.id\n}"),
        ("a declared resource in full", Data + "output \"o\" {\n  value = resource.terraform_data.d.id\n}"),
        ("an undeclared data source", "output \"o\" {\n  value = data.terraform_remote_state.none.outputs\n}"),
        ("a local of another file", "output \"o\" {\n  value = local.a\n}\n# file: b.tf\nlocals {\n  a = 1\n}"),
        ("a local in JSON", "output \"o\" {\n  value = local.a\n}\n# file: b.tf.json\n{\"locals\": {\"a\": \"${1 + 1}\"}}"),
        ("a local of an override", "locals {\n  a = local.none\n}\n# file: override.tf\nlocals {\n  a = 1\n}"),
        ("a local of an override that is wrong", "locals {\n  a = 1\n}\n# file: override.tf\nlocals {\n  a = local.none\n}"),
        ("the second of two blocks of locals, overridden", "locals {\n  a = 1\n}\nlocals {\n  b = local.none\n}\n# file: override.tf\nlocals {\n  b = 1\n}"),
        ("a variable of an override", "variable \"v\" {\n  type    = number\n  default = 1\n}\n# file: override.tf\nvariable \"v\" {\n  default = \"no number\"\n}"),
        ("a default that does not fit", "variable \"v\" {\n  type    = number\n  default = \"x\"\n}"),
        ("a default that converts", "variable \"v\" {\n  type    = number\n  default = \"1\"\n}"),
        ("a default without an attribute", "variable \"v\" {\n  type    = object({ a = string })\n  default = {}\n}"),
        ("a default with an optional attribute", "variable \"v\" {\n  type    = object({ a = optional(string, \"x\") })\n  default = {}\n}\noutput \"o\" {\n  value = var.v.a\n}"),
        ("a default of several types in a list", "variable \"v\" {\n  type    = list(string)\n  default = [\"a\", 1, true]\n}"),
        ("a default that is a list of lists", "variable \"v\" {\n  type    = list(string)\n  default = [[\"a\"]]\n}"),
        ("a default that refers", "locals {\n  a = 1\n}\nvariable \"v\" {\n  default = local.a\n}"),
        ("a null default that is not allowed", "variable \"v\" {\n  nullable = false\n  default  = null\n}"),
        ("an attribute that an object has not", "locals {\n  a = { b = 1 }\n}\noutput \"o\" {\n  value = local.a.c\n}"),
        ("an index that a tuple has not", "locals {\n  a = [1]\n}\noutput \"o\" {\n  value = local.a[1]\n}"),
        ("a number of text", "output \"o\" {\n  value = \"x\" + 1\n}"),
        ("a division by zero", "output \"o\" {\n  value = 1 / 0\n}"),
        ("a function that is not there", "output \"o\" {\n  value = nothing(1)\n}"),
        ("too many arguments", "output \"o\" {\n  value = upper(\"a\", \"b\")\n}"),
        ("a wrong argument", "output \"o\" {\n  value = upper([])\n}"),
        ("a wrong argument inside can()", "output \"o\" {\n  value = can(upper([]))\n}"),
        ("a file that is not there", "output \"o\" {\n  value = file(\"${path.module}/none.txt\")\n}"),
        ("a file that is there", "output \"o\" {\n  value = file(\"${path.module}/some.txt\")\n}\n# file: some.txt\nsome"),
        ("a template with a name that is not given", "output \"o\" {\n  value = templatefile(\"${path.module}/t.tmpl\", {})\n}\n# file: t.tmpl\n${name}"),
        ("a template with its names", "output \"o\" {\n  value = templatefile(\"${path.module}/t.tmpl\", { name = \"x\" })\n}\n# file: t.tmpl\n${name}"),
        ("an output that a module has not", "module \"m\" {\n  source = \"./m\"\n}\noutput \"o\" {\n  value = module.m.none\n}\n# file: m/main.tf\noutput \"p\" {\n  value = 1\n}"),
        ("an output that a module has", "module \"m\" {\n  source = \"./m\"\n}\noutput \"o\" {\n  value = module.m.p + 1\n}\n# file: m/main.tf\noutput \"p\" {\n  value = 1\n}"),
        ("an output of an instance", "module \"m\" {\n  source = \"./m\"\n  count  = 2\n}\noutput \"o\" {\n  value = module.m[1].p\n}\n# file: m/main.tf\noutput \"p\" {\n  value = 1\n}"),
        ("an input that does not fit", "module \"m\" {\n  source = \"./m\"\n  v      = \"x\"\n}\n# file: m/main.tf\nvariable \"v\" {\n  type = number\n}"),
        ("a loop over a number", "output \"o\" {\n  value = [for x in 1 : x]\n}"),
        ("a key twice", "output \"o\" {\n  value = { for x in [\"a\", \"a\"] : x => 1 }\n}"),
        ("a condition that is none", "output \"o\" {\n  value = \"x\" ? 1 : 2\n}"),
        ("branches of two types", "output \"o\" {\n  value = true ? [] : \"x\"\n}"),
        ("a workspace", "output \"o\" {\n  value = \"${terraform.workspace}-${path.module}-${path.root}\"\n}"),
        ("an attribute that path has not", "output \"o\" {\n  value = path.none\n}"),
        ("an attribute that terraform has not", "output \"o\" {\n  value = terraform.none\n}"),
        ("text that does not parse", "output \"o\" {\n  value = 1 +\n}"),
        ("text with the signs of a template, written out", "output \"o\" {\n  value = \"$${x} $$${1} %%{ if }\"\n}"),
    ];

    [Test]
    public void Names_and_values_are_refused_as_Terraform_validates()
    {
        if (Surroundings.Program("terraform", out var reason) is not { } terraform)
        {
            Assert.Ignore(reason);
            return;
        }

        using var folder = new TerraformFolder(terraform);
        foreach (var (index, (_, text)) in s_cases.Index())
        {
            folder.WriteAll(Fixture.Parse("case", text).Files.ToDictionary(file => $"{NameOf(index)}/{file.Key}", file => file.Value));
        }

        var all = Enumerable.Range(0, s_cases.Length).ToList();
        var theirs = Refused(folder, all);
        WriteRoot(folder, all);
        var calls = FolderFiles.OpenModule(folder.Path).Calls.ToDictionary(call => call.Name, StringComparer.Ordinal);

        Assert.Multiple(() =>
        {
            foreach (var index in all)
            {
                var whys = calls[NameOf(index)].Module!.WithDescendants().SelectMany(Refusals).ToList();
                Assert.That(whys.Count > 0, Is.EqualTo(theirs.ContainsKey(index)), $"{s_cases[index].Name}: Terraform: {theirs.GetValueOrDefault(index, "valid")}; ours: {string.Join(' ', whys)}");
            }
        });
    }

    // Terraform stops at the first stage that refuses anything: those are taken out, and it is asked again.
    private static Dictionary<int, string> Refused(TerraformFolder folder, IEnumerable<int> all)
    {
        var open = all.ToHashSet();
        var refused = new Dictionary<int, string>();
        for (var count = -1; count != refused.Count;)
        {
            count = refused.Count;
            WriteRoot(folder, open);
            if (folder.Try("get -no-color") is { Succeeded: false, Output: var output })
            {
                foreach (var match in WrittenRefusal().Matches(output).Cast<Match>())
                {
                    refused[int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)] = match.Groups[1].Value;
                }

                open.ExceptWith(refused.Keys);
                continue;
            }

            using var document = JsonDocument.Parse(folder.Try("validate -json").Output);
            foreach (var problem in document.RootElement.GetProperty("diagnostics").EnumerateArray().Where(item => item.GetProperty("severity").GetString() == "error"))
            {
                Assert.That(problem.TryGetProperty("range", out var range), Is.True, problem.ToString());
                var file = range.GetProperty("filename").GetString()!;
                Assert.That(file, Does.StartWith("c").And.Contain("/"), problem.ToString());
                refused[int.Parse(file.AsSpan(1, 2), CultureInfo.InvariantCulture)] = problem.GetProperty("summary").GetString()!;
            }

            open.ExceptWith(refused.Keys);
        }

        Assert.That(folder.Try("validate -json").Succeeded, Is.True, "What is left has to be valid.");
        return refused;
    }

    private static void WriteRoot(TerraformFolder folder, IEnumerable<int> indexes) =>
        folder.Write("main.tf", string.Concat(indexes.Select(index => $"module \"{NameOf(index)}\" {{\n  source = \"./{NameOf(index)}\"\n}}\n")));

    private static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index:D2}");

    private static IEnumerable<string> Refusals(Module module)
    {
        foreach (var file in module.Folder.FilesOf(ModuleFileKind.Configuration).SelectMany(file => file.Tree.Diagnostics))
        {
            yield return file.Message;
        }

        foreach (var (file, expression) in Expressions(module))
        {
            var names = References.In(expression).Select(module.References.WhyRefused).OfType<string>();
            foreach (var message in names.Concat(Evaluator.EvaluateWithErrors(expression, ModuleScope.Of(module, file)).Errors.Select(error => error.Message)))
            {
                yield return message;
            }
        }

        foreach (var error in module.Variables.Select(variable => variable.Value).OfType<UnknownValue>().Where(value => value.Reason.Kind == UnknownKind.Error))
        {
            yield return error.Reason.Message;
        }
    }

    private static IEnumerable<(ModuleFile File, ExpressionSyntax Expression)> Expressions(Module module)
    {
        var written = module.Folder.BlocksOf("output").Concat(module.Folder.BlocksOf("resource")).Concat(module.Folder.BlocksOf("data")).SelectMany(block => block.Parts)
            .SelectMany(part => part.Syntax.Body.Items.OfType<AttributeSyntax>(), (part, attribute) => (part.File, attribute.Value));
        var locals = module.Folder.BlocksOf("locals").SelectMany(block => block.Parts).SelectMany(part => part.Syntax.Body.Items.OfType<AttributeSyntax>())
            .Select(attribute => module.FindLocal(attribute.Name)!.Value).Distinct().Select(local => (local.File, local.Attribute.Value));
        return written.Concat(locals);
    }

    [GeneratedRegex(@"Error: ([^\n]+)\s+on c(\d\d)/")]
    private static partial Regex WrittenRefusal();
}
