using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Policies;

/// <summary>The JSON that an <c>aws_iam_policy_document</c> makes of its blocks, as far as they are known: byte for byte, and in pieces around what is not.</summary>
internal sealed class PolicyDocumentText
{
    private readonly PolicyTextWriter _writer;

    private PolicyDocumentText(bool isMinified) => _writer = new PolicyTextWriter(isMinified);

    /// <summary>The attribute <c>json</c> or <c>minified_json</c>.</summary>
    /// <param name="data">The data source.</param>
    /// <param name="isMinified">Whether it is without blanks.</param>
    /// <returns>The text, or what is known of it; null where documents are merged in that are no data sources, or whose statements have no known <c>Sid</c>.</returns>
    public static Value? Of(Resource data, bool isMinified)
    {
        if (PolicyBlocks.Of(data) is not { } document)
        {
            return null;
        }

        var text = new PolicyDocumentText(isMinified);
        text.WriteDocument(document);
        return text._writer.ToValue($"{data.Address} holds what is known only when Terraform runs.");
    }

    private void WriteDocument(PolicyBlocks document)
    {
        _writer.Open('{', 1);
        _writer.Name("Version");
        _writer.Text(document.Version);
        if (document.Id is not null)
        {
            _writer.Next(1);
            _writer.Name("Id");
            _writer.Text(document.Id);
        }

        if (document.Statements.Length > 0)
        {
            _writer.Next(1);
            _writer.Name("Statement");
            _writer.Open('[', 2);
            for (var index = 0; index < document.Statements.Length; index++)
            {
                if (index > 0)
                {
                    _writer.Next(2);
                }

                WriteStatement(document.Statements[index]);
            }

            _writer.Close(']', 1);
        }

        _writer.Close('}', 0);
    }

    private void WriteStatement(ConfigurationBlock statement)
    {
        _writer.Open('{', 3);
        switch (statement.Argument("sid")?.Value)
        {
            case null or NullValue or StringValue { Content: "" }:
                break;
            case StringValue sid:
                _writer.Name("Sid");
                _writer.Text(sid);
                _writer.Next(3);
                break;
            default:
                _writer.Unknown();
                break;
        }

        _writer.Name("Effect");
        _writer.Text(ValueOr(statement, "effect", "Allow"));
        WriteStrings("Action", statement.Argument("actions"), replaces: false);
        WriteStrings("NotAction", statement.Argument("not_actions"), replaces: false);
        WriteStrings("Resource", statement.Argument("resources"), replaces: true);
        WriteStrings("NotResource", statement.Argument("not_resources"), replaces: true);
        WritePrincipals("Principal", [.. statement.Nested("principals")]);
        WritePrincipals("NotPrincipal", [.. statement.Nested("not_principals")]);
        WriteConditions([.. statement.Nested("condition")]);
        _writer.Close('}', 2);
    }

    private void WriteStrings(string name, Argument? argument, bool replaces)
    {
        if (argument?.Value is null or NullValue or SequenceValue { Elements: [] })
        {
            return;
        }

        // Of a list that is not known it is not even certain that it has elements, without which its name is left out.
        if (argument.Value is not SequenceValue list)
        {
            _writer.Unknown();
            return;
        }

        _writer.Next(3);
        _writer.Name(name);
        _writer.Strings(PolicyStrings.OfSet(list, replaces), 4);
    }

    private void WritePrincipals(string name, List<ConfigurationBlock> principals)
    {
        if (principals.Count == 0)
        {
            return;
        }

        if (principals.Exists(principal => principal.IsUncertain || principal.Argument("type")?.Text is null) || principals.DistinctBy(principal => principal.Argument("type")!.Text).Count() < principals.Count)
        {
            _writer.Unknown();
            return;
        }

        _writer.Next(3);
        _writer.Name(name);
        if (principals is [var only] && only.Argument("type")!.Text == "*" && only.Argument("identifiers")?.Value is SequenceValue { Elements: [StringValue { Content: "*" } star] })
        {
            _writer.Text(star);
            return;
        }

        _writer.Open('{', 4);
        foreach (var (index, principal) in principals.OrderBy(principal => principal.Argument("type")!.Text!, CodePointOrder.Instance).Index())
        {
            if (index > 0)
            {
                _writer.Next(4);
            }

            _writer.Name(principal.Argument("type")!.Text!);
            _writer.Strings(principal.Argument("identifiers")?.Value is SequenceValue list ? PolicyStrings.OfSet(list, replaces: true) : null, 5);
        }

        _writer.Close('}', 3);
    }

    private void WriteConditions(List<ConfigurationBlock> conditions)
    {
        if (conditions.Count == 0)
        {
            return;
        }

        var named = conditions.Select(condition => (Test: condition.Argument("test")?.Text, Variable: condition.Argument("variable")?.Text, Block: condition)).ToList();
        if (named.Exists(condition => condition.Block.IsUncertain || condition.Test is null || condition.Variable is null) || named.DistinctBy(condition => (condition.Test, condition.Variable)).Count() < named.Count)
        {
            _writer.Unknown();
            return;
        }

        _writer.Next(3);
        _writer.Name("Condition");
        _writer.Open('{', 4);
        foreach (var (index, test) in named.GroupBy(condition => condition.Test!).OrderBy(group => group.Key, CodePointOrder.Instance).Index())
        {
            if (index > 0)
            {
                _writer.Next(4);
            }

            _writer.Name(test.Key);
            _writer.Open('{', 5);
            foreach (var (at, condition) in test.OrderBy(condition => condition.Variable!, CodePointOrder.Instance).Index())
            {
                if (at > 0)
                {
                    _writer.Next(5);
                }

                _writer.Name(condition.Variable!);
                _writer.Strings(condition.Block.Argument("values")?.Value is SequenceValue values ? PolicyStrings.OfList(values) : null, 6);
            }

            _writer.Close('}', 4);
        }

        _writer.Close('}', 3);
    }

    private static Value ValueOr(ConfigurationBlock block, string argument, string standard) =>
        block.Argument(argument)?.Value is { } value and not NullValue ? value : new StringValue(standard);
}
