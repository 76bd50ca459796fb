using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Linter.Core.Terraform.Functions.Documents;

/// <summary>The events of a YAML parser, and where it is not to be trusted to take what Terraform's takes.</summary>
internal sealed class YamlEvents(string text)
{
    private readonly Parser _parser = new(new StringReader(text));

    /// <summary>Whether the parser itself tripped, which says nothing about the text.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Whether a text has something that one YAML parser takes and another refuses: tabs as indentation, halves of surrogate pairs.</summary>
    public bool IsDisputed =>
        text.Split('\n').Any(line => line.AsSpan().TrimStart(' ').StartsWith("\t"))
        || text.Contains("\\ud", StringComparison.OrdinalIgnoreCase);

    /// <summary>The next event; null where there is none or the text is not YAML.</summary>
    public ParsingEvent? Take()
    {
        try
        {
            return _parser.MoveNext() ? _parser.Current : null;
        }
        catch (YamlException)
        {
            return null;
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The parser itself trips over some texts; that says nothing about whether Terraform takes them.
            HasFailed = true;
            return null;
        }
    }

    /// <summary>Whether what stands behind a key in quotes is what may; the parser takes more than Terraform's does.</summary>
    public bool EndsAsKey(Scalar key)
    {
        var rest = text.AsSpan((int)Math.Clamp(key.End.Index, 0, text.Length)).TrimStart();
        return key.Style is not (ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted) || rest.IsEmpty || rest[0] is ':' or ',' or '}' or '#';
    }
}
