namespace Linter.Hcl.Scanning;

/// <summary>How well a text is closed.</summary>
/// <param name="UnclosedBraces">How many braces were still open at the end.</param>
/// <param name="ClosedByIndentation">How many braces were closed because the indentation says so.</param>
/// <param name="StrayClosers">How many closing brackets closed nothing.</param>
internal readonly record struct ScanResult(int UnclosedBraces, int ClosedByIndentation, int StrayClosers);
