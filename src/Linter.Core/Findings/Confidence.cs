namespace Linter.Core.Findings;

/// <summary>How sure a statement is.</summary>
public enum Confidence
{
    /// <summary>A guess that is right less often than not; shown only when asked for.</summary>
    Low,

    /// <summary>Right in most settings; what would make it wrong cannot be seen from here.</summary>
    Medium,

    /// <summary>Certain as far as the files and the facts go.</summary>
    High,
}
