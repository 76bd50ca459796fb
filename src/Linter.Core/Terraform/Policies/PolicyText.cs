using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Policies;

/// <summary>Reads JSON text as values that know where they stand in the source; pieces of the text that are not known stay so.</summary>
internal static class PolicyText
{
    private const char Unknown = '\uFFFF';
    private const int MaxDepth = 32;

    /// <summary>Reads a text.</summary>
    /// <returns>The value, or null where the text is no JSON: also where an unknown piece stands outside of strings.</returns>
    public static Value? Read(Value text)
    {
        var parts = text switch
        {
            StringValue known when known.Parts.Length > 1 => known.Parts,
            StringValue known => [new StringPart(known.Content, known.Origin)],
            UnknownValue unknown => unknown.Parts,
            _ => [],
        };
        if (parts.IsEmpty)
        {
            return null;
        }

        var joined = string.Concat(parts.Select(part => part.Text ?? Unknown.ToString()));
        try
        {
            using var document = JsonDocument.Parse(joined, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return new Conversion(text.Origin).Convert(document.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class Conversion(Origin? origin)
    {
        private readonly string _source = origin is null ? "" : origin.Source.GetText(origin.Span);
        private readonly UnknownReason _reason = new(UnknownKind.OnlyAtRun, "A part of the policy is known when Terraform runs.");
        private int _from;

        public Value Convert(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => ConvertObject(element),
            JsonValueKind.Array => new SequenceValue(HclType.Dynamic, [.. element.EnumerateArray().Select(Convert)], origin),
            JsonValueKind.String => ConvertString(element.GetString()!),
            JsonValueKind.True or JsonValueKind.False => new BoolValue(element.GetBoolean(), origin),
            JsonValueKind.Null => new NullValue(HclType.Dynamic, origin),
            _ => new StringValue(element.GetRawText(), origin),
        };

        private MappingValue ConvertObject(JsonElement element)
        {
            var items = ImmutableSortedDictionary.CreateBuilder<string, Value>(StringComparer.Ordinal);
            Origin? first = null;
            foreach (var property in element.EnumerateObject())
            {
                var place = Find(property.Name);
                first ??= place;
                var value = Convert(property.Value);

                // An object of conditions stands where its name does.
                items[property.Name] = value is MappingValue or SequenceValue ? value.WithOrigin(place) : value;
            }

            return new MappingValue(HclType.Dynamic, items.ToImmutable(), first ?? origin);
        }

        private Value ConvertString(string text)
        {
            if (!text.Contains(Unknown))
            {
                return new StringValue(text, Find(text));
            }

            var pieces = ImmutableArray.CreateBuilder<StringPart>();
            foreach (var piece in text.Split(Unknown))
            {
                if (pieces.Count > 0)
                {
                    pieces.Add(new StringPart(null, origin));
                }

                if (piece.Length > 0 || pieces.Count == 0)
                {
                    pieces.Add(new StringPart(piece, origin));
                }
            }

            return new UnknownValue(HclType.String, _reason, Find(text.Split(Unknown).MaxBy(piece => piece.Length)!), ValueMarks.None, pieces.ToImmutable());
        }

        /// <summary>Where a text stands behind the one found last; the whole where it is written otherwise.</summary>
        private Origin? Find(string text)
        {
            if (origin is null || text.Length == 0 || _source.IndexOf(text, _from, StringComparison.Ordinal) is not (var at and >= 0))
            {
                return origin;
            }

            _from = at + text.Length;
            var start = origin.Span.Start + Encoding.UTF8.GetByteCount(_source.AsSpan(0, at));
            return Origin.At(origin.Source, new TextSpan(start, start + Encoding.UTF8.GetByteCount(text)), origin.First.Description);
        }
    }
}
