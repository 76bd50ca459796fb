using System.Collections.Immutable;
using Linter.Hcl.Evaluation;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>Values that variable files and the command line give to the variables of a root module; what is given later wins.</summary>
internal sealed class VariableAssignments
{
    private readonly Dictionary<string, VariableAssignment> _byName = new(StringComparer.Ordinal);

    /// <summary>Nothing given.</summary>
    public static VariableAssignments None { get; } = new();

    /// <summary>All assignments in force, by name in ordinal order.</summary>
    public IEnumerable<VariableAssignment> All => _byName.Values.OrderBy(assignment => assignment.Name, StringComparer.Ordinal);

    /// <summary>The assignment of a name, or null.</summary>
    public VariableAssignment? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>What Terraform reads by itself in a folder: <c>terraform.tfvars</c>, then <c>*.auto.tfvars</c> in the order of their names.</summary>
    /// <param name="folder">The root module's folder.</param>
    /// <param name="named">Files that the command line names, in that order.</param>
    /// <param name="given">Names and values that the command line gives, in that order.</param>
    public static VariableAssignments Of(ModuleFolder folder, IEnumerable<ModuleFile> named, IEnumerable<KeyValuePair<string, string>> given)
    {
        var files = folder.FilesOf(ModuleFileKind.AutomaticVariables)
            .OrderBy(file => file.Name switch { "terraform.tfvars" => 0, "terraform.tfvars.json" => 1, _ => 2 })
            .ThenBy(file => file.Name, StringComparer.Ordinal);
        var assignments = new VariableAssignments();
        foreach (var file in files.Concat(named))
        {
            assignments.Add(file);
        }

        foreach (var (name, value) in given)
        {
            assignments._byName[name] = CommandLineVariable.Read(folder, name, value);
        }

        return assignments;
    }

    /// <summary>The names that a variable file gives values to.</summary>
    public static IEnumerable<string> NamesIn(ModuleFile file) => file.Tree.Root.Items.OfType<AttributeSyntax>().Select(attribute => attribute.Name);

    private void Add(ModuleFile file)
    {
        foreach (var attribute in file.Tree.Root.Items.OfType<AttributeSyntax>())
        {
            _byName[attribute.Name] = new VariableAssignment(attribute.Name, file, attribute);
        }
    }
}

/// <summary>A value that a variable file gives.</summary>
/// <param name="Name">The variable's name.</param>
/// <param name="File">The file.</param>
/// <param name="Attribute">The line.</param>
internal sealed record VariableAssignment(string Name, ModuleFile File, AttributeSyntax Attribute)
{
    private Value? _value;

    /// <summary>The value; only literals have one in these files.</summary>
    public Value Value => _value ??= Evaluator.Evaluate(Attribute.Value, new LiteralScope(File.Source));
}
