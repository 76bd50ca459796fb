using System.Collections.Immutable;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Parsing;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Providers;

/// <summary>Functions of the built-in provider terraform.io/builtin/terraform.</summary>
internal static class TerraformProviderFunctions
{
    private const string Namespace = "provider::terraform::";

    /// <summary>The values of a variables file, which may not refer to anything.</summary>
    public static TerraformFunction DecodeVariables { get; } = new(Namespace + "decode_tfvars", HclType.Dynamic, Parameter.Text("src"))
    {
        Body = call =>
        {
            var source = new SourceText("(tfvars)", call.Text(0));
            var tree = new HclParser().Parse(source);
            if (!tree.Diagnostics.IsEmpty || tree.Root.Items.Any(item => item is not AttributeSyntax))
            {
                return call.Refuse("src is not a list of arguments");
            }

            var items = ImmutableSortedDictionary.CreateBuilder<string, Value>(CodePointOrder.Instance);
            foreach (var attribute in tree.Root.Items.Cast<AttributeSyntax>())
            {
                var result = Evaluator.EvaluateWithErrors(attribute.Value, new EmptyScope(source));
                if (result.IsRefused)
                {
                    return call.Refuse("a value refers to something or is not valid");
                }

                items[attribute.Name] = result.Value;
            }

            return MappingValue.OfObject(items.ToImmutable());
        },
    };

    /// <summary>An expression that has the value.</summary>
    public static TerraformFunction EncodeExpression { get; } = MakeEncoder("encode_expr");

    /// <summary>A variables file that sets the values.</summary>
    public static TerraformFunction EncodeVariables { get; } = MakeEncoder("encode_tfvars");

    private static TerraformFunction MakeEncoder(string name) => new(Namespace + name, HclType.String, Parameter.Any("value"))
    {
        Body = call => call.GiveUp("the layout of generated source is left to Terraform"),
    };

    /// <summary>A scope in which no name and no function means anything.</summary>
    private sealed class EmptyScope(SourceText source) : IEvaluationScope
    {
        /// <inheritdoc/>
        public SourceText Source => source;

        /// <inheritdoc/>
        public Value Resolve(TraversalExpression reference, out int stepsTaken)
        {
            stepsTaken = 0;
            return new UnknownValue(HclType.Dynamic, new UnknownReason(UnknownKind.Error, "Nothing can be referred to here."));
        }

        /// <inheritdoc/>
        public IFunction? FindFunction(string name) => null;
    }
}
