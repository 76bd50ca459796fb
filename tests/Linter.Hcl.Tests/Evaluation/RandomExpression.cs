namespace Linter.Hcl.Tests.Evaluation;

/// <summary>Makes expressions at random: mostly of a type that fits where they stand, sometimes not, for refusals must agree too.</summary>
/// <param name="random">The source of chance; a fixed seed makes the same expressions again.</param>
internal sealed class RandomExpression(Random random)
{
    private static readonly string[] Names = ["a", "b", "c", "d"];
    private readonly List<string> _bound = [];

    private enum Shape
    {
        Number,
        Text,
        Truth,
        Sequence,
        Mapping,
        Anything,
    }

    /// <summary>The next expression.</summary>
    public string Next() => Make((Shape)random.Next(6), random.Next(1, 4));

    private string Make(Shape shape, int depth)
    {
        if (random.Next(25) == 0)
        {
            shape = (Shape)random.Next(6);
        }

        if (shape == Shape.Anything)
        {
            shape = (Shape)random.Next(5);
        }

        if (depth > 0 && random.Next(8) == 0)
        {
            return Wrap(shape, depth - 1);
        }

        return shape switch
        {
            Shape.Number => Number(depth),
            Shape.Text => Text(depth),
            Shape.Truth => Truth(depth),
            Shape.Sequence => Sequence(depth),
            _ => Mapping(depth),
        };
    }

    private string Wrap(Shape shape, int depth) => random.Next(9) switch
    {
        0 => $"({Make(shape, depth)})",
        1 => $"({Make(Shape.Truth, depth)} ? {Make(shape, depth)} : {Make(random.Next(4) == 0 ? Shape.Anything : shape, depth)})",
        2 => $"try({Make(Shape.Anything, depth)}.{Pick(Names)}, {Make(shape, depth)})",
        3 => $"[{Make(Shape.Anything, depth)}, {Make(shape, depth)}][1]",
        4 => $"{{ a = {Make(shape, depth)}, b = {Make(Shape.Anything, depth)} }}.a",
        5 => $"\"${{{Make(shape, depth)}}}\"",
        6 => $"{{ (\"a\") = {Make(shape, depth)} }}[\"a\"]",
        7 => $"[{Make(shape, depth)}][*][0]",
        _ => _bound.Count > 0 ? Pick(_bound) : "null",
    };

    private string Number(int depth) => depth == 0 ? Pick(["0", "1", "2", "3", "10", "1.5", "0.1", "1e3", "-1", "-2.5", "123456789012345678901", "var.number", "\"7\""]) : random.Next(7) switch
    {
        0 => $"({Make(Shape.Number, depth - 1)} + {Make(Shape.Number, depth - 1)})",
        1 => $"({Make(Shape.Number, depth - 1)} - {Make(Shape.Number, depth - 1)})",
        2 => $"({Make(Shape.Number, depth - 1)} * {Make(Shape.Number, depth - 1)})",
        3 => $"({Make(Shape.Number, depth - 1)} / {Make(Shape.Number, depth - 1)})",
        4 => $"({Make(Shape.Number, depth - 1)} % {Make(Shape.Number, depth - 1)})",
        5 => $"(-{Make(Shape.Number, depth - 1)})",
        _ => $"tonumber({Make(Pick([Shape.Number, Shape.Text]), depth - 1)})",
    };

    private string Text(int depth) => depth == 0 ? Pick(["\"\"", "\"a\"", "\"b\"", "\"é\"", "\"<x>\"", "\"1\"", "\"true\"", "\"a\\tb\"", "var.text", "var.nothing", "var.unknown"]) : random.Next(6) switch
    {
        0 => $"\"x${{{Make(Shape.Anything, depth - 1)}}}\"",
        1 => $"\"${{{Make(Shape.Text, depth - 1)}}}${{{Make(Shape.Number, depth - 1)}}}\"",
        2 => $"tostring({Make(Pick([Shape.Number, Shape.Truth, Shape.Text]), depth - 1)})",
        3 => $"\"%{{ if {Make(Shape.Truth, depth - 1)} }}{Pick(["y", "z z"])}%{{ else }}${{{Make(Shape.Text, depth - 1)}}}%{{ endif }}\"",
        4 => Loop(name => $"\"%{{ for {name} in {Make(Shape.Sequence, depth - 1)} ~}} ${{{{0}}}} %{{~ endfor }}\"", Shape.Text, depth),
        _ => $"jsonencode({Make(Shape.Anything, depth - 1)})",
    };

