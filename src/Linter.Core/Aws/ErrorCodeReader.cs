namespace Linter.Core.Aws;

/// <summary>Finds the error of AWS in what Terraform printed.</summary>
internal static class ErrorCodeReader
{
    private const string CodeMark = "api error ";
    private const string OperationMark = "operation error ";

    /// <summary>The innermost known error in a text, or null where none is found.</summary>
    /// <param name="output">What Terraform, a provider or the AWS CLI printed; may be long.</param>
    /// <remarks>
    /// A code as the SDKs print it (<c>api error ExpiredToken: …</c>) or the CLI does (<c>An error occurred (ExpiredToken) when …</c>) wins
    /// over a text that only sounds like one.
    /// </remarks>
    public static ErrorCode? Find(string output)
    {
        ArgumentNullException.ThrowIfNull(output);

        // Terraform wraps long lines and draws a bar before each.
        var text = string.Join(' ', output.Replace('\u2502', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return ByCode(text) ?? ByFragment(text);
    }

    private static ErrorCode? ByCode(string text)
    {
        ErrorCode? found = null;
        for (var at = NextCode(text, 0, out var code); at >= 0; at = NextCode(text, at, out code))
        {
            // The last one is the innermost: wrappers come before what they wrap.
            found = ErrorCode.Find(code, OperationBefore(text, at)) ?? found;
        }

        return found;
    }

    private static int NextCode(string text, int start, out string code)
    {
        var sdk = text.IndexOf(CodeMark, start, StringComparison.Ordinal);
        var cli = text.IndexOf("An error occurred (", start, StringComparison.Ordinal);
        var at = sdk >= 0 && (cli < 0 || sdk < cli) ? sdk + CodeMark.Length : cli >= 0 ? cli + "An error occurred (".Length : -1;
        var end = at;
        while (end >= 0 && end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '.'))
        {
            end++;
        }

        code = at < 0 ? "" : text[at..end];
        return at < 0 ? -1 : end;
    }

    // "operation error STS: AssumeRole, https response error …, api error AccessDenied: …"
    private static string? OperationBefore(string text, int end)
    {
        var at = text.LastIndexOf(OperationMark, Math.Min(end, text.Length - 1), StringComparison.Ordinal);
        var rest = at < 0 ? "" : text[(at + OperationMark.Length)..];
        var comma = rest.IndexOf(',');
        var colon = rest.IndexOf(':');
        return comma > colon && colon > 0
            ? $"{rest[..colon].ToLowerInvariant()}:{rest[(colon + 1)..comma].Trim()}"
            : null;
    }

    private static ErrorCode? ByFragment(string text)
    {
        var lower = text.ToLowerInvariant();
        return ErrorCode.All.FirstOrDefault(candidate => candidate.Fragments.Any(fragment => lower.Contains(fragment, StringComparison.Ordinal)));
    }
}
