using System.Collections.Immutable;
using System.Globalization;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;
using Linter.Hcl.Values.Conversions;

namespace Linter.Core.Terraform.TypeConstraints;

/// <summary>Reads type constraints from expressions that look like calls.</summary>
internal sealed class TypeConstraintReader(SourceText source)
{
    private readonly List<TypeConstraintProblem> _problems = [];
    private int _depth;

    /// <summary>What is wrong, in the order of the text.</summary>
    public IReadOnlyList<TypeConstraintProblem> Problems => _problems;

    /// <summary>Reads the whole of a <c>type</c> argument, where a bare <c>list</c> or <c>map</c> may still stand for one of any element.</summary>
    public (HclType Type, AttributeDefaults? Defaults) ReadWhole(ExpressionSyntax expression) => expression switch
    {
        TraversalExpression { Steps.IsEmpty: true, RootName: "list" } => (HclType.List(HclType.Dynamic), null),
        TraversalExpression { Steps.IsEmpty: true, RootName: "map" } => (HclType.Map(HclType.Dynamic), null),
        StringLiteral => Wrong(expression, "A type must not stand in quotes."),
        _ => Read(expression),
    };

    private (HclType Type, AttributeDefaults? Defaults) Read(ExpressionSyntax expression)
    {
        if (_depth >= EvaluationBudget.MaximumValueDepth)
        {
            return Wrong(expression, "The type is nested too deeply.");
        }

        _depth++;
        var result = expression switch
        {
            TraversalExpression { Steps.IsEmpty: true } name => ReadName(name),
            FunctionCallExpression call => ReadCall(call),
            _ => Wrong(expression, "A type is a name (string, number, bool, any) or made of one (list(string))."),
        };
        _depth--;
        return result;
    }

    private (HclType Type, AttributeDefaults? Defaults) ReadName(TraversalExpression name) => name.RootName switch
    {
        "string" => (HclType.String, null),
        "number" => (HclType.Number, null),
        "bool" => (HclType.Bool, null),
        "any" => (HclType.Dynamic, null),
        "list" or "set" or "map" => Wrong(name, $"The type {name.RootName} needs the type of its elements."),
        "object" => Wrong(name, "The type object needs the types of its attributes."),
        "tuple" => Wrong(name, "The type tuple needs the types of its elements."),
        _ => Wrong(name, $"There is no type named \"{name.RootName}\"."),
    };

    private (HclType Type, AttributeDefaults? Defaults) ReadCall(FunctionCallExpression call) => (call.Name, call.Arguments) switch
    {
        ("string" or "number" or "bool" or "any", _) => Wrong(call, $"The type {call.Name} takes no arguments."),
        ("list", [var element]) => ReadCollection(TypeKind.List, element),
        ("set", [var element]) => ReadCollection(TypeKind.Set, element),
        ("map", [var element]) => ReadCollection(TypeKind.Map, element),
        ("object", [ObjectExpression attributes]) => ReadObject(attributes),
        ("tuple", [TupleExpression elements]) => ReadTuple(elements),
        ("list" or "set" or "map", _) => Wrong(call, $"The type {call.Name} needs the type of its elements and nothing else."),
        ("object", _) => Wrong(call, "The type object needs the types of its attributes in braces."),
        ("tuple", _) => Wrong(call, "The type tuple needs the types of its elements in brackets."),
        ("optional", _) => Wrong(call, "Only attributes of an object can be optional."),
        _ => Wrong(call, $"There is no type named \"{call.Name}\"."),
    };

    private (HclType Type, AttributeDefaults? Defaults) ReadCollection(TypeKind kind, ExpressionSyntax argument)
    {
        var (element, defaults) = Read(argument);
        var type = kind switch
        {
            TypeKind.List => HclType.List(element),
            TypeKind.Set => HclType.Set(element),
            _ => HclType.Map(element),
        };
        return (type, Defaults(type, [], defaults is null ? [] : [KeyValuePair.Create("", defaults)]));
    }

