using System.Collections.Immutable;
using System.Text.Json;
using Linter.Hcl.Diagnostics;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Hcl.Parsing.Json;

/// <summary>Makes bodies, blocks and arguments of JSON objects, as a schema says.</summary>
internal sealed class JsonBodyReader(SourceText source, JsonDocumentTokens document, EmbeddedParser embedded, DiagnosticBag diagnostics)
{
    private readonly JsonExpressionReader _expressions = new(source, document, embedded, diagnostics);
    private readonly DuplicateArguments _duplicates = new();
    private readonly List<JsonToken> _tokens = document.Tokens;

    /// <summary>The body of the file: an object, or an array of objects that are one body together.</summary>
    public BodySyntax ReadFile(IJsonBodySchema schema)
    {
        var items = new List<BodyItemSyntax>();
        if (_tokens.Count > 0)
        {
            foreach (var at in ObjectsOf(0, "The root of a JSON file is an object"))
            {
                AddItems(items, at, schema);
            }
        }

        return Finish(0, source.Length, items);
    }

    private BodySyntax Finish(int start, int end, List<BodyItemSyntax> items)
    {
        ImmutableArray<BodyItemSyntax> all = [.. items];
        _duplicates.Check(all.AsSpan(), diagnostics);
        return new BodySyntax(start, end, all);
    }

    private void AddItems(List<BodyItemSyntax> items, int at, IJsonBodySchema schema)
    {
        for (var name = at + 1; _tokens[name].Kind == JsonTokenType.PropertyName; name = _tokens[name + 1].Next)
        {
            var token = _tokens[name];
            var text = _expressions.TextOf(token);
            if (text == "//")
            {
                continue;
            }

            if (schema.GetLabelCount(text) is { } labels)
            {
                AddBlocks(items, new BlockHeader(text, token.Span, []), name + 1, labels, schema);
                continue;
            }

            var value = _expressions.Read(name + 1, schema.GetReading(text));
            items.Add(new AttributeSyntax(token.Start, value.End, text, token.Span, value));
        }
    }

    /// <summary>Adds the blocks of a property whose value stands at a token, below the labels that are found already.</summary>
    private void AddBlocks(List<BodyItemSyntax> items, BlockHeader header, int at, int labelsLeft, IJsonBodySchema schema)
    {
        if (_tokens[at].Kind == JsonTokenType.Null)
        {
            return;
        }

        var expected = labelsLeft > 0
            ? $"Below \"{header.Type}\" stands an object whose names are labels"
            : $"The body of a \"{header.Type}\" block is an object, or an array of objects";
        foreach (var body in ObjectsOf(at, expected))
        {
            if (labelsLeft == 0)
            {
                items.Add(ReadBlock(header, body, schema));
                continue;
            }

            for (var name = body + 1; _tokens[name].Kind == JsonTokenType.PropertyName; name = _tokens[name + 1].Next)
            {
                var label = new BlockLabel(_expressions.TextOf(_tokens[name]), _tokens[name].Span);
                AddBlocks(items, header with { Labels = header.Labels.Add(label) }, name + 1, labelsLeft - 1, schema);
            }
        }
    }

    private BlockSyntax ReadBlock(BlockHeader header, int at, IJsonBodySchema schema)
    {
        var inner = schema.GetBlockBody(header.Type, [.. header.Labels.Select(static label => label.Text)]);
        var items = new List<BodyItemSyntax>();
        AddItems(items, at, inner);
        var end = _tokens[_tokens[at].Next - 1];
        var body = Finish(_tokens[at].End, end.Start, items);
        var start = header.Labels.IsEmpty ? header.TypeSpan.Start : header.Labels[^1].Span.Start;
        return new BlockSyntax(start, end.End, header.Type, header.TypeSpan, header.Labels, body);
    }

    /// <summary>
    /// The numbers of the object tokens that a value consists of: itself, or the elements of an array. Anything else is reported.
    /// </summary>
    private List<int> ObjectsOf(int at, string expected)
    {
        var objects = new List<int>();
        if (_tokens[at].Kind == JsonTokenType.StartArray)
        {
            for (var element = at + 1; _tokens[element].Kind != JsonTokenType.EndArray; element = _tokens[element].Next)
            {
                AddObject(element);
            }
        }
        else
        {
            AddObject(at);
        }

        return objects;

        void AddObject(int value)
        {
            if (_tokens[value].Kind == JsonTokenType.StartObject)
            {
                objects.Add(value);
            }
            else if (!_tokens[value].IsBroken)
            {
                diagnostics.Report(_tokens[value].Span, $"{expected}, found {JsonExpressionReader.NameOf(_tokens[value].Kind)}.");
            }
        }
    }

    private readonly record struct BlockHeader(string Type, TextSpan TypeSpan, ImmutableArray<BlockLabel> Labels);
}
