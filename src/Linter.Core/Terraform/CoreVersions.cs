using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Terraform;

/// <summary>What a module tree demands of the version of Terraform itself (<c>required_version</c>).</summary>
/// <param name="Requirements">All constraints, those of callers first.</param>
internal sealed record CoreVersions(ImmutableArray<CoreRequirement> Requirements)
{
    /// <summary>All conditions together.</summary>
    public VersionConstraints Combined { get; } = VersionConstraints.All(ConstraintSubject.Core, Requirements.Select(requirement => requirement.Constraints));

    /// <summary>Gathers what a tree of modules demands; a constraint that Terraform cannot read takes no part.</summary>
    public static CoreVersions Of(Module root) =>
        new([.. root.WithDescendants().SelectMany(CoreRequirement.AllOf).DistinctBy(requirement => requirement.Location)]);
}

/// <summary>A <c>required_version</c>.</summary>
/// <param name="Text">The constraint as written.</param>
/// <param name="Constraints">The conditions.</param>
/// <param name="Location">Where it stands.</param>
internal sealed record CoreRequirement(string Text, VersionConstraints Constraints, Location Location)
{
    /// <summary>The constraints of one module in the order of the text.</summary>
    public static IEnumerable<CoreRequirement> AllOf(Module module)
    {
        foreach (var argument in module.Settings.RequiredVersions)
        {
            if (argument.Text is { } text && VersionConstraints.TryParse(text, ConstraintSubject.Core, out var constraints, out _))
            {
                yield return new CoreRequirement(text, constraints, argument.ValueLocation);
            }
        }
    }
}
