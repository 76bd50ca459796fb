using System.Text;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Strings;

/// <summary>Functions that take something off the ends of a text.</summary>
internal static class TrimFunctions
{
    /// <summary>Without the newlines at its end.</summary>
    public static TerraformFunction Chomp { get; } = new("chomp", HclType.String, Parameter.Text("str"))
    {
        Body = call => call.DerivedText(0, call.Text(0).TrimEnd('\r', '\n')),
    };

    /// <summary>Without any of some characters at both ends.</summary>
    public static TerraformFunction Trim { get; } = new("trim", HclType.String, Parameter.Text("str"), Parameter.Text("cutset"))
    {
        Body = call => call.DerivedText(0, TrimCharacters(call.Text(0), call.Text(1))),
    };

    /// <summary>Without a text at its start.</summary>
    public static TerraformFunction TrimPrefix { get; } = new("trimprefix", HclType.String, Parameter.Text("str"), Parameter.Text("prefix"))
    {
        Body = call =>
        {
            var (text, prefix) = (call.Text(0), call.Text(1));
            return call.DerivedText(0, text.StartsWith(prefix, StringComparison.Ordinal) ? text[prefix.Length..] : text);
        },
    };

    /// <summary>Without white space at both ends.</summary>
    public static TerraformFunction TrimSpace { get; } = new("trimspace", HclType.String, Parameter.Text("str"))
    {
        Body = call => call.DerivedText(0, call.Text(0).Trim()),
    };

    /// <summary>Without a text at its end.</summary>
    public static TerraformFunction TrimSuffix { get; } = new("trimsuffix", HclType.String, Parameter.Text("str"), Parameter.Text("suffix"))
    {
        Body = call =>
        {
            var (text, suffix) = (call.Text(0), call.Text(1));
            return call.DerivedText(0, text.EndsWith(suffix, StringComparison.Ordinal) ? text[..^suffix.Length] : text);
        },
    };

    private static string TrimCharacters(string text, string cutset)
    {
        var cut = new HashSet<Rune>(cutset.EnumerateRunes());
        var (start, end) = (0, text.Length);
        while (start < end && Rune.TryGetRuneAt(text, start, out var first) && cut.Contains(first))
        {
            start += first.Utf16SequenceLength;
        }

        while (start < end && Rune.DecodeLastFromUtf16(text.AsSpan(start, end - start), out var last, out var length) == 0 && cut.Contains(last))
        {
            end -= length;
        }

        return text[start..end];
    }
}
