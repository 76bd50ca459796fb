using Linter.Hcl.Parsing;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Core.Terraform;

/// <summary>A reference that somebody wrote as text: <c>"var.key"</c>.</summary>
/// <param name="Text">The reference itself.</param>
/// <param name="Reference">The same, parsed.</param>
internal sealed record QuotedReference(string Text, TraversalExpression Reference)
{
    /// <summary>Reads a text as a reference to a variable or a local value, or gives null for any other text.</summary>
    public static QuotedReference? Read(string text)
    {
        var trimmed = text.Trim();
        return new HclParser().ParseExpression(new SourceText("", trimmed), out var diagnostics) is TraversalExpression { RootName: "var" or "local", Steps: [{ Name: not null }, ..] } reference
            && diagnostics.IsEmpty
            ? new QuotedReference(trimmed, reference)
            : null;
    }

    /// <summary>Whether a module declares what the reference names.</summary>
    public bool IsDeclaredIn(Module module)
    {
        var name = Reference.Steps[0].Name!;
        return Reference.RootName == "var" ? module.FindVariable(name) is not null : module.FindLocal(name) is not null;
    }

    /// <summary>How the reference is written in a source: bare, or as a template in JSON.</summary>
    public string WrittenIn(SourceText source) => ModuleFileNames.IsJson(source.Path) ? $"\"${{{Text}}}\"" : Text;
}
