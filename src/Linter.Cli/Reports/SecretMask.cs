using System.Text;
using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Hcl.Text;

namespace Linter.Cli.Reports;

/// <summary>Every quotation of a source goes through here: what any finding of the run calls secret is not in it,
/// suppressed findings included, nor what looks like a part of a credential.</summary>
internal sealed class SecretMask
{
    private readonly Dictionary<string, List<TextSpan>> _spans = new(StringComparer.Ordinal);

    /// <summary>Knows the secrets of these findings.</summary>
    public SecretMask(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            if (finding.HoldsSecret)
            {
                Cover(finding.Location);
            }
        }
    }

    // A place without length is about its whole file, and so is the secret.
    private void Cover(Location location)
    {
        if (!_spans.TryGetValue(location.Path, out var spans))
        {
            _spans.Add(location.Path, spans = []);
        }

        spans.Add(location.Span.Length > 0 ? location.Span : new TextSpan(0, location.Source.Bytes.Length));
    }

    /// <summary>The text of a span, a star for each UTF-16 code unit of a secret, so that columns stay where they are.</summary>
    public string Starred(SourceText source, TextSpan span)
    {
        var text = source.GetText(span);
        var secret = SecretUnits(source, span, text);
        return secret is null ? text : string.Create(text.Length, (text, secret), static (line, state) =>
        {
            for (var at = 0; at < line.Length; at++)
            {
                line[at] = state.secret[at] && state.text[at] is not ('\r' or '\n') ? '*' : state.text[at];
            }
        });
    }

    /// <summary>The text of a span, every secret piece replaced by a token.</summary>
    public string Redacted(SourceText source, TextSpan span, string token)
    {
        var text = source.GetText(span);
        var secret = SecretUnits(source, span, text);
        if (secret is null)
        {
            return text;
        }

        var redacted = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!secret[at])
            {
                redacted.Append(text[at]);
            }
            else if (at == 0 || !secret[at - 1])
            {
                redacted.Append(token);
            }
        }

        return redacted.ToString();
    }

    /// <summary>For each UTF-16 code unit of the text whether it is secret; null where none is.</summary>
    private bool[]? SecretUnits(SourceText source, TextSpan span, string text)
    {
        bool[]? secret = null;
        foreach (var found in SecretScanner.Find(text))
        {
            secret ??= new bool[text.Length];
            secret.AsSpan(found.Range.Start, found.Range.Length).Fill(true);
        }

        if (_spans.TryGetValue(source.Path, out var spans))
        {
            foreach (var found in spans)
            {
                var start = Math.Max(found.Start, span.Start);
                var end = Math.Min(found.End, span.End);
                if (start < end)
                {
                    var from = CountUnits(source, span.Start, start);
                    var to = Math.Min(text.Length, CountUnits(source, span.Start, end));
                    secret ??= new bool[text.Length];
                    secret.AsSpan(from, Math.Max(0, to - from)).Fill(true);
                }
            }
        }

        return secret;
    }

    private static int CountUnits(SourceText source, int from, int to) => Encoding.UTF8.GetCharCount(source.Bytes[from..to]);
}
