using System.Text;
using Linter.Core.Engine;
using Linter.Core.Sources;
using Linter.Core.Terraform;
using Linter.Testing;

namespace Linter.Core.Tests.Terraform;

/// <summary>Makes modules of a text; <c># file: NAME</c> lines split it.</summary>
internal static class TestModule
{
    public static Module Root(string text, string folder = "") =>
        Roots(text).Single(module => module.Folder.Path == folder);

    public static IReadOnlyList<Module> Roots(string text)
    {
        var tree = Tree(text);
        return [.. tree.RootFolders.Select(root => Root(tree, root.Path))];
    }

    public static Module Root(ModuleTree tree, string folder, params IEnumerable<KeyValuePair<string, string>> given)
    {
        var root = tree.Loader.Find(folder)!;
        return new Module(root, new RootFolders(tree, folder), VariableAssignments.Of(root, [], given));
    }

    public static ModuleTree Tree(string text) =>
        TreeReader.Read(new MemorySourceFiles(Fixture.Parse("test", text).Files), 1, CancellationToken.None);

    /// <summary>The value of an argument as text: strings as they are, others by what they are.</summary>
    public static string Show(Argument? argument) => argument?.Value switch
    {
        null => "absent",
        { IsNull: true } => "null",
        { IsKnown: false } => "unknown",
        { Text: { } text } => text,
        Hcl.Values.NumberValue number => number.ContentText,
        Hcl.Values.BoolValue boolean => boolean.Content ? "true" : "false",
        var other => other.Type.Kind.ToString(),
    };

    /// <summary>The steps of a value's way, <c>file:line description</c> each.</summary>
    public static string Way(Argument argument)
    {
        var text = new StringBuilder();
        foreach (var step in argument.Origin.Steps)
        {
            text.Append(text.Length > 0 ? " > " : "").Append(step.Source.Path).Append(':').Append(step.Source.GetPosition(step.Span.Start).Line)
                .Append(step.Description is null ? "" : " " + step.Description);
        }

        return text.ToString();
    }
}
