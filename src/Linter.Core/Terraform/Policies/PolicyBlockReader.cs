using System.Collections.Immutable;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Policies;

/// <summary>Reads the blocks of an <c>aws_iam_policy_document</c>.</summary>
internal static class PolicyBlockReader
{
    private const int MaxDepth = 8;

    /// <summary>Reads a document with the documents that it builds on; see <see cref="ModulePolicies.DocumentOf"/>, which does it once.</summary>
    /// <param name="data">The data source.</param>
    /// <param name="depth">How many documents refer to this one, 0 for none.</param>
    public static PolicyDocument Read(Resource data, int depth)
    {
        if (depth > MaxDepth)
        {
            return PolicyDocument.Unknown;
        }

        var documents = data.Instances.Select(instance => ReadInstance(data, instance, depth)).ToList();
        return new PolicyDocument([.. documents.SelectMany(document => document.Statements)], documents.TrueForAll(document => document.IsComplete));
    }

    private static PolicyDocument ReadInstance(Resource data, ConfigurationBlock instance, int depth)
    {
        var merge = new PolicyMerge();
        foreach (var source in ReadOthers(data.Module, depth, instance.Argument("source_json"), instance.Argument("source_policy_documents")))
        {
            merge.AddSource(source);
        }

        var blocks = instance.Nested("statement").ToList();
        merge.AddOwn(new PolicyDocument([.. blocks.Select(ReadStatement)], blocks.TrueForAll(block => !block.IsUncertain)));
        foreach (var last in ReadOthers(data.Module, depth, instance.Argument("override_policy_documents"), instance.Argument("override_json")))
        {
            merge.AddOverride(last);
        }

        return merge.Result;
    }

    private static IEnumerable<PolicyDocument> ReadOthers(Module module, int depth, params Argument?[] arguments) =>
        arguments.OfType<Argument>().SelectMany(argument => ReadOther(module, argument, depth));

    private static IEnumerable<PolicyDocument> ReadOther(Module module, Argument argument, int depth)
    {
        ImmutableArray<Value> values = argument.Value is SequenceValue list ? list.Elements : [argument.Value];
        ImmutableArray<ExpressionSyntax> expressions = argument.Expression switch
        {
            TupleExpression tuple => tuple.Elements,
            { } single when argument.Value is not SequenceValue => [single],
            _ => [],
        };
        for (var index = 0; index < Math.Max(values.Length, expressions.Length); index++)
        {
            // The provider passes over what is null or empty.
            if (index < values.Length && values[index] is NullValue or StringValue { Content: "" })
            {
                continue;
            }

            yield return index < expressions.Length
                ? PolicyReader.Read(module, expressions[index], argument.ValueLocation.Source, depth + 1)
                : PolicyReader.OfValue(values[index], argument.ValueLocation);
        }
    }

    private static PolicyStatement ReadStatement(ConfigurationBlock block)
    {
        var principals = block.Nested("principals").ToList();
        var conditions = block.Nested("condition").ToList();
        return new PolicyStatement
        {
            Location = block.Header,
            Sid = PolicyMerge.SidOf(block.Argument("sid")?.Value),
            IsAllow = block.Argument("effect")?.Value switch
            {
                null or NullValue => true,
                StringValue effect => effect.Content.Equals("Allow", StringComparison.OrdinalIgnoreCase),
                _ => null,
            },
            Actions = ValuesOf(block.Argument("actions")),
            Principals = [.. principals.SelectMany(ReadPrincipals)],
            Conditions = [.. conditions.Select(ReadCondition).OfType<PolicyCondition>()],
            IsComplete = !block.Nested("not_principals").Any() && block.Argument("not_actions") is null
                && principals.Concat(conditions).All(nested => !nested.IsUncertain) && conditions.TrueForAll(condition => condition.Argument("test")?.Text is not null),
            PrincipalReferences =
            [
                .. principals.Select(nested => nested.Argument("identifiers")?.Expression).OfType<ExpressionSyntax>()
                    .SelectMany(expression => References.In(expression)),
            ],
        };
    }

    private static IEnumerable<PolicyPrincipal> ReadPrincipals(ConfigurationBlock block) =>
        block.Argument("type")?.Text is { } kind ? ValuesOf(block.Argument("identifiers")).Select(value => new PolicyPrincipal(kind, value)) : [];

    private static PolicyCondition? ReadCondition(ConfigurationBlock block) =>
        block.Argument("test")?.Text is { } test && block.Argument("variable") is { } variable
            ? new PolicyCondition(test, variable.Value, ValuesOf(block.Argument("values")), Findings.Location.Of(variable.Origin))
            : null;

    private static ImmutableArray<Value> ValuesOf(Argument? argument) => argument?.Value switch
    {
        null or NullValue => [],
        SequenceValue list => list.Elements,
        var single => [single],
    };
}
