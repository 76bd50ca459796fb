using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Strings;

/// <summary>Functions that put texts together and take them apart.</summary>
internal static class JoinFunctions
{
    /// <summary>The texts of all lists with a separator between them; each piece keeps its origin.</summary>
    public static TerraformFunction Join { get; } = new("join", HclType.String, Parameter.Text("separator") with { AllowsUnknown = true })
    {
        Variadic = new Parameter("lists", HclType.List(HclType.String)),
        Body = call =>
        {
            if (call.Count < 2)
            {
                return call.Refuse("at least one list is needed");
            }

            var pieces = call.Arguments[1..].SelectMany(list => ((SequenceValue)list).Elements).ToList();
            if (pieces.Any(piece => piece.IsNull))
            {
                return call.Refuse("an element is null");
            }

            return TextAssembly.Join(call, call[0], pieces);
        },
    };

    /// <summary>The pieces between separators.</summary>
    public static TerraformFunction Split { get; } =
        new("split", HclType.List(HclType.String), Parameter.Text("separator"), Parameter.Text("str"))
        {
            Body = call =>
            {
                var (separator, text) = (call.Text(0), call.Text(1));
                var pieces = separator.Length > 0 ? text.Split(separator) : Characters(text);
                return pieces.Length > FunctionLimits.Elements
                    ? call.TooMany()
                    : new SequenceValue(call.ResultType, [.. pieces.Select(piece => Derivation.Text(call[1], piece))]);
            },
        };

    /// <summary>An empty separator splits between all characters.</summary>
    private static string[] Characters(string text) => [.. text.EnumerateRunes().Select(rune => rune.ToString())];
}
