using System.Text;
using Linter.Core.Findings;
using Linter.Hcl.Values;

namespace Linter.Core.Fixes;

/// <summary>Replaces a string where it is written, and only where it is written exactly as it is meant.</summary>
internal static class LiteralReplacement
{
    /// <summary>A fix that writes another string in place of a literal.</summary>
    /// <param name="origin">Where the value came from.</param>
    /// <param name="oldText">The value.</param>
    /// <param name="newText">What is to stand there, without quotes.</param>
    /// <param name="title">What the fix does, in the imperative, without a period.</param>
    /// <returns>
    /// The fix; safe where the literal stands at its place of use, unsafe where it reaches other places too (a default, a local value).
    /// None where the literal is not the plain string, such as a template or the result of a function.
    /// </returns>
    public static IEnumerable<Fix> Of(Origin origin, string oldText, string newText, string title)
    {
        if (!IsPlain(newText) || !IsPlain(oldText) || !origin.Source.Slice(origin.Span).SequenceEqual(Encoding.UTF8.GetBytes($"\"{oldText}\"")))
        {
            return [];
        }

        var safety = origin.Count == 1 ? FixSafety.Safe : FixSafety.Unsafe;
        return [new Fix(title, safety, [new Edit(Location.Of(origin), $"\"{newText}\"")])];
    }

    private static bool IsPlain(string text) => !text.Any(character => character is '"' or '\\' or '$' or '%' or '\n' or '\r');
}
