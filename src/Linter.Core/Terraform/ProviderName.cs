using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Core.Terraform;

/// <summary>The name of a provider configuration inside a module: <c>aws</c>, <c>aws.prod</c>.</summary>
/// <param name="LocalName">The provider's local name.</param>
/// <param name="Alias">The alias, or null for the default configuration.</param>
internal readonly record struct ProviderName(string LocalName, string? Alias)
{
    /// <summary>Reads a reference to a configuration; older texts write it as a string.</summary>
    /// <returns>The name, or null where the expression has another form.</returns>
    public static ProviderName? Read(ExpressionSyntax expression, SourceText source) => expression switch
    {
        TraversalExpression { Steps: [] } bare => new ProviderName(bare.RootName, null),
        TraversalExpression { Steps: [{ Name: { } alias }] } aliased => new ProviderName(aliased.RootName, alias),
        StringLiteral literal => Parse(literal.GetValue(source)),
        TemplateExpression { Parts: [TemplateInterpolation { Value: TraversalExpression inner }] } => Read(inner, source),
        _ => null,
    };

    /// <summary>Reads <c>aws</c> or <c>aws.prod</c>.</summary>
    public static ProviderName? Parse(string text) => text.Split('.') switch
    {
        [{ Length: > 0 } name] => new ProviderName(name, null),
        [{ Length: > 0 } name, { Length: > 0 } alias] => new ProviderName(name, alias),
        _ => null,
    };

    /// <summary>The name as it is written.</summary>
    public override string ToString() => Alias is null ? LocalName : $"{LocalName}.{Alias}";
}
