using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>Resolves the references of one use of a module.</summary>
internal sealed class ModuleReferences(Module module)
{
    private readonly LocalValues _locals = new(module);
    private readonly ResourceAttributes _resources = new(module);

    /// <summary>Where a local is written, or null where there is none of that name.</summary>
    public (ModuleFile File, AttributeSyntax Attribute)? FindLocal(string name) => _locals.FindDeclaration(name);

    /// <summary>Why Terraform refuses a reference for its name alone, wherever it stands and whether or not it is ever evaluated.</summary>
    /// <returns>One sentence, or null where the name is declared.</returns>
    public string? WhyRefused(TraversalExpression reference)
    {
        var name = NameAt(reference, 0);
        return reference.RootName switch
        {
            "var" when name is not null => module.FindVariable(name) is null ? NotDeclared($"var.{name}") : null,
            "local" when name is not null => FindLocal(name) is null ? NotDeclared($"local.{name}") : null,
            "module" when name is not null => module.Calls.All(call => call.Name != name) ? NotDeclared($"module.{name}") : null,
            "path" or "terraform" or "each" or "count" or "self" => null,
            _ => _resources.WhyRefused(reference),
        };
    }

    /// <summary>Resolves a reference as far as names go.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="source">The source that holds it.</param>
    /// <param name="stepsTaken">How many of its steps the value stands for.</param>
    public Value Resolve(TraversalExpression reference, SourceText source, out int stepsTaken)
    {
        stepsTaken = Math.Min(1, reference.Steps.Length);
        var name = NameAt(reference, 0);
        switch (reference.RootName)
        {
            case "var" when name is not null:
                return module.FindVariable(name)?.Value ?? Refused(NotDeclared($"var.{name}"));
            case "local" when name is not null:
                return _locals.Find(name) ?? Refused(NotDeclared($"local.{name}"));
            case "path" when name is "module" or "root" or "cwd":
                return name == "module" ? new StringValue(FilePath.Relative(module.Root.Folder.Path, module.Folder.Path))
                    : name == "root" ? new StringValue(".") : OnlyAtRun(HclType.String, "path.cwd is the folder in which Terraform is started.");
            case "terraform" when name == "workspace":
                return module.Workspace is { } workspace ? new StringValue(workspace)
                    : OnlyAtRun(HclType.String, "terraform.workspace is known when Terraform runs.");
            case "module" when name is not null:
                return module.ChildOutputs.Resolve(reference, source, out stepsTaken);
            case "each" or "count" or "self":
                stepsTaken = reference.Steps.Length;
                return OnlyAtRun(HclType.Dynamic, $"{reference.RootName} stands for one of several elements.");
            default:
                return _resources.Resolve(reference, source, out stepsTaken);
        }
    }

    private static string NotDeclared(string address) => $"{address} is not declared in this module.";

    private static string? NameAt(TraversalExpression reference, int index) => index < reference.Steps.Length ? reference.Steps[index].Name : null;

    private static UnknownValue Refused(string message) => new(HclType.Dynamic, new UnknownReason(UnknownKind.Error, message));

    private static UnknownValue OnlyAtRun(HclType type, string message) => new(type, new UnknownReason(UnknownKind.OnlyAtRun, message));
}
