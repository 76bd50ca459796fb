using CsCheck;
using Linter.Hcl.Parsing;
using Linter.Hcl.Parsing.Json;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Hcl.Tests.Parsing;

/// <summary>What holds for every text.</summary>
[TestFixture]
internal sealed class ParserProperties
{
    private const int Count = 3000;

    [Test]
    public void Spans_lie_inside_those_of_their_parents_and_diagnostics_inside_the_file()
    {
        MutatedText.Any.Sample(
            static text =>
            {
                var source = new SourceText("test.tf", text);
                var tree = new HclParser().Parse(source);
                return AreNested(tree.Root) && AreInside(tree, source);
            },
            iter: Count);
    }

    [Test]
    public void The_same_text_gives_the_same_tree_and_diagnostics()
    {
        var used = new HclParser();
        MutatedText.Any.Sample(
            text =>
            {
                lock (used)
                {
                    var source = new SourceText("test.tf", text);
                    return Describe(used.Parse(source)) == Describe(new HclParser().Parse(source));
                }
            },
            iter: Count);
    }

    [Test]
    public void An_error_expression_comes_with_a_diagnostic()
    {
        MutatedText.Any.Sample(
            static text =>
            {
                var tree = new HclParser().Parse(new SourceText("test.tf", text));
                return !tree.Diagnostics.IsEmpty || !tree.Root.Descendants().Any(static node => node is ErrorExpression);
            },
            iter: Count);
    }

    [Test]
    public void Bytes_of_any_kind_harm_neither_parser()
    {
        Gen.Byte.Array[0, 60].Sample(
            static bytes =>
            {
                var source = new SourceText("test.tf", bytes);
                var native = new HclParser();
                native.ParseExpression(source, out _);
                native.ParseTemplate(source, out _);
                return AreInside(native.Parse(source), source) && AreInside(new JsonParser().Parse(source, ArgumentsOnlySchema.Instance), source);
            },
            iter: Count);
    }

    [Test]
    public void Json_that_is_nearly_right_gives_nested_spans()
    {
        string[] pieces = ["{", "}", "[", "]", "\"a\"", "\"${b}\"", "\"", ":", ",", "1", "-2", "true", "null", "\n", " ", "\\", "'", "//c\n", "\\u00e9", "\"a\": ", "\"${f(\\\"x\\\")}\"", "\"${\""];
        Gen.OneOf(pieces).Array[0, 30].Select(static parts => string.Concat(parts)).Sample(
            static text =>
            {
                var source = new SourceText("test.tf.json", text);
                var tree = new JsonParser().Parse(source, ArgumentsOnlySchema.Instance);
                return AreNested(tree.Root) && AreInside(tree, source);
            },
            iter: Count);
    }

    private static bool AreNested(SyntaxNode node) =>
        node.Start <= node.End && node.Children().All(child => node.Span.Contains(child.Span) && AreNested(child));

    private static bool AreInside(SyntaxTree tree, SourceText source) => tree.Diagnostics.All(diagnostic =>
        diagnostic.Span.Start >= 0 && diagnostic.Span.Start <= diagnostic.Span.End && diagnostic.Span.End <= source.Length && diagnostic.Message.EndsWith('.'));

    private static string Describe(SyntaxTree tree) =>
        string.Join('\n', tree.Root.Descendants().Select(static node => $"{node.GetType().Name}{node.Span}").Concat(tree.Diagnostics.Select(static diagnostic => diagnostic.ToString())));
}
