using System.Collections.Immutable;
using Linter.Hcl.Syntax;

namespace Linter.Hcl.Parsing;

/// <summary>A template directive whose end has not come yet.</summary>
/// <param name="IsIf">Whether it is an <c>if</c>; else it is a <c>for</c>.</param>
/// <param name="Open">Its first sequence.</param>
/// <param name="Subject">The condition, or what is iterated.</param>
/// <param name="KeyName">The name of the key variable of a <c>for</c>, or null.</param>
/// <param name="ValueName">The name of the value variable of a <c>for</c>, or null.</param>
/// <param name="PartsMark">How many template parts there were before its own.</param>
internal readonly record struct OpenDirective(
    bool IsIf,
    TemplateMarker Open,
    ExpressionSyntax Subject,
    string? KeyName,
    string? ValueName,
    int PartsMark)
{
    /// <summary>The <c>else</c> of an <c>if</c>, when it has come.</summary>
    public TemplateMarker? Else { get; init; }

    /// <summary>The parts before <see cref="Else"/>.</summary>
    public ImmutableArray<TemplatePart> WhenTrue { get; init; }
}
