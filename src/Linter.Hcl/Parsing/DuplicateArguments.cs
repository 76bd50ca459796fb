using Linter.Hcl.Diagnostics;
using Linter.Hcl.Syntax;

namespace Linter.Hcl.Parsing;

/// <summary>Finds arguments that are set twice in one body.</summary>
internal sealed class DuplicateArguments
{
    /// <summary>Up to this many items are compared each with each; more go through a dictionary.</summary>
    private const int MostCompared = 12;

    private readonly Dictionary<string, AttributeSyntax> _seen = [];

    public void Check(ReadOnlySpan<BodyItemSyntax> items, DiagnosticBag diagnostics)
    {
        if (items.Length > MostCompared)
        {
            CheckMany(items, diagnostics);
            return;
        }

        for (var i = 1; i < items.Length; i++)
        {
            if (items[i] is not AttributeSyntax attribute)
            {
                continue;
            }

            foreach (var item in items[..i])
            {
                if (item is AttributeSyntax earlier && earlier.Name == attribute.Name)
                {
                    Report(attribute, earlier, diagnostics);
                    break;
                }
            }
        }
    }

    private void CheckMany(ReadOnlySpan<BodyItemSyntax> items, DiagnosticBag diagnostics)
    {
        _seen.Clear();
        foreach (var item in items)
        {
            if (item is AttributeSyntax attribute && !_seen.TryAdd(attribute.Name, attribute))
            {
                Report(attribute, _seen[attribute.Name], diagnostics);
            }
        }

        _seen.Clear();
    }

    private static void Report(AttributeSyntax attribute, AttributeSyntax earlier, DiagnosticBag diagnostics) =>
        diagnostics.Report(
            attribute.NameSpan,
            $"The argument \"{attribute.Name}\" is set twice in this body.",
            earlier.NameSpan,
            "first set here");
}
