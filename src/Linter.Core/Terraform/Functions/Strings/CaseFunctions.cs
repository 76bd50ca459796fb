using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Strings;

/// <summary>Functions that change the case of letters.</summary>
internal static class CaseFunctions
{
    /// <summary>All letters in lower case.</summary>
    public static TerraformFunction Lower { get; } = Make("lower", LetterCase.Lower);

    /// <summary>The first letter of each word in title case.</summary>
    public static TerraformFunction Title { get; } = Make("title", LetterCase.Title);

    /// <summary>All letters in upper case.</summary>
    public static TerraformFunction Upper { get; } = Make("upper", LetterCase.Upper);

    private static TerraformFunction Make(string name, Func<string, string> map) =>
        new(name, HclType.String, Parameter.Text("str")) { Body = call => call.DerivedText(0, map(call.Text(0))) };
}
