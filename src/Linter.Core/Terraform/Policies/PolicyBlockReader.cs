using System.Collections.Immutable;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Policies;

/// <summary>Reads the blocks of an <c>aws_iam_policy_document</c>.</summary>
internal static class PolicyBlockReader
{
    private const int MaxDepth = 8;

    private static readonly string[] s_otherDocuments = ["source_policy_documents", "override_policy_documents", "source_json", "override_json"];

    /// <summary>Reads a document with the documents that it builds on.</summary>
    public static PolicyDocument Read(Resource data) => Read(data, 0);

    /// <summary>Reads a document.</summary>
    /// <param name="data">The data source.</param>
    /// <param name="depth">How many documents refer to this one, 0 for none.</param>
    public static PolicyDocument Read(Resource data, int depth)
    {
        if (depth > MaxDepth)
        {
            return PolicyDocument.Unknown;
        }

        var statements = ImmutableArray.CreateBuilder<PolicyStatement>();
        var isComplete = true;
        foreach (var instance in data.Instances)
        {
            foreach (var argument in s_otherDocuments.Select(instance.Argument).OfType<Argument>())
            {
                var other = ReadOther(data.Module, argument, depth);
                statements.AddRange(other.Statements);
                isComplete &= other.IsComplete;
            }

            foreach (var block in instance.Nested("statement"))
            {
                statements.Add(ReadStatement(block));
                isComplete &= !block.IsUncertain;
            }
        }

        return new PolicyDocument(statements.ToImmutable(), isComplete);
    }

    private static PolicyDocument ReadOther(Module module, Argument argument, int depth)
    {
        ExpressionSyntax[] parts = argument.Expression switch
        {
            TupleExpression list => [.. list.Elements],
            { } single => [single],
            null => [],
        };
        var documents = parts.Select(part => PolicyReader.Read(module, part, argument.ValueLocation.Source, depth + 1)).ToList();
        return new PolicyDocument([.. documents.SelectMany(document => document.Statements)], documents.TrueForAll(document => document.IsComplete));
    }

    private static PolicyStatement ReadStatement(ConfigurationBlock block)
    {
        var principals = block.Nested("principals").ToList();
        var conditions = block.Nested("condition").ToList();
        return new PolicyStatement
        {
            Location = block.Header,
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
