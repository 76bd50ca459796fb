using System.Collections.Immutable;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Core.Terraform.TypeConstraints;

/// <summary>The <c>type</c> of a variable: what it demands, and what it fills in.</summary>
internal sealed class TypeConstraint
{
    private readonly AttributeDefaults? _defaults;

    public TypeConstraint(HclType type, AttributeDefaults? defaults, ImmutableArray<TypeConstraintProblem> problems)
    {
        Type = type;
        _defaults = defaults;
        Problems = problems;
    }

    /// <summary>No constraint: any type is right.</summary>
    public static TypeConstraint Any { get; } = new(HclType.Dynamic, null, []);

    /// <summary>The type, with "any" and optional attributes; "any" where the constraint is wrong.</summary>
    public HclType Type { get; }

    /// <summary>What is wrong with the constraint itself; empty for a right one.</summary>
    public ImmutableArray<TypeConstraintProblem> Problems { get; }

    /// <summary>Reads a constraint: <c>string</c>, <c>list(object({ a = optional(number, 3) }))</c>, <c>any</c>, a bare <c>list</c>.</summary>
    /// <param name="expression">The expression; it is read, never evaluated, but for defaults of attributes.</param>
    /// <param name="source">The source of the tree that holds it.</param>
    /// <returns>The constraint; never null, problems are in it.</returns>
    public static TypeConstraint Read(ExpressionSyntax expression, SourceText source)
    {
        ArgumentNullException.ThrowIfNull(expression);
        ArgumentNullException.ThrowIfNull(source);
        var reader = new TypeConstraintReader(source);
        var (type, defaults) = reader.ReadWhole(expression);
        return new TypeConstraint(type, defaults, [.. reader.Problems]);
    }

    /// <summary>Makes of a value what the module sees: defaults of attributes filled in, then converted.</summary>
    /// <param name="value">The value that was given; unknown and null ones stay so and get the type.</param>
    /// <returns>The value; unknown of kind <see cref="UnknownKind.Error"/> where it does not fit.</returns>
    public Value Apply(Value value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var filled = _defaults is null ? value : _defaults.Apply(value);
        return ValueConversion.Convert(filled, Type);
    }
}

/// <summary>Something wrong with a type constraint.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Message">One sentence.</param>
internal sealed record TypeConstraintProblem(TextSpan Span, string Message);
