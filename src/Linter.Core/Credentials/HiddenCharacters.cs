using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Linter.Core.Credentials;

/// <summary>A character that cannot be seen, or that looks like another.</summary>
/// <param name="Index">0-based place in the text, in UTF-16 code units.</param>
/// <param name="Rune">The character.</param>
/// <param name="Name">Its name in Unicode, or a description of its kind.</param>
/// <param name="LooksLike">The ASCII character that it is mistaken for, or null for one that cannot be seen.</param>
internal readonly record struct HiddenCharacter(int Index, Rune Rune, string Name, char? LooksLike)
{
    /// <summary>Code point, name and 1-based place: <c>U+200B ZERO WIDTH SPACE at 7</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"U+{Rune.Value:X4} {Name} at {Index + 1}");
}

/// <summary>Finds characters that cannot be seen, or that look like others.</summary>
internal static class HiddenCharacters
{
    /// <summary>All such characters of a text, in order.</summary>
    public static ImmutableArray<HiddenCharacter> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return [];
        }

        var found = ImmutableArray.CreateBuilder<HiddenCharacter>();
        var index = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (CharacterNames.LookAlike(rune) is { } look)
            {
                found.Add(new HiddenCharacter(index, rune, look.Name, look.Ascii));
            }
            else if (IsInvisible(rune))
            {
                found.Add(new HiddenCharacter(index, rune, CharacterNames.OfInvisible(rune), null));
            }

            index += rune.Utf16SequenceLength;
        }

        return found.DrainToImmutable();
    }

    /// <summary>Whether a character cannot be seen: blanks, controls, zero-width and direction marks.</summary>
    public static bool IsInvisible(Rune rune) =>
        Rune.IsWhiteSpace(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
        || rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800 or 0xFFFD or (>= 0xFE00 and <= 0xFE0F);

    /// <summary>The text without what cannot be seen, and with ASCII in place of what looks like it.</summary>
    internal static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (CharacterNames.LookAlike(rune) is { } look)
            {
                builder.Append(look.Ascii);
            }
            else if (!IsInvisible(rune))
            {
                builder.Append(rune.ToString());
            }
        }

        return builder.ToString();
    }
}
