using System.Collections.Immutable;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Policies;

/// <summary>What an <c>aws_iam_policy_document</c> is written as, with the blocks of the documents that it builds on.</summary>
/// <param name="Version">The version.</param>
/// <param name="Id">The name of the document; null where it has none.</param>
/// <param name="Statements">The blocks of its statements, in the order of the text that it makes.</param>
/// <remarks>
/// The provider reads the text of the others and writes it anew. Of text that it has made itself nothing changes by that, so their blocks can stand
/// for it; of other text much may, which is why it is not read here.
/// </remarks>
internal sealed record PolicyBlocks(Value Version, Value? Id, ImmutableArray<ConfigurationBlock> Statements)
{
    private const int MaxDepth = 8;

    /// <summary>Reads a document; null where it is not known which statements it has.</summary>
    public static PolicyBlocks? Of(Resource data) => Of(data, 0);

    private static PolicyBlocks? Of(Resource data, int depth)
    {
        var block = data.Block;
        if (depth > MaxDepth || block.MayHaveMore("statement")
            || Others(data, depth, "source_json", "source_policy_documents") is not { } sources
            || Others(data, depth, "override_policy_documents", "override_json") is not { } overrides)
        {
            return null;
        }

        var version = block.Argument("version")?.Value is { } written and not NullValue ? written : new StringValue("2012-10-17");
        var id = block.Argument("policy_id")?.Value is { } name and not NullValue and not StringValue { Content: "" } ? name : null;
        var own = new PolicyBlocks(version, id, [.. block.Nested("statement")]);
        return sources.Count + overrides.Count == 0 ? own : Merge(sources, own, overrides);
    }

    /// <summary>The documents of some arguments; null where one of them is no data source that is read.</summary>
    private static List<PolicyBlocks>? Others(Resource data, int depth, params string[] arguments)
    {
        var documents = new List<PolicyBlocks>();
        foreach (var argument in arguments.Select(data.Block.Argument).OfType<Argument>().Where(argument => argument.Value is not NullValue))
        {
            ImmutableArray<Value> values = argument.Value is SequenceValue list ? list.Elements : [argument.Value];
            ImmutableArray<ExpressionSyntax> expressions = argument.Expression switch
            {
                TupleExpression tuple => tuple.Elements,
                { } single when argument.Value is not SequenceValue => [single],
                _ => [],
            };
            for (var index = 0; index < values.Length; index++)
            {
                // The provider passes over what is null or empty.
                if (values[index] is NullValue or StringValue { Content: "" })
                {
                    continue;
                }

                if (index >= expressions.Length || Named(data.Module, expressions[index]) is not { } other || Of(other, depth + 1) is not { } document)
                {
                    return null;
                }

                documents.Add(document);
            }
        }

        return documents;
    }

    private static Resource? Named(Module module, ExpressionSyntax expression) =>
        expression is TraversalExpression { RootName: "data", Steps: [{ Name: "aws_iam_policy_document" }, { Name: { } name }, { Name: "json" or "minified_json" }] }
            ? module.DataSources.FirstOrDefault(data => data.Type == "aws_iam_policy_document" && data.Name == name)
            : null;

    private static PolicyBlocks? Merge(List<PolicyBlocks> sources, PolicyBlocks own, List<PolicyBlocks> overrides)
    {
        PolicyBlocks[] all = [.. sources, own, .. overrides];
        if (!all.All(document => document.Version is StringValue && document.Id is null or StringValue && document.Statements.All(HasKnownSid)) || IsAnyTwice(sources.SelectMany(document => document.Statements)) || all.Any(document => IsAnyTwice(document.Statements)))
        {
            return null;
        }

        var statements = new List<ConfigurationBlock>();
        foreach (var statement in all.SelectMany(document => document.Statements))
        {
            var place = SidOf(statement) is { } sid ? statements.FindIndex(other => SidOf(other) == sid) : -1;
            if (place >= 0)
            {
                statements[place] = statement;
            }
            else
            {
                statements.Add(statement);
            }
        }

        return new PolicyBlocks(
            all.Select(document => document.Version).MaxBy(version => version.Text, StringComparer.Ordinal)!,
            all.LastOrDefault(document => document.Id is not null)?.Id,
            [.. statements]);
    }

    private static bool HasKnownSid(ConfigurationBlock statement) => PolicyMerge.SidOf(statement.Argument("sid")?.Value) is null or StringValue;

    private static string? SidOf(ConfigurationBlock statement) => PolicyMerge.SidOf(statement.Argument("sid")?.Value)?.Text;

    /// <summary>Whether two statements have one <c>Sid</c>, which the provider refuses.</summary>
    private static bool IsAnyTwice(IEnumerable<ConfigurationBlock> statements) => statements.Select(SidOf).OfType<string>().GroupBy(sid => sid, StringComparer.Ordinal).Any(same => same.Skip(1).Any());
}
