using System.Globalization;
using System.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Encodings;

/// <summary>Escapes a text for the query of a URL; a blank becomes a plus sign.</summary>
internal static class UrlEncodeFunction
{
    /// <summary>The function.</summary>
    public static TerraformFunction UrlEncode { get; } = new("urlencode", HclType.String, Parameter.Text("str"))
    {
        Body = call =>
        {
            var result = new StringBuilder();
            foreach (var unit in StrictUtf8.Encode(call.Text(0)))
            {
                _ = (char)unit switch
                {
                    ' ' => result.Append('+'),
                    '-' or '_' or '.' or '~' => result.Append((char)unit),
                    var character when char.IsAsciiLetterOrDigit(character) => result.Append(character),
                    _ => result.Append(CultureInfo.InvariantCulture, $"%{unit:X2}"),
                };
            }

            return call.DerivedText(0, result.ToString());
        },
    };
}
