using Linter.Core.Findings;

namespace Linter.Core.Companions.Shell;

/// <summary>The environment variables that a script sets.</summary>
internal static class ShellBindings
{
    /// <summary>All assignments of a script in order, as what the shell makes of them.</summary>
    public static IEnumerable<EnvironmentBinding> Of(ShellScript script) =>
        script.Commands.SelectMany(command => command.Assignments).Select(assignment => Of(script.Source, assignment));

    /// <summary>An assignment.</summary>
    public static EnvironmentBinding Of(EmbeddedText source, ShellAssignment assignment)
    {
        var place = source.At(assignment.Value.Start, assignment.Value.End - assignment.Value.Start);
        return new EnvironmentBinding(
            assignment.Name,
            ValueOf(assignment.Value, place),
            assignment.Value.Shown,
            source.At(assignment.Start, assignment.Name.Length),
            place);
    }

    private static Hcl.Values.Value ValueOf(ShellWord word, Location place) =>
        BindingValues.Of(word.Pieces.Select(piece => piece.Text), place, "The shell puts the value in when the script runs.");
}
