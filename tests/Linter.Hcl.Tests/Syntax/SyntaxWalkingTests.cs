using Linter.Hcl.Parsing;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Hcl.Tests.Syntax;

[TestFixture]
internal sealed class SyntaxWalkingTests
{
    private const string Text = "a = f(b[c], !d) ? (e + 1) : { g = [h.*.i, j[*].k] }\nl \"m\" {\n  n = \"o${p}%{ if q }${r}%{ endif }\"\n}\ns = [for t, u in v : w => x... if y]\n";

    [Test]
    public void All_nodes_are_visited_once_each_before_those_below_it_in_the_order_of_the_text()
    {
        var tree = new HclParser().Parse(new SourceText("test.tf", Text.Replace("[for", "{for", StringComparison.Ordinal).Replace("y]", "y}", StringComparison.Ordinal)));
        Assert.That(tree.Diagnostics, Is.Empty);
        var names = tree.Root.Descendants().OfType<TraversalExpression>().Select(static traversal => traversal.RootName);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Concat(names), Is.EqualTo("bcdeghjpqrvwxy"));
            Assert.That(tree.Root.Descendants(), Is.Unique);
        }
    }

    [Test]
    public void Nodes_below_a_refused_one_are_left_out()
    {
        var tree = new HclParser().Parse(new SourceText("test.tf", Text));
        var found = tree.Root.Descendants(static node => node is not BlockSyntax).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(found.OfType<BlockSyntax>(), Has.Exactly(1).Items);
            Assert.That(found.OfType<AttributeSyntax>().Select(static attribute => attribute.Name), Is.EqualTo(new[] { "a", "s" }));
        }
    }
}
