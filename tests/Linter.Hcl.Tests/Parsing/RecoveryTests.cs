using Linter.Hcl.Parsing;
using Linter.Hcl.Text;

namespace Linter.Hcl.Tests.Parsing;

/// <summary>Every error is reported once, at its place, and costs no more than the item it stands in.</summary>
[TestFixture]
internal sealed class RecoveryTests
{
    private static readonly RecoveryCase[] Cases =
    [
        new("missing brace before another block")
        {
            Text = "a {\n  x = 1\n\nb {\n  y = 2\n}\n",
            Errors = ["1:3 This block is never closed: expected \"}\"."],
            Tree = "a { x = 1 }; b { y = 2 }",
        },
        new("missing brace of an inner block")
        {
            Text = "a {\n  b {\n    x = 1\n  c {\n    y = 2\n  }\n}\n\nd {\n}\n",
            Errors = ["2:5 This block is never closed: expected \"}\"."],
            Tree = "a { b { x = 1 }; c { y = 2 } }; d {}",
        },
        new("missing brace of an inner block at the end of the outer one")
        {
            Text = "a {\n  b {\n    x = 1\n}\n\nd {\n}\n",
            Errors = ["2:5 This block is never closed: expected \"}\"."],
            Tree = "a { b { x = 1 } }; d {}",
        },
        new("missing brace at the end of the file")
        {
            Text = "a {\n  x = 1\n",
            Errors = ["1:3 This block is never closed: expected \"}\"."],
            Tree = "a { x = 1 }",
        },
        new("missing brace of an object")
        {
            Text = "x = {\n  a = 1\ny = 2\n",
            Errors = ["1:5 This object is never closed: expected \"}\"."],
            Tree = "x = { a = 1; y = 2",
        },
        new("missing brace where indentation tells nothing")
        {
            Text = "a {\nx = 1\nb {\ny = 2\n}\n",
            Errors = ["1:3 This block is never closed: expected \"}\"."],
            Tree = "a { x = 1; b { y = 2 } }",
        },
        new("two missing braces")
        {
            Text = "a {\n  x = 1\n\nb {\n  y = 2\n\nc {\n  z = 3\n}\n",
            Errors = ["1:3 This block is never closed: expected \"}\".", "4:3 This block is never closed: expected \"}\"."],
            Tree = "a { x = 1 }; b { y = 2 }; c { z = 3 }",
        },
        new("extra brace")
        {
            Text = "a {\n  x = 1\n}\n}\nb = 2\n",
            Errors = ["4:1 \"}\" closes nothing: no bracket of its kind is open here."],
            Tree = "a { x = 1 }; b = 2",
        },
        new("missing closing quote")
        {
            Text = "x = \"abc\ny = 2\n",
            Errors = ["1:5 This string is never closed: expected a closing quote (\") before the end of the line."],
            Tree = "x = !; y = 2",
        },
        new("missing opening quote")
        {
            Text = "x = abc\"\ny = 2\n",
            Errors = ["1:8 This string is never closed: expected a closing quote (\") before the end of the line."],
            Tree = "x = abc; y = 2",
        },
        new("string over two lines")
        {
            Text = "x = \"abc\ndef\"\ny = 2\n",
            Errors = ["1:5 This string is never closed: expected a closing quote (\") before the end of the line."],
            Tree = "x = !; y = 2",
        },
        new("missing closing quote of a label")
        {
            Text = "a \"b {\n  x = 1\n}\ny = 2\n",
            Errors = ["1:3 This string is never closed: expected a closing quote (\") before the end of the line."],
            Tree = "a { x = 1 }; y = 2",
        },
        new("missing bracket before the next argument")
        {
            Text = "x = [1, 2\ny = 3\n",
            Errors = ["1:10 Expected \"]\" to close the bracket, found a newline."],
            Tree = "x = [1, 2; y = 3",
        },
        new("missing bracket over several lines")
        {
            Text = "a {\n  x = [\n    1,\n    2\n  y = 3\n}\n",
            Errors = ["4:6 Expected \"]\" to close the bracket, found a newline."],
            Tree = "a { x = [ 1, 2; y = 3 }",
        },
        new("missing bracket before a block")
        {
            Text = "x = [1, 2\n\na \"b\" {\n  y = 3\n}\n",
            Errors = ["1:10 Expected \"]\" to close the bracket, found a newline."],
            Tree = "x = [1, 2; a \"b\" { y = 3 }",
        },
        new("missing bracket before the end of the block")
        {
            Text = "a {\n  x = [1, 2\n}\nb = 1\n",
            Errors = ["2:12 Expected \"]\" to close the bracket, found a newline."],
            Tree = "a { x = [1, 2 }; b = 1",
        },
        new("missing parenthesis")
        {
            Text = "x = f(1, 2\ny = 3\n",
            Errors = ["1:11 Expected \")\" to close the parenthesis, found a newline."],
            Tree = "x = f(1, 2; y = 3",
        },
        new("wrong closing bracket")
        {
            Text = "x = f(1]\ny = 2\n",
            Errors = ["1:8 Expected \")\" to close the parenthesis, found \"]\"."],
            Tree = "x = f(1]; y = 2",
        },
        new("missing equals sign")
        {
            Text = "x 1\ny = 2\n",
            Errors = ["1:3 Expected \"=\" and a value, or \"{\", behind \"x\", found a number."],
            Tree = "x = !; y = 2",
        },
        new("missing equals sign before a string")
        {
            Text = "x \"s\"\ny = 2\n",
            Errors = ["1:6 Expected \"=\" between a name and its value, or \"{\" behind the label of a block, found a newline."],
            Tree = "x = !; y = 2",
        },
        new("missing equals sign in an object")
        {
            Text = "x = {\n  a 1\n}\ny = 2\n",
            Errors = ["2:5 Expected \"=\" and the value of this key, found a number."],
            Tree = "x = !; y = 2",
        },
        new("missing value")
        {
            Text = "x =\ny = 2\n",
            Errors = ["1:4 Expected an expression, found a newline."],
            Tree = "x = !; y = 2",
        },
        new("missing comma in a list")
        {
            Text = "x = [1 2]\ny = 2\n",
            Errors = ["1:8 Expected \",\" or \"]\", found a number."],
            Tree = "x = !; y = 2",
        },
        new("missing comma in a call")
        {
            Text = "x = f(a b)\ny = 2\n",
            Errors = ["1:9 Expected \",\" or \")\", found a name."],
            Tree = "x = !; y = 2",
        },
        new("missing end marker")
        {
            Text = "a {\n  x = <<EOT\ntext\n}\n\nb {\n  y = 2\n}\n",
            Errors = ["2:7 The end marker EOT of this heredoc never comes."],
            Tree = "a { x = ! }; b { y = 2 }",
        },
        new("end marker with something behind it")
        {
            Text = "x = f(<<EOT\ntext\nEOT)\ny = 2\n",
            Errors = ["3:4 The end marker EOT of this heredoc must stand alone on its line, with a newline behind it."],
            Tree = "x = !; y = 2",
        },
        new("blank behind the marker")
        {
            Text = "x = <<EOT \ntext\nEOT\ny = 2\n",
            Errors = ["1:5 The marker of a heredoc stands without quotes or blanks right behind \"<<\" or \"<<-\", and nothing follows it on its line."],
            Tree = "x = <<EOT text EOT; y = 2",
        },
        new("stray equals sign in a value")
        {
            Text = "x = = 1\ny = 2\n",
            Errors = ["1:5 Expected an expression, found \"=\"."],
            Tree = "x = !; y = 2",
        },
        new("stray equals sign at the start of a line")
        {
            Text = "= 1\ny = 2\n",
            Errors = ["1:1 Expected an argument or a block, found \"=\"."],
            Tree = "y = 2",
        },
        new("equals sign before a block")
        {
            Text = "a \"b\" = {\n  x = 1\n}\ny = 2\n",
            Errors = ["1:7 Expected \"{\" behind the labels of the block, found \"=\"; an argument's name is one word without quotes."],
            Tree = "y = 2",
        },
        new("unclosed interpolation in a string")
        {
            Text = "x = \"a${b\"\ny = 2\n",
            Errors = ["1:7 This \"${\" is never closed: expected \"}\" before the end of the string."],
            Tree = "x = !; y = 2",
        },
        new("unclosed interpolation without a closing quote")
        {
            Text = "x = \"a${b\ny = 2\n",
            Errors = ["1:7 This template sequence is never closed: expected \"}\"."],
            Tree = "x = !; y = 2",
        },
        new("unclosed interpolation in a heredoc")
        {
            Text = "x = <<EOT\na ${b c 'd'\nEOT\ny = 2\n",
            Errors = ["2:3 This template sequence is never closed: expected \"}\"."],
            Tree = "x = !; y = 2",
        },
        new("shell syntax in an interpolation")
        {
            Text = "x = \"${a:-b}\"\ny = 2\n",
            Errors = ["1:9 Expected \"}\", found \":\"; a \"${\" that is meant as text is written \"$${\"."],
            Tree = "x = !; y = 2",
        },
        new("colon instead of equals sign")
        {
            Text = "x: 1\ny = 2\n",
            Errors = ["1:2 Expected \"=\" and a value, or \"{\", behind \"x\", found \":\"."],
            Tree = "x = !; y = 2",
        },
        new("single quotes")
        {
            Text = "x = 'abc'\ny = f('a', 'b')\nz = 2\n",
            Errors =
            [
                "1:5 Single quotes do not delimit a string: expected double quotes (\").",
                "2:7 Single quotes do not delimit a string: expected double quotes (\").",
            ],
            Tree = "x = !; y = !; z = 2",
        },
        new("escape that does not exist")
        {
            Text = "x = \"a\\d\"\ny = 2\n",
            Errors = ["1:7 This escape sequence does not exist: expected \\n, \\r, \\t, \\\", \\\\, \\u or \\U; a backslash itself is \\\\."],
            Tree = "x = \"a\\d\"; y = 2",
        },
        new("two errors in one file")
        {
            Text = "x = [1 2]\ny = 2\nz =\nb {\n  c = 1 +\n  d = 1\n}\n",
            Errors =
            [
                "1:8 Expected \",\" or \"]\", found a number.",
                "3:4 Expected an expression, found a newline.",
                "5:10 Expected an expression, found a newline.",
            ],
            Tree = "x = !; y = 2; z = !; b { c = !; d = 1 }",
        },
        new("comma behind an argument")
        {
            Text = "x = 1,\ny = 2\n",
            Errors = ["1:6 Expected a newline behind the value of \"x\", found \",\"; arguments are separated by newlines."],
            Tree = "x = 1; y = 2",
        },
        new("two blocks on one line")
        {
            Text = "a {} b {}\nc = 1\n",
            Errors = ["1:6 Expected a newline behind the block, found a name."],
            Tree = "a {}; c = 1",
        },
        new("brace on the next line")
        {
            Text = "a \"b\"\n{\n  x = 1\n}\ny = 2\n",
            Errors = ["2:1 The \"{\" of a block stands on the line of its type and labels."],
            Tree = "a \"b\" { x = 1 }; y = 2",
        },
        new("two arguments in a block on one line")
        {
            Text = "a { x = 1, y = 2 }\nz = 3\n",
            Errors = ["1:10 Expected \"}\" behind the only argument of a block on one line, found \",\"; more than one argument needs a line each."],
            Tree = "a { x = 1 }; z = 3",
        },
        new("argument set twice")
        {
            Text = "x = 1\nx = 2\n",
            Errors = ["2:1 The argument \"x\" is set twice in this body."],
            Tree = "x = 1; x = 2",
        },
        new("directive that is never closed")
        {
            Text = "x = \"%{ if a }b\"\ny = 2\n",
            Errors = ["1:6 This \"if\" directive is never closed: expected \"%{ endif }\" before the end of the template."],
            Tree = "x = !; y = 2",
        },
        new("wrong end of a directive")
        {
            Text = "x = \"%{ if a }b%{ endfor }\"\ny = 2\n",
            Errors = ["1:19 Expected \"endif\" for the directive that is open here, found \"endfor\"."],
            Tree = "x = !; y = 2",
        },
        new("unknown operator")
        {
            Text = "x = a & b\ny = a ^ b\nz = 2\n",
            Errors = ["1:7 \"&\" is no operator: expected \"&&\".", "2:7 This character means nothing here."],
            Tree = "x = a & b; y = a; z = 2",
        },
        new("semicolons")
        {
            Text = "x = 1; y = 2;\nz = 3\n",
            Errors =
            [
                "1:6 \";\" separates nothing: expected a newline between arguments, or a comma between elements.",
                "1:13 \";\" separates nothing: expected a newline between arguments, or a comma between elements.",
            ],
            Tree = "x = 1; y = 2; z = 3",
        },
        new("comment that is never closed")
        {
            Text = "x = 1\n/* comment\ny = 2\n",
            Errors = ["2:1 This comment is never closed: expected \"*/\"."],
            Tree = "x = 1",
        },
        new("quoted argument name")
        {
            Text = "\"x\" = 1\ny = 2\n",
            Errors = ["1:1 The name of an argument or the type of a block is written without quotes."],
            Tree = "y = 2",
        },
        new("template in a label")
        {
            Text = "a \"b${c}\" {\n  x = 1\n}\ny = 2\n",
            Errors = ["1:3 A block's label is plain text: template sequences are not allowed in it."],
            Tree = "y = 2",
        },
    ];

