using System.Diagnostics;
using System.Text.Json;
using Linter.Core.Sources;
using Linter.Core.Terraform.Functions;
using Linter.Hcl.Values;
using Linter.Testing;

namespace Linter.Core.Tests.Terraform.Functions;

[TestFixture]
public class FunctionCatalogueTests
{
    private static readonly FunctionCatalogue Catalogue = new(new MemorySourceFiles(Array.Empty<KeyValuePair<string, string>>()), "");

    [Test]
    public void Every_function_that_terraform_names_is_there()
    {
        if (Surroundings.Program("terraform", out var reason) is not { } program)
        {
            Assert.Ignore(reason);
            return;
        }

        using var process = Process.Start(new ProcessStartInfo(program, "metadata functions -json") { RedirectStandardOutput = true })!;
        using var document = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
        var names = document.RootElement.GetProperty("function_signatures").EnumerateObject().Select(function => function.Name).ToList();
        Assert.That(names, Has.Count.GreaterThan(200));
        Assert.That(names.Where(name => Catalogue.Find(name) is null), Is.Empty);
    }

    [TestCase("upper", "upper")]
    [TestCase("core::upper", "upper")]
    [TestCase("core::templatefile", "templatefile")]
    [TestCase("provider::aws::arn_parse", "provider::aws::arn_parse")]
    public void Functions_are_found_by_name_and_in_the_namespace_core(string name, string expected) =>
        Assert.That(Catalogue.Find(name)?.Name, Is.EqualTo(expected));

    [TestCase("Upper")]
    [TestCase("")]
    [TestCase("core::")]
    [TestCase("core::core::upper")]
    [TestCase("aws::upper")]
    public void Other_names_are_not_found(string name) => Assert.That(Catalogue.Find(name), Is.Null);

    [Test]
    public void No_function_throws_whatever_it_is_given()
    {
        var odd = new Value[]
        {
            new NullValue(HclType.Dynamic), new NullValue(HclType.String), new StringValue(""), new StringValue("\uD800x"), new BoolValue(true),
            new NumberValue(Number.PositiveInfinity), new NumberValue(-1), new NumberValue(0.5m), SequenceValue.OfTuple([]),
            new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.NoValue, "It has no value.")),
            new UnknownValue(HclType.List(HclType.String), new UnknownReason(UnknownKind.OnlyAtRun, "It is known when it runs.")),
            new UnknownValue(HclType.String, new UnknownReason(UnknownKind.Error, "It is refused.")),
            SequenceValue.OfTuple([new UnknownValue(HclType.String, new UnknownReason(UnknownKind.NoValue, "It has no value.")), new NullValue(HclType.String)]),
            MappingValue.OfObject(System.Collections.Immutable.ImmutableSortedDictionary<string, Value>.Empty.Add("a", new StringValue("b", null, ValueMarks.Sensitive))),
            SetElements.Make(HclType.Number, [new NumberValue(2), new NumberValue(1)]),
        };
        foreach (var function in PureFunctions.All)
        {
            Assert.That(function.Call([]), Is.Not.Null, function.Name);
            foreach (var first in odd)
            {
                Assert.That(function.Call([first]), Is.Not.Null, function.Name);
                foreach (var second in odd)
                {
                    Assert.That(function.Call([first, second]), Is.Not.Null, function.Name);
                    Assert.That(function.Call([first, second, odd[2]]), Is.Not.Null, function.Name);
                }
            }
        }
    }
}
