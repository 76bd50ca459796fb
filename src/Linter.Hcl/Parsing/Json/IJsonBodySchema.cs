using System.Collections.Immutable;

namespace Linter.Hcl.Parsing.Json;

/// <summary>
/// What the names in a JSON body mean. JSON alone does not tell an argument whose value is an object from a block: who knows the language that
/// is written in HCL says so, body by body. Then both syntaxes give the same tree, and nobody else needs to know which one a file is in.
/// </summary>
public interface IJsonBodySchema
{
    /// <summary>How many labels blocks of a type have in this body.</summary>
    /// <param name="name">The name of a property.</param>
    /// <returns>0 or more; null where the name is an argument, or is not known and so taken for one.</returns>
    int? GetLabelCount(string name);

    /// <summary>What the names in the body of a block mean.</summary>
    /// <param name="type">A block type for which <see cref="GetLabelCount"/> gave a number.</param>
    /// <param name="labels">The labels, as many as that number.</param>
    IJsonBodySchema GetBlockBody(string type, ImmutableArray<string> labels);

    /// <summary>What the strings in the value of an argument are.</summary>
    JsonStringReading GetReading(string argument);
}

/// <summary>What a JSON string stands for.</summary>
public enum JsonStringReading
{
    /// <summary>A template: <c>"${var.x}-y"</c>. The usual case.</summary>
    Template,

    /// <summary>An expression without <c>${}</c>: <c>"aws.west"</c>, <c>"list(string)"</c>. One with it is taken, too.</summary>
    Expression,

    /// <summary>Its own text, whatever it holds.</summary>
    Literal,
}

/// <summary>A schema of a body in which every name is an argument with templates for strings.</summary>
public sealed class ArgumentsOnlySchema : IJsonBodySchema
{
    private ArgumentsOnlySchema()
    {
    }

    /// <summary>The only instance; it has no state.</summary>
    public static ArgumentsOnlySchema Instance { get; } = new();

    /// <inheritdoc/>
    public int? GetLabelCount(string name) => null;

    /// <inheritdoc/>
    public IJsonBodySchema GetBlockBody(string type, ImmutableArray<string> labels) => this;

    /// <inheritdoc/>
    public JsonStringReading GetReading(string argument) => JsonStringReading.Template;
}
