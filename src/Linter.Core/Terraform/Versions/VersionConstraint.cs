namespace Linter.Core.Terraform.Versions;

/// <summary>How a constraint compares.</summary>
internal enum ConstraintOperator
{
    /// <summary><c>=</c>, or no operator at all.</summary>
    Equal,

    /// <summary><c>!=</c></summary>
    NotEqual,

    /// <summary><c>&gt;</c></summary>
    Greater,

    /// <summary><c>&gt;=</c></summary>
    GreaterOrEqual,

    /// <summary><c>&lt;</c></summary>
    Less,

    /// <summary><c>&lt;=</c></summary>
    LessOrEqual,

    /// <summary><c>~&gt;</c>: only the last number that is written may grow.</summary>
    Pessimistic,
}

/// <summary>What a constraint is about: Terraform reads the two by different rules.</summary>
internal enum ConstraintSubject
{
    /// <summary>
    /// A provider: no <c>v</c>, at most three numbers, at most one blank after the operator, and <c>~&gt; 1</c> stays below 2.
    /// A prerelease is chosen only when it is asked for exactly.
    /// </summary>
    Provider,

    /// <summary>
    /// Terraform itself (<c>required_version</c>): <c>v</c> and more numbers are fine, prereleases are refused, and <c>~&gt; 1</c>
    /// has no upper end. A prerelease of Terraform counts as its release.
    /// </summary>
    Core,
}

/// <summary>One condition on a version.</summary>
/// <param name="Operator">How to compare.</param>
/// <param name="Version">What to compare with.</param>
/// <param name="Subject">By whose rules.</param>
/// <param name="Text">The condition as written, without blanks around it.</param>
internal sealed record VersionConstraint(ConstraintOperator Operator, ReleaseVersion Version, ConstraintSubject Subject, string Text)
{
    /// <summary>Whether versions above some version are refused.</summary>
    public bool HasUpperEnd =>
        Operator is ConstraintOperator.Equal or ConstraintOperator.Less or ConstraintOperator.LessOrEqual
        || (Operator == ConstraintOperator.Pessimistic && FixedNumbers > 0);

    /// <summary>Whether versions below some version are refused.</summary>
    public bool HasLowerEnd =>
        Operator is ConstraintOperator.Equal or ConstraintOperator.Greater or ConstraintOperator.GreaterOrEqual or ConstraintOperator.Pessimistic;

    /// <summary>The lowest release that it allows.</summary>
    internal ReleaseVersion LowestAllowed => Operator switch
    {
        ConstraintOperator.Equal or ConstraintOperator.GreaterOrEqual or ConstraintOperator.Pessimistic => Version,
        ConstraintOperator.Greater => Version.NextPatch,
        _ => ReleaseVersion.Of(0),
    };

    // "~> 1.2.3" fixes 1 and 2, "~> 1.2" fixes 1. "~> 1" fixes 1 for providers and nothing for Terraform itself.
    private int FixedNumbers => Version.WrittenNumbers == 1 && Subject == ConstraintSubject.Provider ? 1 : Version.WrittenNumbers - 1;

    /// <summary>Whether a version meets this condition by number; the rule on prereleases stands in <see cref="VersionConstraints.Allows"/>.</summary>
    public bool Allows(ReleaseVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return Operator switch
        {
            ConstraintOperator.Equal => IsSame(version),
            ConstraintOperator.NotEqual => !IsSame(version),
            ConstraintOperator.Greater => version > Version,
            ConstraintOperator.GreaterOrEqual => version >= Version,
            ConstraintOperator.Less => version < Version,
            ConstraintOperator.LessOrEqual => version <= Version,
            _ => version >= Version && KeepsFixedNumbers(version),
        };
    }

    /// <summary>The condition as written.</summary>
    public override string ToString() => Text;

    private bool IsSame(ReleaseVersion version) =>
        version == Version && (Subject == ConstraintSubject.Core || version.Metadata == Version.Metadata);

    private bool KeepsFixedNumbers(ReleaseVersion version)
    {
        // Terraform finds "~> 1.2.3.0" in no version of three numbers.
        if (Version.WrittenNumbers > version.Numbers.Length)
        {
            return false;
        }

        for (var index = 0; index < FixedNumbers; index++)
        {
            if (version.NumberAt(index) != Version.NumberAt(index))
            {
                return false;
            }
        }

        return true;
    }
}
