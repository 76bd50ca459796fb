using Linter.Hcl.Syntax;

namespace Linter.Core.Terraform;

/// <summary>Finds the variables that a file refers to.</summary>
internal static class VariableReferences
{
    /// <summary>The names behind <c>var.</c> in a file, repeated where the file repeats them.</summary>
    public static IEnumerable<string> In(ModuleFile file) =>
        file.Tree.Root.Descendants().OfType<TraversalExpression>()
            .Where(reference => reference is { RootName: "var", Steps: [{ Name: not null }, ..] })
            .Select(reference => reference.Steps[0].Name!);
}