    private string Truth(int depth) => depth == 0 ? Pick(["true", "false", "true", "false", "var.flag", "\"true\"", "null", "var.unknown_flag"]) : random.Next(8) switch
    {
        0 => $"({Make(Shape.Truth, depth - 1)} && {Make(Shape.Truth, depth - 1)})",
        1 => $"({Make(Shape.Truth, depth - 1)} || {Make(Shape.Truth, depth - 1)})",
        2 => $"(!{Make(Shape.Truth, depth - 1)})",
        3 => $"({Make(Shape.Number, depth - 1)} {Pick(["<", "<=", ">", ">="])} {Make(Shape.Number, depth - 1)})",
        4 => $"can({Make(Shape.Anything, depth - 1)}.{Pick(Names)})",
        5 => $"can({Make(Shape.Anything, depth - 1)})",
        6 => $"({Make(Shape.Anything, depth - 1)} == {Make(Shape.Anything, depth - 1)})",
        _ => Same(Make(Pick([Shape.Sequence, Shape.Mapping, Shape.Number, Shape.Text]), depth - 1)),
    };

    private string Same(string expression) => $"({expression} {Pick(["==", "!="])} {expression})";

    private string Sequence(int depth) => depth == 0 ? Pick(["[]", "[1, 2]", "[\"a\", \"b\"]", "[true]", "[null]", "var.list", "var.set", "var.objects", "local.pair", "local.numbers"]) : random.Next(8) switch
    {
        0 => $"[{Make(Shape.Anything, depth - 1)}]",
        1 => $"[{Make(Shape.Anything, depth - 1)}, {Make(Shape.Anything, depth - 1)}]",
        2 => $"[{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Make(Shape.Number, depth - 1)))}]",
        3 => $"tolist({Make(Shape.Sequence, depth - 1)})",
        4 => $"toset({Make(Shape.Sequence, depth - 1)})",
        5 => $"{Make(Pick([Shape.Sequence, Shape.Anything]), depth - 1)}[*]{Pick(["", ".a", "[0]", "[\"b\"]"])}",
        6 => $"[{Make(Shape.Sequence, depth - 1)}, {Make(Shape.Sequence, depth - 1)}]",
        _ => Loop(name => $"[for {name} in {Make(Pick([Shape.Sequence, Shape.Mapping]), depth - 1)} : {{0}}{Condition(name, depth - 1)}]", Shape.Anything, depth),
    };

    private string Mapping(int depth) => depth == 0 ? Pick(["{}", "{ a = 1 }", "{ a = \"x\", b = \"y\" }", "{ a = null }", "{ b = [1], a = true }", "var.map", "var.object"]) : random.Next(6) switch
    {
        0 => $"{{ {Pick(Names)} = {Make(Shape.Anything, depth - 1)} }}",
        1 => $"{{ {Pick(Names)} = {Make(Shape.Anything, depth - 1)}, {Pick(Names)} = {Make(Shape.Anything, depth - 1)} }}",
        2 => $"{{ ({Make(Shape.Text, depth - 1)}) = {Make(Shape.Anything, depth - 1)} }}",
        3 => $"tomap({Make(Shape.Mapping, depth - 1)})",
        4 => Loop(name => $"{{ for k, {name} in {Make(Pick([Shape.Sequence, Shape.Mapping]), depth - 1)} : k => {{0}}{Condition(name, depth - 1)} }}", Shape.Anything, depth),
        _ => Loop(name => $"{{ for {name} in {Make(Shape.Sequence, depth - 1)} : \"${{{name}}}\" => {{0}}{Pick(["", "..."])} }}", Shape.Anything, depth),
    };

    /// <summary>A loop: the frame is made first, outside of the name's reach, the body inside.</summary>
    private string Loop(Func<string, string> frame, Shape body, int depth)
    {
        var name = "x" + _bound.Count;
        var outside = frame(name);
        _bound.Add(name);
        var inside = random.Next(3) == 0 ? name : Make(body, depth - 1);
        _bound.RemoveAt(_bound.Count - 1);
        return outside.Replace("{0}", inside, StringComparison.Ordinal);
    }

    private string Condition(string name, int depth)
    {
        if (random.Next(3) != 0)
        {
            return "";
        }

        _bound.Add(name);
        var condition = random.Next(2) == 0 ? $"{name} != {Make(Shape.Anything, 0)}" : Make(Shape.Truth, depth);
        _bound.RemoveAt(_bound.Count - 1);
        return " if " + condition;
    }

    private T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
