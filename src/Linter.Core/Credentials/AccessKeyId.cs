using System.Diagnostics.CodeAnalysis;
using Linter.Core.Aws;

namespace Linter.Core.Credentials;

/// <summary>What an access key id is good for.</summary>
internal enum AccessKeyKind
{
    /// <summary><c>AKIA</c>: a key of an IAM user or the root user, valid until somebody takes it back. It has no session token.</summary>
    LongTerm,

    /// <summary><c>ASIA</c>: a key from STS, valid for hours, and only with its session token.</summary>
    Temporary,
}

/// <summary>A text that has the shape of an access key id that can sign requests.</summary>
/// <remarks>Shape: four letters for the kind, then sixteen characters of A–Z and 2–7. AWS publishes no checksum.</remarks>
internal sealed record AccessKeyId
{
    /// <summary>How many characters an access key id has. The API allows 16 to 128; AWS has only issued 20.</summary>
    public const int Length = 20;

    private readonly string _text;

    private AccessKeyId(string text) => _text = text;

    /// <summary>What it is good for.</summary>
    public AccessKeyKind Kind => _text[1] == 'S' ? AccessKeyKind.Temporary : AccessKeyKind.LongTerm;

    /// <summary>The first four and the last four characters with stars between: the form that may be shown.</summary>
    public string Masked => Masking.AccessKeyId(_text);

    /// <summary>
    /// The account that owns the key, which newer ids carry in them; null for an id of before about 2019 and for one of documentation.
    /// </summary>
    public AccountId? Account => DecodeAccount(_text);

    /// <summary>Reads an access key id; anything around it, even a blank, makes it none.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out AccessKeyId? accessKeyId)
    {
        accessKeyId = null;
        if (text is not { Length: Length } || !HasUsablePrefix(text) || !text.AsSpan(4).ContainsOnlyBase32())
        {
            return false;
        }

        accessKeyId = new AccessKeyId(text);
        return true;
    }

    /// <summary>The masked form.</summary>
    public override string ToString() => Masked;

    internal static bool HasUsablePrefix(string text) =>
        text.StartsWith("AKIA", StringComparison.Ordinal) || text.StartsWith("ASIA", StringComparison.Ordinal);

    // The sixteen characters are 80 bits in base32. Of the first 48, the top bit marks the newer form and the next 40 are the account
    // (T. Beery, A short note on AWS KEY ID; A. Steele, AWS Access Key ID formats).
    private static AccountId? DecodeAccount(string text)
    {
        ulong bits = 0;
        foreach (var character in text.AsSpan(4, 10))
        {
            bits = (bits << 5) | (uint)(character >= 'A' ? character - 'A' : character - '2' + 26);
        }

        // Ten characters are 50 bits: two more than the 48.
        var first48 = bits >> 2;
        var number = (long)((first48 & 0x7fff_ffff_ff80) >> 7);
        var isNewerForm = (first48 & 0x8000_0000_0000) != 0;
        return isNewerForm && number <= 999_999_999_999 && !text.EndsWith("EXAMPLE", StringComparison.Ordinal) ? AccountId.Of(number) : null;
    }
}
