using System.Diagnostics.CodeAnalysis;
using Linter.Hcl.Values;

namespace Linter.Core.Aws;

/// <summary>
/// An Amazon resource name, <c>arn:partition:service:region:account:resource</c>, of which parts may not be known:
/// <c>arn:${data.aws_partition.current.partition}:iam::123456789012:role/${var.name}</c>.
/// </summary>
/// <param name="Partition">The partition, or null where it is not known.</param>
/// <param name="Service">The service, or null where it is not known.</param>
/// <param name="Region">The region; empty for global services, null where it is not known.</param>
/// <param name="Account">The account; empty where the resource has none, null where it is not known.</param>
/// <param name="Resource">The resource with its type, or null where not all of it is known.</param>
/// <param name="ResourcePrefix">The known start of the resource; all of it where it is known.</param>
internal sealed record Arn(string? Partition, string? Service, string? Region, string? Account, string? Resource, string ResourcePrefix)
{
    private const int PartCount = 6;

    /// <summary>Whether every part is known.</summary>
    public bool IsKnown => Partition is not null && Service is not null && Region is not null && Account is not null && Resource is not null;

    /// <summary>Reads a whole ARN.</summary>
    /// <returns>False for a text that does not begin with <c>arn:</c> or has less than six parts; the parts themselves are not judged.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Arn? arn) => TryParse([new StringPart(text ?? "", null)], out arn);

    /// <summary>Reads an ARN from a value, of which parts may not be known.</summary>
    /// <returns>False where what is known cannot be an ARN, or does not show where the parts begin.</returns>
    public static bool TryParse(Value value, [NotNullWhen(true)] out Arn? arn)
    {
        arn = null;
        return value switch
        {
            StringValue text => TryParse([new StringPart(text.Content, text.Origin)], out arn),
            UnknownValue unknown => TryParse(unknown.Parts.AsSpan(), out arn),
            _ => false,
        };
    }

    // An unknown piece is taken to hold no colon: only then do six parts come out, and no known ARN is written otherwise.
    private static bool TryParse(ReadOnlySpan<StringPart> pieces, [NotNullWhen(true)] out Arn? arn)
    {
        arn = null;
        var parts = new List<ArnPart> { new() };
        foreach (var piece in pieces)
        {
            if (piece.Text is null)
            {
                parts[^1].IsKnown = false;
                continue;
            }

            foreach (var character in piece.Text)
            {
                if (character == ':' && parts.Count < PartCount)
                {
                    parts.Add(new ArnPart());
                }
                else
                {
                    parts[^1].Add(character);
                }
            }
        }

        if (parts.Count < PartCount || parts[0].Text != "arn")
        {
            return false;
        }

        arn = new Arn(parts[1].Text, parts[2].Text, parts[3].Text, parts[4].Text, parts[5].Text, parts[5].Prefix);
        return true;
    }

    private sealed class ArnPart
    {
        private readonly System.Text.StringBuilder _prefix = new();

        internal bool IsKnown { get; set; } = true;

        internal string Prefix => _prefix.ToString();

        internal string? Text => IsKnown ? Prefix : null;

        internal void Add(char character)
        {
            if (IsKnown)
            {
                _prefix.Append(character);
            }
        }
    }
}
