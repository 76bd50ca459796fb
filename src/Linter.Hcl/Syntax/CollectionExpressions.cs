using System.Collections.Immutable;

namespace Linter.Hcl.Syntax;

/// <summary><c>[a, b]</c>.</summary>
public sealed class TupleExpression(int start, int end, ImmutableArray<ExpressionSyntax> elements) : ExpressionSyntax(start, end)
{
    /// <summary>The elements in order.</summary>
    public ImmutableArray<ExpressionSyntax> Elements { get; } = elements;
}

/// <summary><c>{ key = value }</c>.</summary>
public sealed class ObjectExpression(int start, int end, ImmutableArray<ObjectItem> items) : ExpressionSyntax(start, end)
{
    /// <summary>The items in order; a key may be there twice, the last one wins.</summary>
    public ImmutableArray<ObjectItem> Items { get; } = items;
}

/// <summary>One item of an object.</summary>
/// <param name="Key">The key. A bare name (a <see cref="TraversalExpression"/> without steps) means its own text unless <paramref name="IsKeyForced"/>.</param>
/// <param name="Value">The value.</param>
/// <param name="IsKeyForced">Whether the key was written in parentheses, so that a bare name is a reference.</param>
public readonly record struct ObjectItem(ExpressionSyntax Key, ExpressionSyntax Value, bool IsKeyForced);

/// <summary><c>[for v in c : x]</c> or <c>{for k, v in c : k => v}</c>.</summary>
public sealed class ForExpression : ExpressionSyntax
{
    /// <summary>Makes a for expression; see the properties for what null means.</summary>
    public ForExpression(
        int start,
        int end,
        string? keyName,
        string valueName,
        ExpressionSyntax collection,
        ExpressionSyntax? key,
        ExpressionSyntax value,
        ExpressionSyntax? condition,
        bool isGrouping) : base(start, end)
    {
        KeyName = keyName;
        ValueName = valueName;
        Collection = collection;
        Key = key;
        Value = value;
        Condition = condition;
        IsGrouping = isGrouping;
    }

    /// <summary>The name of the key variable, or null where only one name is given.</summary>
    public string? KeyName { get; }

    /// <summary>The name of the value variable.</summary>
    public string ValueName { get; }

    /// <summary>What is iterated.</summary>
    public ExpressionSyntax Collection { get; }

    /// <summary>The key of the result (makes it an object), or null for a tuple.</summary>
    public ExpressionSyntax? Key { get; }

    /// <summary>The value of the result.</summary>
    public ExpressionSyntax Value { get; }

    /// <summary>The <c>if</c> clause, or null.</summary>
    public ExpressionSyntax? Condition { get; }

    /// <summary>Whether <c>...</c> groups values of equal keys.</summary>
    public bool IsGrouping { get; }
}
