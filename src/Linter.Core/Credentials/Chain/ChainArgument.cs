namespace Linter.Core.Credentials.Chain;

/// <summary>What is known of an argument's text: it is not there, not known before Terraform runs, or known.</summary>
internal readonly record struct ChainArgument
{
    private ChainArgument(string? text, bool isUnknown)
    {
        Text = text;
        IsUnknown = isUnknown;
    }

    /// <summary>An argument that is left out or null.</summary>
    public static ChainArgument Absent => default;

    /// <summary>An argument whose value is not known.</summary>
    public static ChainArgument Unknown { get; } = new(null, true);

    /// <summary>The value, or null where it is absent or unknown. May be a secret.</summary>
    public string? Text { get; }

    /// <summary>Whether a value is given that nobody knows yet.</summary>
    public bool IsUnknown { get; }

    /// <summary>Whether a value that is not empty is known; Terraform takes an empty one for none.</summary>
    public bool IsSet => !string.IsNullOrEmpty(Text);

    /// <summary>An argument with a known value.</summary>
    public static ChainArgument Of(string text) => new(text, false);

    /// <summary>Whether there is a value, never the value.</summary>
    public override string ToString() => IsUnknown ? "unknown" : Text is null ? "absent" : "known";
}
