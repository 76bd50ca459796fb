using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Hcl.Parsing;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Core.Companions;

/// <summary>
/// Reads out of a Terragrunt file what gives Terraform its credentials: <c>env_vars</c> of <c>extra_arguments</c>, the <c>config</c> of
/// <c>remote_state</c>, <c>iam_role</c>. Terragrunt's own functions and locals are not evaluated: what they make is not known.
/// </summary>
internal static class TerragruntReader
{
    /// <summary>The name under which the ARN of a role is given.</summary>
    public const string Role = "role_arn";

    private static readonly (string Argument, string Variable)[] BackendArguments =
        [("access_key", "AWS_ACCESS_KEY_ID"), ("secret_key", "AWS_SECRET_ACCESS_KEY"), ("token", "AWS_SESSION_TOKEN"), ("region", "AWS_REGION"), (Role, Role)];

    /// <summary>The scopes of a file.</summary>
    public static IEnumerable<BindingScope> Read(SourceText source)
    {
        var body = new HclParser().Parse(source).Root;
        foreach (var item in body.Items)
        {
            switch (item)
            {
                case AttributeSyntax { Name: "iam_role" } role:
                    yield return new BindingScope("iam_role", [BindingOf(source, Role, role.NameSpan, role.Value)]);
                    break;
                case BlockSyntax { Type: "terraform" } terraform:
                    foreach (var arguments in terraform.Body.Items.OfType<BlockSyntax>().Where(block => block.Type == "extra_arguments"))
                    {
                        yield return new BindingScope($"extra_arguments \"{(arguments.Labels.IsEmpty ? "" : arguments.Labels[0].Text)}\"", Variables(source, arguments)) { HasTokenElsewhere = true };
                    }

                    break;
                case BlockSyntax { Type: "remote_state" } state:
                    yield return new BindingScope("remote_state", Backend(source, state));
                    break;
            }
        }
    }

    private static ImmutableArray<EnvironmentBinding> Variables(SourceText source, BlockSyntax arguments) =>
        [.. ItemsOf(source, arguments, "env_vars").Select(item => BindingOf(source, item.Name, item.Span, item.Value))];

    private static ImmutableArray<EnvironmentBinding> Backend(SourceText source, BlockSyntax state) =>
        [.. ItemsOf(source, state, "config").Select(item => (item, BackendArguments.FirstOrDefault(pair => pair.Argument == item.Name).Variable)).Where(pair => pair.Variable is not null)
            .Select(pair => BindingOf(source, pair.Variable, pair.item.Span, pair.item.Value))];

    private static IEnumerable<(string Name, TextSpan Span, ExpressionSyntax Value)> ItemsOf(SourceText source, BlockSyntax block, string attribute)
    {
        foreach (var item in block.Body.Items.OfType<AttributeSyntax>().Where(item => item.Name == attribute).Select(item => item.Value).OfType<ObjectExpression>().SelectMany(map => map.Items))
        {
            var name = item.Key switch
            {
                TraversalExpression { Steps.IsEmpty: true } bare => bare.RootName,
                StringLiteral literal => literal.GetValue(source),
                _ => null,
            };
            if (name is not null)
            {
                yield return (name, new TextSpan(item.Key.Start, item.Key.End), item.Value);
            }
        }
    }

    private static EnvironmentBinding BindingOf(SourceText source, string name, TextSpan nameSpan, ExpressionSyntax value)
    {
        var text = (value as StringLiteral)?.GetValue(source);
        var place = new Location(source, value is StringLiteral literal ? literal.ContentSpan : new TextSpan(value.Start, value.End));
        return new EnvironmentBinding(
            name,
            text is null ? BindingValues.Of([null], place, "Terragrunt works the value out when it runs.") : BindingValues.Known(text, place),
            text ?? "",
            new Location(source, nameSpan),
            place);
    }
}
