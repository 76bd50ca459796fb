using Linter.Hcl.Syntax;

namespace Linter.Core.Terraform;

/// <summary>Finds out where variables are referred to.</summary>
internal static class VariableReferences
{
    /// <summary>Whether anything in a module uses a variable. What only hands it to a module whose own variable nothing uses does not count.</summary>
    public static bool IsUsed(Module module, string variable)
    {
        var handedOn = module.Calls.SelectMany(call => call.Block.Arguments.Select(argument => (Call: call, Argument: argument)))
            .Where(input => input.Argument.Expression is TraversalExpression reference && Names(reference, variable)).ToList();
        var references = module.Folder.Files.Where(file => file.Kind == ModuleFileKind.Configuration)
            .Sum(file => file.Tree.Root.Descendants().OfType<TraversalExpression>().Count(reference => Names(reference, variable)));
        return references > handedOn.Count
            || handedOn.Exists(input => input.Call.Module is not { } child || child.FindVariable(input.Argument.Name) is null || IsUsed(child, input.Argument.Name));
    }

    private static bool Names(TraversalExpression reference, string variable) => reference is { RootName: "var", Steps: [{ Name: { } name }, ..] } && name == variable;
}
