using Linter.Hcl.Values;

namespace Linter.Core.Tests.Terraform.Functions;

/// <summary>Unknown, sensitive and traced arguments.</summary>
[TestFixture]
public class FunctionArgumentTests
{
    private const string Secret = "SYNTHETICsecretSYNTHETICsecretSYNTHETIC0";

    private static Dictionary<string, Value> Names() => new()
    {
        ["unknown"] = new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.NoValue, "unknown has no value.")),
        ["later"] = new UnknownValue(HclType.String, new UnknownReason(UnknownKind.OnlyAtRun, "later is known when it runs.")),
        ["secret"] = new StringValue(Secret, null, ValueMarks.Sensitive),
        ["ephemeral"] = new StringValue("e", null, ValueMarks.Ephemeral),
    };

    [TestCase("upper(later)", TypeKind.String, UnknownKind.OnlyAtRun)]
    [TestCase("upper(unknown)", TypeKind.String, UnknownKind.NoValue)]
    [TestCase("length(unknown)", TypeKind.Number, UnknownKind.NoValue)]
    [TestCase("startswith(later, \"a\")", TypeKind.Bool, UnknownKind.OnlyAtRun)]
    [TestCase("contains([later], \"a\")", TypeKind.Bool, UnknownKind.OnlyAtRun)]
    [TestCase("sort([later])[0]", TypeKind.String, UnknownKind.OnlyAtRun)]
    [TestCase("toset(unknown)", TypeKind.Set, UnknownKind.NoValue)]
    [TestCase("setunion(unknown, [\"a\"])", TypeKind.Set, UnknownKind.NoValue)]
    [TestCase("merge(unknown, {a = 1})", TypeKind.Dynamic, UnknownKind.NoValue)]
    [TestCase("lookup({a = 1}, later)", TypeKind.Dynamic, UnknownKind.OnlyAtRun)]
    [TestCase("try(later, \"a\")", TypeKind.Dynamic, UnknownKind.OnlyAtRun)]
    [TestCase("file(later)", TypeKind.String, UnknownKind.OnlyAtRun)]
    [TestCase("jsondecode(later)", TypeKind.Dynamic, UnknownKind.OnlyAtRun)]
    [TestCase("timestamp()", TypeKind.String, UnknownKind.OnlyAtRun)]
    [TestCase("uuid()", TypeKind.String, UnknownKind.OnlyAtRun)]
    [TestCase("bcrypt(\"a\")", TypeKind.String, UnknownKind.OnlyAtRun)]
    [TestCase("plantimestamp()", TypeKind.String, UnknownKind.OnlyAtRun)]
    [TestCase("provider::aws::arn_parse(later)", TypeKind.Object, UnknownKind.OnlyAtRun)]
    public void An_unknown_argument_gives_an_unknown_result_of_the_type_and_reason(string expression, TypeKind type, UnknownKind kind)
    {
        var value = ConsoleScope.Evaluate(expression, Names());
        Assert.That(value.IsKnown, Is.False);
        Assert.That(value.Type.Kind, Is.EqualTo(type));
        Assert.That(((UnknownValue)value).Reason.Kind, Is.EqualTo(kind));
    }

    [TestCase("length([later])", "= number 1")]
    [TestCase("coalesce(\"a\", later)", "= string \"a\"")]
    [TestCase("keys({a = later})", "= tuple([string]) [\"a\"]")]
    [TestCase("lookup({a = 1, b = later}, \"a\")", "= number 1")]
    [TestCase("element([1, later], 0)", "= number 1")]
    [TestCase("concat([\"a\"], [later])[0]", "= string \"a\"")]
    [TestCase("merge({a = later}, {b = \"x\"}).b", "= string \"x\"")]
    [TestCase("zipmap([\"a\", \"b\"], [1, later]).a", "= number 1")]
    [TestCase("startswith(\"x-${later}\", \"x-\")", "= bool true")]
    [TestCase("startswith(\"x-${later}\", \"y\")", "= bool false")]
    [TestCase("anytrue([true, unknown])", "= bool true")]
    [TestCase("contains([\"a\", later], \"a\")", "= bool true")]
    public void What_does_not_depend_on_an_unknown_part_is_known(string expression, string expected) =>
        Assert.That(AnswerText.Of(ConsoleScope.Evaluate(expression, Names())), Is.EqualTo(expected));

    [TestCase("join(\"/\", [\"a\", later, \"b\"])", "a/?/b")]
    [TestCase("format(\"arn:%s:x\", later)", "arn:?:x")]
    [TestCase("join(later, [\"a\", \"b\"])", "a?b")]
    [TestCase("format(\"%s%d\", \"n\", unknown)", "n?")]
    public void A_text_with_gaps_tells_its_known_pieces(string expression, string expected)
    {
        var value = (UnknownValue)ConsoleScope.Evaluate(expression, Names());
        Assert.That(string.Concat(value.Parts.Select(part => part.Text ?? "?")), Is.EqualTo(expected));
    }

    [Test]
    public void No_refusal_and_no_text_of_a_value_holds_a_secret([Values(
        "tonumber(secret)", "file(secret)", "regex(secret, \"x\")", "jsondecode(secret)", "base64decode(\"${secret}!\")", "timeadd(secret, \"1h\")",
        "cidrhost(secret, 1)", "lookup({}, secret)", "format(secret, 1)", "parseint(secret, 10)", "templatefile(secret, {})",
        "provider::aws::arn_parse(secret)", "index([], secret)", "formatdate(secret, \"x\")", "uuidv5(secret, \"\")", "rsadecrypt(secret, secret)",
        "templatestring(\"$${x.${secret}}\", {x = {}})", "yamldecode(\"a: [${secret}\")", "zipmap([secret], [])", "one([secret, secret])")] string expression)
    {
        var value = ConsoleScope.Evaluate(expression, Names());
        Assert.That(value, Is.InstanceOf<UnknownValue>());
        Assert.That(((UnknownValue)value).Reason.Message, Does.Not.Contain(Secret).And.EndsWith("."));
        Assert.That(value.ToString(), Does.Not.Contain(Secret));
    }

    [TestCase("upper(secret)")]
    [TestCase("join(\"\", [\"a\", secret])")]
    [TestCase("format(\"%s-%s\", later, secret)")]
    [TestCase("yamldecode(secret)")]
    [TestCase("length(secret)")]
    [TestCase("timeadd(later, secret)")]
    public void A_sensitive_argument_makes_the_result_sensitive_known_or_not(string expression) =>
        Assert.That(ConsoleScope.Evaluate(expression, Names()).AllMarks & ValueMarks.Sensitive, Is.EqualTo(ValueMarks.Sensitive));

    [Test]
    public void Ephemeral_parts_become_null()
    {
        Assert.That(AnswerText.Of(ConsoleScope.Evaluate("ephemeralasnull({a = ephemeral, b = 1})", Names())), Is.EqualTo("= object({a:string,b:number}) {\"a\":null,\"b\":1}"));
        Assert.That(ConsoleScope.Evaluate("upper(ephemeral)", Names()).Marks, Is.EqualTo(ValueMarks.Ephemeral));
    }

    [TestCase("trimspace(\" literal \")")]
    [TestCase("upper(\"literal\")")]
    [TestCase("coalesce(\"\", \"literal\")")]
    [TestCase("lookup({a = \"literal\"}, \"a\")")]
    [TestCase("element([\"literal\", \"b\"], 0)")]
    [TestCase("try(tonumber(\"x\"), \"literal\")")]
    [TestCase("merge({a = \"x\"}, {a = \"literal\"}).a")]
    [TestCase("concat([\"x\"], [\"literal\"])[1]")]
    [TestCase("base64encode(\"literal\")")]
    [TestCase("split(\",\", \"literal,b\")[1]")]
    [TestCase("replace(\"literal\", \"l\", \"x\")")]
    [TestCase("regex(\"l.*\", \"literal\")")]
    [TestCase("jsondecode(\"{\\\"a\\\":\\\"literal\\\"}\").a")]
    [TestCase("yamldecode(\"a: literal\").a")]
    [TestCase("tostring(\"literal\")")]
    [TestCase("sensitive(\"literal\")")]
    [TestCase("one([\"literal\"])")]
    [TestCase("values({a = \"literal\"})[0]")]
    [TestCase("flatten([[\"literal\"]])[0]")]
    [TestCase("reverse([\"literal\", \"b\"])[1]")]
    [TestCase("provider::aws::arn_parse(\"arn:aws:iam::123456789012:role/literal\").resource")]
    public void A_result_comes_from_where_the_literal_stands(string expression)
    {
        var value = ConsoleScope.Evaluate(expression);
        Assert.That(value.IsKnown, Is.True, AnswerText.Of(value));
        var span = value.Origin!.Span;
        Assert.That(expression[span.Start..span.End], Does.Contain("literal").And.StartsWith("\""));
    }

    [Test]
    public void A_text_that_was_put_together_knows_where_each_piece_came_from([Values(
        "join(\"/\", [\"first\", \"second\"])", "format(\"%s/%s\", \"first\", \"second\")", "trimspace(join(\"/\", [\"first\", \"second\"]))")] string expression)
    {
        var value = (StringValue)ConsoleScope.Evaluate(expression);
        Assert.That(value.Content, Is.EqualTo("first/second"));
        var pieces = value.Parts.Where(part => part.Text is "first" or "second").ToList();
        Assert.That(pieces, Has.Count.EqualTo(2));
        Assert.That(pieces.Select(part => expression[part.Origin!.Span.Start..part.Origin.Span.End]), Is.EqualTo(new[] { "\"first\"", "\"second\"" }));
    }

    [Test]
    public void The_content_of_a_file_comes_from_the_file()
    {
        var value = ConsoleScope.Evaluate("trimspace(file(\"hello.txt\"))");
        Assert.That(value.Text, Is.EqualTo("hello"));
        Assert.That(value.Origin!.Source.Path, Is.EqualTo("hello.txt"));
        Assert.That(value.Origin.Steps.Select(step => step.Description), Is.EqualTo(new[] { "content of the file", "file()", "trimspace()" }));
    }

    [TestCase("provider::aws::arn_parse(\"arn:aws:iam:us-east-1:1:a:b\")", "= object({account_id:string,partition:string,region:string,resource:string,service:string}) {\"account_id\":\"1\",\"partition\":\"aws\",\"region\":\"us-east-1\",\"resource\":\"a:b\",\"service\":\"iam\"}")]
    [TestCase("provider::aws::arn_parse(\"arn:aws:iam\")", "!")]
    [TestCase("provider::aws::arn_build(\"aws\", \"iam\", \"\", \"123456789012\", \"role/x\")", "= string \"arn:aws:iam::123456789012:role/x\"")]
    [TestCase("provider::aws::trim_iam_role_path(\"arn:aws:iam::123456789012:role/a/b/x\")", "= string \"arn:aws:iam::123456789012:role/x\"")]
    [TestCase("provider::aws::trim_iam_role_path(\"arn:aws:s3:::x\")", "!")]
    [TestCase("provider::terraform::decode_tfvars(\"a = 1\\nb = [\\\"x\\\"]\")", "= object({a:number,b:tuple([string])}) {\"a\":1,\"b\":[\"x\"]}")]
    [TestCase("provider::terraform::decode_tfvars(\"a = var.x\")", "!")]
    [TestCase("provider::terraform::decode_tfvars(\"a {}\")", "!")]
    [TestCase("provider::terraform::encode_tfvars({a = 1})", "? Limit")]
    public void Functions_of_providers_that_need_no_provider_are_computed(string expression, string expected) =>
        Assert.That(AnswerText.Of(ConsoleScope.Evaluate(expression)), Is.EqualTo(expected));
}
