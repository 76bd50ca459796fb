using System.Collections.Immutable;
using Linter.Hcl.Parsing.Json;

namespace Linter.Core.Terraform;

/// <summary>A kind of body in the JSON form of a file: its blocks, and the arguments whose strings are no templates. All else is an argument.</summary>
internal sealed class JsonBody : IJsonBodySchema
{
    private readonly ImmutableDictionary<string, BlockKind> _blocks;
    private readonly ImmutableDictionary<string, JsonStringReading> _readings;
    private readonly JsonStringReading _usual;

    private JsonBody(ImmutableDictionary<string, BlockKind> blocks, ImmutableDictionary<string, JsonStringReading> readings, JsonStringReading usual)
    {
        _blocks = blocks;
        _readings = readings;
        _usual = usual;
    }

    /// <summary>A body without blocks whose strings stand for themselves.</summary>
    public static JsonBody AllLiterals { get; } = new(
        ImmutableDictionary<string, BlockKind>.Empty, ImmutableDictionary<string, JsonStringReading>.Empty, JsonStringReading.Literal);

    /// <summary>A body with blocks of these types; the strings of its arguments are templates.</summary>
    public static JsonBody Body(params ReadOnlySpan<BlockKind> blocks) =>
        new JsonBody(ImmutableDictionary<string, BlockKind>.Empty, ImmutableDictionary<string, JsonStringReading>.Empty, JsonStringReading.Template).With(blocks);

    /// <summary>A type of block whose body is of one kind.</summary>
    public static BlockKind Block(string type, int labels, JsonBody body) => new(type, labels, _ => body);

    /// <summary>A type of block whose body depends on the labels.</summary>
    public static BlockKind Block(string type, int labels, Func<ImmutableArray<string>, JsonBody> body) => new(type, labels, body);

    /// <summary>The same body with more types of blocks.</summary>
    public JsonBody With(params ReadOnlySpan<BlockKind> blocks)
    {
        var all = _blocks.ToBuilder();
        foreach (var block in blocks)
        {
            all[block.Type] = block;
        }

        return new JsonBody(all.ToImmutable(), _readings, _usual);
    }

    /// <summary>The same body where strings of these arguments are expressions.</summary>
    public JsonBody WithExpressions(params ReadOnlySpan<string> arguments) => With(arguments, JsonStringReading.Expression);

    /// <summary>The same body where strings of these arguments stand for themselves.</summary>
    public JsonBody WithLiterals(params ReadOnlySpan<string> arguments) => With(arguments, JsonStringReading.Literal);

    /// <inheritdoc/>
    public int? GetLabelCount(string name) => _blocks.TryGetValue(name, out var block) ? block.Labels : null;

    /// <inheritdoc/>
    public IJsonBodySchema GetBlockBody(string type, ImmutableArray<string> labels) => _blocks[type].Body(labels);

    /// <inheritdoc/>
    public JsonStringReading GetReading(string argument) => _readings.GetValueOrDefault(argument, _usual);

    private JsonBody With(ReadOnlySpan<string> arguments, JsonStringReading reading)
    {
        var readings = _readings.ToBuilder();
        foreach (var argument in arguments)
        {
            readings[argument] = reading;
        }

        return new JsonBody(_blocks, readings.ToImmutable(), _usual);
    }

    /// <summary>A type of block.</summary>
    /// <param name="Type">The type.</param>
    /// <param name="Labels">How many labels it has.</param>
    /// <param name="Body">What its body is, by its labels.</param>
    internal sealed record BlockKind(string Type, int Labels, Func<ImmutableArray<string>, JsonBody> Body);
}
