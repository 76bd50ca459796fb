using System.Collections.Immutable;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Hcl.Tests.Values;

public sealed class HclTypeTests
{
    [Test]
    public void Types_that_say_the_same_are_equal()
    {
        var first = HclType.List(Object(("a", HclType.String), ("b", HclType.Tuple([HclType.Number]))));
        var second = HclType.List(Object(("b", HclType.Tuple([HclType.Number])), ("a", HclType.String)));
        Assert.Multiple(() =>
        {
            Assert.That(first, Is.EqualTo(second));
            Assert.That(first.GetHashCode(), Is.EqualTo(second.GetHashCode()));
            Assert.That(first, Is.Not.EqualTo(HclType.Set(first.Element!)));
            Assert.That(Object(("a", HclType.String)), Is.Not.EqualTo(Object(("b", HclType.String))));
            Assert.That(Object(("a", HclType.String)), Is.Not.EqualTo(HclType.Object(Object(("a", HclType.String)).Attributes, ["a"])));
        });
    }

    [Test]
    public void Names_are_those_of_terraforms_messages() => Assert.Multiple(() =>
    {
        Assert.That(HclType.List(HclType.String).FriendlyName, Is.EqualTo("list of string"));
        Assert.That(HclType.Map(HclType.Set(HclType.Number)).FriendlyName, Is.EqualTo("map of set of number"));
        Assert.That(HclType.Dynamic.FriendlyNameOfConstraint, Is.EqualTo("any type"));
        Assert.That(HclType.List(HclType.Dynamic).FriendlyNameOfConstraint, Is.EqualTo("list of any single type"));
        Assert.That(HclType.Tuple([]).FriendlyName, Is.EqualTo("tuple"));
    });

    [Test]
    public void Required_attributes_are_what_is_left_of_optional_ones()
    {
        var constraint = HclType.Map(HclType.Object(Object(("a", HclType.String)).Attributes, ["a"]));
        Assert.That(constraint.WithoutOptionalAttributes(), Is.EqualTo(HclType.Map(Object(("a", HclType.String)))));
    }

    [Test]
    public void A_hundred_thousand_object_types_are_told_apart_in_no_time()
    {
        var types = Enumerable.Range(0, 100_000).Select(i => Object(("a" + i, HclType.String)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.That(types.Distinct().Count(), Is.EqualTo(100_000));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void Names_of_attributes_stand_in_the_order_of_their_bytes()
    {
        var type = Object(("\uFF5A", HclType.String), ("\U0001F600", HclType.String), ("Z", HclType.String), ("a", HclType.String));
        Assert.That(type.Attributes.Keys, Is.EqualTo(new[] { "Z", "a", "\uFF5A", "\U0001F600" }));
    }

    [Test]
    public void Unknown_and_null_values_get_the_type_they_are_converted_to()
    {
        var unknown = new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.OnlyAtRun, "Later."));
        Assert.Multiple(() =>
        {
            Assert.That(ValueConversion.Convert(unknown, HclType.List(HclType.String)).Type, Is.EqualTo(HclType.List(HclType.String)));
            Assert.That(ValueConversion.Convert(new NullValue(HclType.Dynamic), HclType.Number), Is.InstanceOf<NullValue>().With.Property("Type").EqualTo(HclType.Number));
            Assert.That(ValueConversion.Convert(unknown, HclType.String), Is.InstanceOf<UnknownValue>().With.Property("Reason").EqualTo(unknown.Reason));
        });
    }

    [Test]
    public void A_conversion_that_fails_says_why_without_the_content()
    {
        var value = SequenceValue.OfTuple([new StringValue("wJalrXUtnFEMI")]);
        var failed = (UnknownValue)ValueConversion.Convert(value, HclType.List(HclType.Number));
        Assert.Multiple(() =>
        {
            Assert.That(failed.Reason, Is.EqualTo(new UnknownReason(UnknownKind.Error, "a number is required")));
            Assert.That(failed.ToString(), Does.Not.Contain("wJalr"));
        });
    }

    [Test]
    public void Marks_and_origins_are_kept_in_conversions()
    {
        var origin = Origin.At(new Text.SourceText("a.tf", "1"), new Text.TextSpan(0, 1));
        var number = new NumberValue(1, origin, ValueMarks.Sensitive);
        var text = ValueConversion.Convert(number, HclType.String);
        var list = (SequenceValue)ValueConversion.Convert(SequenceValue.OfTuple([number]), HclType.List(HclType.String));
        var set = (SequenceValue)ValueConversion.Convert(SequenceValue.OfTuple([number]), HclType.Set(HclType.String));
        Assert.Multiple(() =>
        {
            Assert.That((text.Text, text.Origin, text.Marks), Is.EqualTo(("1", origin, ValueMarks.Sensitive)));
            Assert.That((list.Marks, list.Elements[0].Marks, list.Elements[0].Origin), Is.EqualTo((ValueMarks.None, ValueMarks.Sensitive, origin)));
            Assert.That((set.Marks, set.Elements[0].Marks), Is.EqualTo((ValueMarks.Sensitive, ValueMarks.None)), "marks of a set's elements are the set's");
        });
    }

    private static HclType Object(params (string Name, HclType Type)[] attributes) =>
        HclType.Object(attributes.Select(a => KeyValuePair.Create(a.Name, a.Type)).ToImmutableSortedDictionary(StringComparer.Ordinal));
}