    [TestCaseSource(nameof(Cases))]
    public void An_error_is_reported_once_and_leaves_the_rest_of_the_tree(RecoveryCase @case)
    {
        var tree = new HclParser().Parse(new SourceText("test.tf", @case.Text));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tree.Diagnostics.Select(d => $"{tree.Source.GetPosition(d.Span.Start)} {d.Message}"), Is.EqualTo(@case.Errors));
            Assert.That(Outline.Of(tree), Is.EqualTo(@case.Tree));
        }
    }

    [TestCase("x = [1, 2\ny = 3\n", 4, "opened here")]
    [TestCase("x = f(1, 2\ny = 3\n", 5, "opened here")]
    [TestCase("a {\n  x = 1\n\nb {\n}\n", 13, "expected before this")]
    [TestCase("x = 1\nx = 2\n", 0, "first set here")]
    public void A_second_place_shows_what_belongs_to_the_error(string text, int offset, string message)
    {
        var diagnostic = new HclParser().Parse(new SourceText("test.tf", text)).Diagnostics.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(diagnostic.Related?.Start, Is.EqualTo(offset));
            Assert.That(diagnostic.RelatedMessage, Is.EqualTo(message));
        }
    }

    [TestCase("secret_key = 'wJalrXUtnFEMI'\n")]
    [TestCase("secret_key = wJalrXUtnFEMI wJalrXUtnFEMI\n")]
    [TestCase("secret_key = \"wJalrXUtnFEMI\n")]
    [TestCase("secret_key = \"\\wJalrXUtnFEMI\" \"wJalrXUtnFEMI\"\n")]
    [TestCase("secret_key = <<EOT\nwJalrXUtnFEMI\n")]
    [TestCase("secret_key \"wJalrXUtnFEMI\"\n")]
    [TestCase("secret_key = [\"wJalrXUtnFEMI\" \"wJalrXUtnFEMI\"\n")]
    [TestCase("secret_key = 1.2.3 \"${wJalrXUtnFEMI\"\n")]
    public void No_message_holds_what_could_be_a_secret(string text)
    {
        var tree = new HclParser().Parse(new SourceText("test.tf", text));
        Assert.That(tree.Diagnostics, Is.Not.Empty);
        foreach (var diagnostic in tree.Diagnostics)
        {
            Assert.That(diagnostic.ToString(), Does.Not.Contain("wJalr"));
        }
    }

    /// <summary>A broken text, what must be said about it, and what must stay.</summary>
    internal sealed record RecoveryCase(string Name)
    {
        public required string Text { get; init; }

        public required string[] Errors { get; init; }

        public required string Tree { get; init; }

        public override string ToString() => Name;
    }
}
