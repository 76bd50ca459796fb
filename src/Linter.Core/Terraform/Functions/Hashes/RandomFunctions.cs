using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Hashes;

/// <summary>Functions whose results are different each time they run.</summary>
internal static class RandomFunctions
{
    /// <summary>A hash with random salt.</summary>
    public static TerraformFunction Bcrypt { get; } = new("bcrypt", HclType.String, Parameter.Text("str"))
    {
        Variadic = Parameter.Number("cost"),
        Body = call =>
        {
            if (call.Count > 2 || (call.Count == 2 && (!call.TryGetInteger(1, out var cost) || cost > 31)))
            {
                return call.Refuse("cost must be one whole number up to 31");
            }

            // Longer passwords would be cut.
            return Encodings.StrictUtf8.Encode(call.Text(0)).Length > 72
                ? call.Refuse("str is longer than 72 bytes")
                : call.OnlyAtRun("its result has random salt");
        },
    };

    /// <summary>A random UUID.</summary>
    public static TerraformFunction Uuid { get; } = new("uuid", HclType.String) { Body = call => call.OnlyAtRun("its result is random") };
}
