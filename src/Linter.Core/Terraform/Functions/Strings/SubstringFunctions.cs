using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Strings;

/// <summary>Functions that count in grapheme clusters.</summary>
internal static class SubstringFunctions
{
    /// <summary>The text backwards.</summary>
    public static TerraformFunction Reverse { get; } = new("strrev", HclType.String, Parameter.Text("str"))
    {
        Body = call => call.DerivedText(0, GraphemeClusters.Reverse(call.Text(0))),
    };

    /// <summary>A piece of a text; a negative offset counts from the end, a negative length goes to the end.</summary>
    public static TerraformFunction Substring { get; } =
        new("substr", HclType.String, Parameter.Text("str"), Parameter.Number("offset"), Parameter.Number("length"))
        {
            Body = call =>
            {
                if (!call.TryGetInteger(1, out var offset) || !call.TryGetInteger(2, out var length))
                {
                    return call.Refuse("offset and length must be whole numbers");
                }

                return call.DerivedText(0, Substr(call.Text(0), offset, length));
            },
        };

    private static string Substr(string text, long offset, long length)
    {
        if (offset < 0)
        {
            offset += GraphemeClusters.Count(text);
        }
        else if (length == 0)
        {
            return "";
        }

        var start = GraphemeClusters.Skip(text, 0, Math.Max(offset, 0));

        // A length of nothing from a negative offset takes all that is left; Terraform compares after it took one.
        return length <= 0 ? text[start..] : text[start..GraphemeClusters.Skip(text, start, length)];
    }
}
