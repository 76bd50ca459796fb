using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Encodings;

/// <summary>Functions between text and Base64 of its UTF-8 bytes.</summary>
internal static class Base64Functions
{
    /// <summary>The text that was encoded.</summary>
    public static TerraformFunction Decode { get; } = new("base64decode", HclType.String, Parameter.Text("str"))
    {
        Body = call => StrictBase64.Decode(call.Text(0)) is { } bytes && StrictUtf8.Decode(bytes) is { } text
            ? call.DerivedText(0, text)
            : call.Refuse("str is not Base64 of UTF-8 text"),
    };

    /// <summary>The text encoded.</summary>
    public static TerraformFunction Encode { get; } = new("base64encode", HclType.String, Parameter.Text("str"))
    {
        Body = call => call.DerivedText(0, Convert.ToBase64String(StrictUtf8.Encode(call.Text(0)))),
    };

    /// <summary>The text compressed and encoded. The bytes depend on the compressor's choices, so they are left to Terraform.</summary>
    public static TerraformFunction Gzip { get; } = new("base64gzip", HclType.String, Parameter.Text("str"))
    {
        Body = call => call.GiveUp("compressed bytes depend on the compressor"),
    };
}
