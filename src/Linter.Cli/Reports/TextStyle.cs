using Linter.Core.Findings;

namespace Linter.Cli.Reports;

/// <summary>Colours of text, or none.</summary>
internal readonly record struct TextStyle(bool UseColor)
{
    /// <summary>Text that names a place.</summary>
    public string Strong(string text) => Wrap("1", text);

    /// <summary>Text that one may pass over.</summary>
    public string Faint(string text) => Wrap("2", text);

    /// <summary>Text in the colour of a severity.</summary>
    public string Of(Severity severity, string text) => Wrap(severity switch
    {
        Severity.Error => "1;31",
        Severity.Warning => "1;33",
        _ => "1;36",
    }, text);

    private string Wrap(string code, string text) => UseColor ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
