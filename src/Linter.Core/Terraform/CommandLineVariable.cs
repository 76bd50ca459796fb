using Linter.Core.Terraform.TypeConstraints;
using Linter.Hcl.Parsing;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Core.Terraform;

/// <summary>Reads a variable of the command line (<c>--var NAME=VALUE</c>), or of a <c>TF_VAR_</c> variable, as Terraform does.</summary>
internal static class CommandLineVariable
{
    /// <summary>
    /// The assignment. A variable that is declared with a primitive type, or with none, gets the text as it is, quotes and all; for every other
    /// type, <c>any</c> too, the text is an expression.
    /// </summary>
    /// <param name="folder">The root module's folder, which declares the variable; where it does not, the text is taken as it is.</param>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">The text.</param>
    public static VariableAssignment Read(ModuleFolder folder, string name, string value)
    {
        var source = new SourceText($"--var {name}", value);
        var expression = TakesText(folder, name) ? new StringLiteral(0, source.Length, value) : Parse(source);
        var attribute = new AttributeSyntax(0, source.Length, name, new TextSpan(0, 0), expression);
        var tree = new SyntaxTree(source, new BodySyntax(0, source.Length, [attribute]), [], []);
        return new VariableAssignment(name, new ModuleFile(ModuleFileKind.Variables, tree), attribute);
    }

    // What the parser can mend, Terraform refuses.
    private static ExpressionSyntax Parse(SourceText source)
    {
        var expression = new HclParser().ParseExpression(source, out var diagnostics);
        return diagnostics.IsEmpty ? expression : new ErrorExpression(0, source.Length);
    }

    private static bool TakesText(ModuleFolder folder, string name)
    {
        var declared = folder.BlocksOf("variable").FirstOrDefault(block => block.Label(0) == name);
        var types = declared is null ? [] : declared.Parts.SelectMany(part => part.Syntax.Body.Items.OfType<AttributeSyntax>(), (part, attribute) => (part.File, Attribute: attribute));
        return types.LastOrDefault(item => item.Attribute.Name == "type") is not { Attribute: { } type } written
            || TypeConstraint.Read(type.Value, written.File.Source).Type.IsPrimitive;
    }
}