    private (HclType Type, AttributeDefaults? Defaults) ReadTuple(TupleExpression tuple)
    {
        var types = ImmutableArray.CreateBuilder<HclType>(tuple.Elements.Length);
        var parts = new Dictionary<string, AttributeDefaults>(StringComparer.Ordinal);
        foreach (var expression in tuple.Elements)
        {
            var (element, defaults) = Read(expression);
            if (defaults is not null)
            {
                parts.Add(types.Count.ToString(CultureInfo.InvariantCulture), defaults);
            }

            types.Add(element);
        }

        var type = HclType.Tuple(types.ToImmutable());
        return (type, Defaults(type, [], parts));
    }

    private (HclType Type, AttributeDefaults? Defaults) ReadObject(ObjectExpression expression)
    {
        var types = ImmutableSortedDictionary.CreateBuilder<string, HclType>(CodePointOrder.Instance);
        var optional = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var values = new Dictionary<string, Value>(StringComparer.Ordinal);
        var parts = new Dictionary<string, AttributeDefaults>(StringComparer.Ordinal);
        foreach (var item in expression.Items)
        {
            if (item.Key is not TraversalExpression { Steps.IsEmpty: true, RootName: var name } || item.IsKeyForced)
            {
                Wrong(item.Key, "An attribute of an object type must be a plain name.");
                continue;
            }

            if (types.ContainsKey(name))
            {
                Wrong(item.Key, $"The attribute \"{name}\" is there twice.");
                continue;
            }

            var modifier = item.Value as FunctionCallExpression is { Name: "optional" } call ? call : null;
            if (modifier is { Arguments.Length: 0 })
            {
                Wrong(modifier, "An optional attribute needs its type.");
                continue;
            }

            var (type, defaults) = Read(modifier is null ? item.Value : modifier.Arguments[0]);
            types.Add(name, type);
            if (defaults is not null)
            {
                parts.Add(name, defaults);
            }

            if (modifier is not null && IsOptional(modifier))
            {
                optional.Add(name);
                ReadDefault(modifier, type, name, values);
            }
        }

        var whole = HclType.Object(types.ToImmutable(), optional.ToImmutable());
        return (whole, Defaults(whole, values, parts));
    }

    private bool IsOptional(FunctionCallExpression modifier)
    {
        if (modifier.Arguments.Length <= 2)
        {
            return true;
        }

        Wrong(modifier, "An optional attribute has a type and at most one default.");
        return false;
    }

    private void ReadDefault(FunctionCallExpression modifier, HclType type, string name, Dictionary<string, Value> values)
    {
        if (modifier.Arguments is not [_, var expression])
        {
            return;
        }

        var result = Evaluator.EvaluateWithErrors(expression, new ConstantScope(source));
        if (result.IsRefused)
        {
            Wrong(expression, "The default of an optional attribute must be a constant.");
        }
        else if (ValueConversion.TryConvert(result.Value, type, out var value, out var problem))
        {
            values.Add(name, value);
        }
        else
        {
            Wrong(expression, $"The default does not fit the attribute's type: {problem}.");
        }
    }

    private static AttributeDefaults? Defaults(
        HclType type,
        IEnumerable<KeyValuePair<string, Value>> values,
        IEnumerable<KeyValuePair<string, AttributeDefaults>> parts)
    {
        var defaults = new AttributeDefaults(type, values.ToImmutableSortedDictionary(CodePointOrder.Instance), parts.ToImmutableDictionary(StringComparer.Ordinal));
        return defaults.Values.IsEmpty && defaults.Parts.IsEmpty ? null : defaults;
    }

    private (HclType Type, AttributeDefaults? Defaults) Wrong(ExpressionSyntax place, string message)
    {
        _problems.Add(new TypeConstraintProblem(place.Span, message));
        return (HclType.Dynamic, null);
    }

    /// <summary>A scope without names and functions.</summary>
    private sealed class ConstantScope(SourceText source) : IEvaluationScope
    {
        public SourceText Source => source;

        public Value Resolve(TraversalExpression reference, out int stepsTaken)
        {
            stepsTaken = reference.Steps.Length;
            return new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.Error, "There are no names in a type."));
        }

        public IFunction? FindFunction(string name) => null;
    }
}
