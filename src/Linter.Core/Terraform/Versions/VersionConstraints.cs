using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Linter.Core.Terraform.Versions;

/// <summary>Conditions on a version that all have to be met.</summary>
internal sealed class VersionConstraints
{
    private static readonly ReleaseVersion s_zero = ReleaseVersion.Of(0);

    private VersionConstraints(ImmutableArray<VersionConstraint> items, ConstraintSubject subject)
    {
        Items = items;
        Subject = subject;
    }

    /// <summary>The conditions in the order written; empty where anything is allowed.</summary>
    public ImmutableArray<VersionConstraint> Items { get; }

    /// <summary>By whose rules they are read.</summary>
    public ConstraintSubject Subject { get; }

    /// <summary>Whether versions above some version are refused.</summary>
    public bool HasUpperEnd => Items.Any(item => item.HasUpperEnd);

    /// <summary>Whether versions below some version are refused.</summary>
    public bool HasLowerEnd => Items.Any(item => item.HasLowerEnd);

    /// <summary>The one version that a condition asks for exactly, or null.</summary>
    public ReleaseVersion? Exact => Items.FirstOrDefault(item => item.Operator == ConstraintOperator.Equal)?.Version;

    /// <summary>No condition at all.</summary>
    public static VersionConstraints None(ConstraintSubject subject) => new([], subject);

    /// <summary>Reads a constraint string as Terraform does.</summary>
    /// <param name="text">The string: <c>~&gt; 5.0</c>, <c>&gt;= 4.9, &lt; 6.0</c>.</param>
    /// <param name="subject">What the constraint is about.</param>
    /// <param name="constraints">The conditions, or null where Terraform refuses the string.</param>
    /// <param name="reason">Why Terraform refuses it, as the end of a sentence ("has no version after >="), or null.</param>
    public static bool TryParse(
        string text,
        ConstraintSubject subject,
        [NotNullWhen(true)] out VersionConstraints? constraints,
        [NotNullWhen(false)] out string? reason)
    {
        ArgumentNullException.ThrowIfNull(text);
        constraints = null;
        var items = ImmutableArray.CreateBuilder<VersionConstraint>();
        foreach (var piece in text.Split(','))
        {
            if (!ConstraintReader.TryRead(piece, subject, out var item, out reason))
            {
                return false;
            }

            items.Add(item);
        }

        constraints = new VersionConstraints(items.DrainToImmutable(), subject);
        reason = null;
        return true;
    }

    /// <summary>All conditions of several places together.</summary>
    /// <param name="subject">What they are about.</param>
    /// <param name="parts">The conditions of each place.</param>
    public static VersionConstraints All(ConstraintSubject subject, IEnumerable<VersionConstraints> parts) =>
        new([.. parts.SelectMany(part => part.Items)], subject);

    /// <summary>Whether Terraform would take a version.</summary>
    /// <remarks>
    /// A prerelease of a provider has to be asked for exactly, and 0.0.0 is never taken: to Terraform it means that there is no version.
    /// A prerelease of Terraform itself counts as its release.
    /// </remarks>
    public bool Allows(ReleaseVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        if (Subject == ConstraintSubject.Core)
        {
            version = version.Core;
        }
        else if (version == s_zero || (version.IsPrerelease && !AsksExactlyFor(version)))
        {
            return false;
        }

        // Hundreds of releases are asked about for each module, so no closure here.
        foreach (var item in Items)
        {
            if (!item.Allows(version))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The newest of some versions that Terraform would take, or null where there is none.</summary>
    public ReleaseVersion? Newest(IEnumerable<ReleaseVersion> versions) => versions.Where(Allows).Max();

    /// <summary>Whether no version at all, released or not, can meet all conditions.</summary>
    public bool CannotBeMet => !Candidates().Any(Allows);

    /// <summary>Two conditions that no version meets together, or null where each two, or all together, can be met.</summary>
    /// <remarks>The first pair in the order written, so that the same text gives the same answer.</remarks>
    public (VersionConstraint First, VersionConstraint Second)? Clash()
    {
        // A third condition may ask for the one prerelease that the other two let pass.
        if (!CannotBeMet)
        {
            return null;
        }

        for (var second = 1; second < Items.Length; second++)
        {
            for (var first = 0; first < second; first++)
            {
                if (new VersionConstraints([Items[first], Items[second]], Subject).CannotBeMet)
                {
                    return (Items[first], Items[second]);
                }
            }
        }

        return null;
    }

    /// <summary>The conditions as Terraform prints them, with commas.</summary>
    public override string ToString() => string.Join(", ", Items.Select(item => item.Text));

    private bool AsksExactlyFor(ReleaseVersion version) => Items.Any(item => item.Operator == ConstraintOperator.Equal && item.Allows(version));

    // What conditions allow together, if anything, begins at the lowest version that one of them allows, or a few patch
    // releases later where "!=" takes that one out.
    private IEnumerable<ReleaseVersion> Candidates()
    {
        var exclusions = Items.Count(item => item.Operator == ConstraintOperator.NotEqual);
        foreach (var lowest in Items.Select(item => item.LowestAllowed).Append(ReleaseVersion.Of(0)))
        {
            var candidate = lowest;
            for (var step = 0; step <= exclusions + 1; step++)
            {
                yield return candidate;
                candidate = candidate.NextPatch;
            }
        }
    }
}
