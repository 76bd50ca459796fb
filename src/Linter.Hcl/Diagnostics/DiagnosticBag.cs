using System.Collections.Immutable;
using Linter.Hcl.Text;

namespace Linter.Hcl.Diagnostics;

/// <summary>Collects what is wrong with a text, in any order; gives it back in the order of the text, and not without end.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>At most this many diagnostics are shown for one file; a last one says how many were left out.</summary>
    public const int MostShown = 100;

    /// <summary>Those that are sorted before the first <see cref="MostShown"/> are taken; more are only counted.</summary>
    private const int MostKept = 1000;

    private readonly List<Diagnostic> _kept = [];

    /// <summary>How many were reported.</summary>
    public int Count { get; private set; }

    public void Report(TextSpan span, string message) => Add(new Diagnostic(span, message));

    public void Report(TextSpan span, string message, TextSpan related, string relatedMessage) =>
        Add(new Diagnostic(span, message) { Related = related, RelatedMessage = relatedMessage });

    public void Add(Diagnostic diagnostic)
    {
        Count++;
        if (_kept.Count < MostKept)
        {
            _kept.Add(diagnostic);
        }
    }

    public void AddAll(DiagnosticBag other)
    {
        foreach (var diagnostic in other._kept)
        {
            Add(diagnostic);
        }

        Count += other.Count - other._kept.Count;
    }

    /// <summary>
    /// Forgets the latest ones as far as they start at an offset or behind it: they were consequences of what starts there.
    /// For a scanner, which reports in the order of the text.
    /// </summary>
    public void RemoveFrom(int offset)
    {
        if (_kept.Count == 0 || _kept[^1].Span.Start < offset)
        {
            return;
        }

        while (_kept.Count > 0 && _kept[^1].Span.Start >= offset)
        {
            _kept.RemoveAt(_kept.Count - 1);
        }

        Count = _kept.Count;
    }

    /// <summary>Forgets all of them.</summary>
    public void Clear()
    {
        Count = 0;
        _kept.Clear();
    }

    /// <summary>
    /// The diagnostics in the order of the text, at most <see cref="MostShown"/> and one that says how many more there are.
    /// </summary>
    public ImmutableArray<Diagnostic> ToImmutable()
    {
        if (Count == 0)
        {
            return [];
        }

        var ordered = _kept.OrderBy(d => d.Span.Start).ThenBy(d => d.Span.End).Take(MostShown);
        if (Count <= MostShown)
        {
            return [.. ordered];
        }

        var shown = ordered.ToList();
        var left = Count - MostShown;
        shown.Add(new Diagnostic(shown[^1].Span, $"This file has {left} more {(left == 1 ? "error" : "errors")} that are not shown."));
        return [.. shown];
    }
}
