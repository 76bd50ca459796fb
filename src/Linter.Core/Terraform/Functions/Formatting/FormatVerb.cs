namespace Linter.Core.Terraform.Functions.Formatting;

/// <summary>A verb of a format string: <c>%-08.3f</c>, <c>%[2]s</c>.</summary>
/// <param name="Mode">The letter at its end.</param>
/// <param name="Argument">Which argument, from 0.</param>
/// <param name="Flags">The characters of <c>0#-+ </c> that stand behind the percent sign.</param>
/// <param name="Width">Least width, or null.</param>
/// <param name="Precision">The number behind the point, or null.</param>
internal readonly record struct FormatVerb(char Mode, int Argument, string Flags, int? Width, int? Precision)
{
    /// <summary>Whether a flag is there.</summary>
    public bool Has(char flag) => Flags.Contains(flag);

    /// <summary>What stands before the magnitude of a number.</summary>
    public string Sign(bool isNegative) => isNegative ? "-" : Has('+') ? "+" : Has(' ') ? " " : "";
}
