using System.Globalization;

namespace Linter.Core.Terraform.Functions.RegularExpressions;

/// <summary>The two letters that stand for a general category of Unicode.</summary>
internal static class CategoryNames
{
    // In the order of the enumeration. Unassigned code points are in no class of RE2, so their name is one that nobody can write.
    private static readonly string[] Names =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
        "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "-",
    ];

    /// <summary>The name of a category.</summary>
    public static string Of(UnicodeCategory category) => Names[(int)category];

    /// <summary>Whether there is a category, or a group of them, of a name.</summary>
    public static bool Exists(string name) => name.Length is 1 or 2 && name != "-" && Names.Any(n => n.StartsWith(name, StringComparison.Ordinal));
}
