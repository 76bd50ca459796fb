using Linter.Hcl.Parsing;
using Linter.Hcl.Text;

namespace Linter.Core.Terraform;

/// <summary>Reads a variable of the command line as if it stood in a variable file of its own.</summary>
internal static class CommandLineVariable
{
    /// <summary>
    /// A file with the one assignment. As Terraform does, a value that reads as an expression is taken as one only where it starts like
    /// a list, an object or a literal of another kind; anything else is text.
    /// </summary>
    public static ModuleFile Parse(string name, string value)
    {
        var isExpression = value.Length > 0 && value[0] is '[' or '{' or '"';
        var text = isExpression ? value : Quote(value);
        return new ModuleFile(ModuleFileKind.Variables, new HclParser().Parse(new SourceText($"--var {name}", $"{name} = {text}\n")));
    }

    private static string Quote(string value) =>
        "\"" + value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)
            .Replace("${", "$${", StringComparison.Ordinal).Replace("%{", "%%{", StringComparison.Ordinal) + "\"";
}
