using System.Text;
using System.Text.Json;
using Linter.Hcl.Parsing;
using Linter.Hcl.Text;

namespace TreeDump;

/// <summary>
/// Reads named inputs as JSON (<c>[{"name", "input"}]</c>); prints one line for each, always with the tree, as the referee does.
/// </summary>
internal static class TrickyMode
{
    public static void Run(Stream input, Stream output)
    {
        using var document = JsonDocument.Parse(input);
        using var buffered = new BufferedStream(output, 1 << 20);
        var parser = new HclParser();
        foreach (var item in document.RootElement.EnumerateArray())
        {
            var name = item.GetProperty("name").GetString()!;
            var text = Encoding.UTF8.GetBytes(item.GetProperty("input").GetString()!);
            CanonicalLine.Write(buffered, name, parser.Parse(new SourceText(name, text)), alwaysWithTree: true);
        }
    }
}
