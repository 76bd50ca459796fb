using CsCheck;

namespace Linter.Hcl.Tests.Parsing;

/// <summary>Texts that are nearly right: pieces of the language put together at random, or a right text that was damaged.</summary>
internal static class MutatedText
{
    private static readonly string[] Pieces =
    [
        "a", "b.c", "for", "in", "if", "else", "endif", "endfor", "true", "null", "1", "0.5", "1e3", "\"s\"", "\"", "${", "%{", "}", "~}", "{", "[", "]", "(", ")", "[*]", ".*", ".", ",", "=",
        "=>", "==", "&&", "||", "!", "-", "+", "?", ":", "::", "...", "\n", "\n", "\n  ", "<<E\n", "<<-E\n", "\nE\n", "#c\n", "/*c*/", "$${", "\\n", "\\", "'", "\u00E9", "\r\n", "\t", "\0", "x = ", "b {\n", "%{ if a }", "%{ endif }", "${~ a ~}",
    ];

    private static readonly string[] Texts =
    [
        "resource \"t\" \"n\" {\n  count = var.c > 0 ? 1 : 0\n  tags  = merge(local.t, { Name = \"n-${count.index}\" })\n  dynamic \"d\" {\n    for_each = [for k, v in var.m : k if v != null]\n    content {\n      x = d.value[\"k\"][0].y\n    }\n  }\n}\n",
        "locals {\n  a = <<-EOT\n    text ${upper(\"x\")}\n    %{ for i in var.l ~}\n    - ${i}\n    %{ endfor ~}\n  EOT\n  b = aws_x.y[*].id\n  c = aws_x.y.*.id\n  d = {for k in m : k => k...}\n}\n",
        "x = !true && -1 < (2 + 3) * 4 % 5\ny = [\n  1,\n  2,\n]\nz { q = \"$${a}\" }\n# end",
    ];

    public static Gen<string> Any { get; } = Gen.OneOf(
        Gen.OneOf(Pieces).Array[0, 40].Select(static pieces => string.Concat(pieces)),
        Gen.Select(Gen.OneOf(Texts), Gen.Select(Gen.Int[0, 400], Gen.Int[0, 20], Gen.OneOf(Pieces)).Array[1, 5]).Select(static (text, edits) => Damage(text, edits)));

    /// <summary>The same texts every time.</summary>
    public static string[] Fixed(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(i => i % 4 == 0 ? Assemble(random) : Damage(Texts[random.Next(Texts.Length)], Edits(random)))];
    }

    private static string Assemble(Random random) =>
        "x = " + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)])) + "\n";

    private static (int At, int Length, string Piece)[] Edits(Random random) =>
        [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => (random.Next(400), random.Next(20), Pieces[random.Next(Pieces.Length)]))];

    private static string Damage(string text, (int At, int Length, string Piece)[] edits)
    {
        foreach (var (at, length, piece) in edits)
        {
            var start = Math.Min(at, text.Length);
            text = text[..start] + (length % 3 == 0 ? "" : piece) + text[Math.Min(text.Length, start + (length % 2 == 0 ? 0 : length))..];
        }

        return text;
    }
}
