using Linter.Hcl.Syntax;

namespace Linter.Core.Terraform;

/// <summary>The <c>alias</c> of a provider block: a literal by Terraform's rule, so that it is known before anything is evaluated.</summary>
internal static class ProviderAlias
{
    /// <summary>The alias, or null for a default configuration.</summary>
    public static string? Of(BlockPart provider)
    {
        var attribute = provider.Syntax.Body.Items.OfType<AttributeSyntax>().FirstOrDefault(item => item.Name == "alias");
        return (attribute?.Value as StringLiteral)?.GetValue(provider.File.Source);
    }
}
