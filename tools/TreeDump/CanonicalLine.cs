using System.Text.Encodings.Web;
using System.Text.Json;
using Linter.Hcl.Syntax;

namespace TreeDump;

/// <summary>The referee's line of JSON for one file.</summary>
internal static class CanonicalLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 100_000 };

    public static void Write(Stream output, string name, SyntaxTree tree, bool alwaysWithTree)
    {
        var parses = tree.Diagnostics.IsEmpty;
        using (var writer = new Utf8JsonWriter(output, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("file", name);
            writer.WriteBoolean("ok", parses);
            if (!parses)
            {
                writer.WriteStartArray("errs");
                foreach (var diagnostic in tree.Diagnostics)
                {
                    writer.WriteStringValue($"{tree.Source.GetPosition(diagnostic.Span.Start)} {diagnostic.Message}");
                }

                writer.WriteEndArray();
            }

            if (parses || alwaysWithTree)
            {
                writer.WritePropertyName("ast");
                new CanonicalTree(writer, tree.Source).WriteBody(tree.Root);
            }

            writer.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
