namespace Linter.Core.Findings;

/// <summary>How bad a finding is; ordered, so that <c>&gt;=</c> compares.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Fails in a setting that is common, or weakens security.</summary>
    Warning,

    /// <summary>Authentication will fail, or a usable secret is exposed.</summary>
    Error,
}

/// <summary>How sure a finding is; ordered. Only <see cref="Medium"/> and above are shown by default.</summary>
public enum Confidence
{
    /// <summary>A hint; shown on request.</summary>
    Low,

    /// <summary>Likely.</summary>
    Medium,

    /// <summary>All that the finding says follows from what was read.</summary>
    High,
}
