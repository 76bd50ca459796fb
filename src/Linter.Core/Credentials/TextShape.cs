using System.Numerics;

namespace Linter.Core.Credentials;

/// <summary>Measures by which random text is told from text that people write.</summary>
internal static class TextShape
{
    /// <summary>How often neighbours are of different classes: small letters, capitals, digits, the rest.</summary>
    /// <remarks>Random base64 changes class at two of three places, names and paths at one of six.</remarks>
    internal static int ClassChanges(string text)
    {
        var changes = 0;
        for (var index = 1; index < text.Length; index++)
        {
            changes += ClassOf(text[index]) == ClassOf(text[index - 1]) ? 0 : 1;
        }

        return changes;
    }

    /// <summary>How many bits a character of the text holds by the frequency of its characters; 0 for empty text.</summary>
    internal static double Entropy(string text)
    {
        var entropy = 0.0;
        foreach (var group in text.GroupBy(character => character))
        {
            var share = group.Count() / (double)text.Length;
            entropy -= share * Math.Log2(share);
        }

        return entropy;
    }

    /// <summary>How many different characters a text has.</summary>
    internal static int DifferentCharacters(string text)
    {
        // Asked for each text that may be a secret: almost all of them are ASCII.
        var (low, high) = (0UL, 0UL);
        foreach (var character in text)
        {
            if (character >= 128)
            {
                return text.Distinct().Count();
            }

            (low, high) = character < 64 ? (low | (1UL << character), high) : (low, high | (1UL << (character - 64)));
        }

        return BitOperations.PopCount(low) + BitOperations.PopCount(high);
    }

    private static int ClassOf(char character) => character switch
    {
        >= 'a' and <= 'z' => 0,
        >= 'A' and <= 'Z' => 1,
        >= '0' and <= '9' => 2,
        _ => 3,
    };
}
