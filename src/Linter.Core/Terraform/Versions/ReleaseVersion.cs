using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Linter.Core.Terraform.Versions;

/// <summary>A version of Terraform, a provider or a module: <c>5.100.0</c>, <c>v1.2</c>, <c>2.0.0-rc1+build</c>.</summary>
/// <remarks>
/// Missing numbers count as zero, so that <c>1.2</c> equals <c>1.2.0</c>; build metadata takes no part in order and equality.
/// Not named Version because that is a type of the System namespace, which every file sees.
/// </remarks>
internal sealed class ReleaseVersion : IComparable<ReleaseVersion>, IEquatable<ReleaseVersion>
{
    private static readonly SearchValues<char> DigitsAndDots = SearchValues.Create("0123456789.");

    private ReleaseVersion(ImmutableArray<long> numbers, int writtenNumbers, string prerelease, string metadata)
    {
        Numbers = numbers;
        WrittenNumbers = writtenNumbers;
        Prerelease = prerelease;
        Metadata = metadata;
    }

    /// <summary>Major, minor, patch and whatever follows; at least three.</summary>
    public ImmutableArray<long> Numbers { get; }

    /// <summary>How many numbers were written: 2 for <c>1.2</c>. The operator <c>~&gt;</c> depends on it.</summary>
    public int WrittenNumbers { get; }

    /// <summary>The first number.</summary>
    public long Major => Numbers[0];

    /// <summary>The second number, 0 where it was not written.</summary>
    public long Minor => Numbers[1];

    /// <summary>The third number, 0 where it was not written.</summary>
    public long Patch => Numbers[2];

    /// <summary>What follows the hyphen (<c>rc1</c>), or empty.</summary>
    public string Prerelease { get; }

    /// <summary>What follows the plus sign, or empty.</summary>
    public string Metadata { get; }

    /// <summary>Whether it comes before the release of the same numbers.</summary>
    public bool IsPrerelease => Prerelease.Length > 0;

    /// <summary>The same numbers without prerelease and metadata.</summary>
    public ReleaseVersion Core => IsPrerelease || Metadata.Length > 0 ? new(Numbers, WrittenNumbers, "", "") : this;

    /// <summary>The release after this one by the smallest step: the patch number counted up.</summary>
    public ReleaseVersion NextPatch => IsPrerelease ? Core : new([Major, Minor, Patch == long.MaxValue ? Patch : Patch + 1], 3, "", "");

    /// <summary>Makes a version of three numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public static ReleaseVersion Of(long major, long minor = 0, long patch = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(major);
        ArgumentOutOfRangeException.ThrowIfNegative(minor);
        ArgumentOutOfRangeException.ThrowIfNegative(patch);
        return new([major, minor, patch], 3, "", "");
    }

    /// <summary>Reads a version as Terraform does: an optional <c>v</c>, numbers with dots, prerelease and metadata; no blanks around.</summary>
    /// <returns>False where Terraform would refuse the text, or a number is larger than 64 bits.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out ReleaseVersion? version)
    {
        version = null;
        if (string.IsNullOrEmpty(text))
        {
            return false;
        }

        var rest = text.AsSpan(text[0] == 'v' ? 1 : 0);
        var metadata = "";
        var plus = rest.IndexOf('+');
        if (plus >= 0)
        {
            metadata = rest[(plus + 1)..].ToString();
            rest = rest[..plus];
            if (!IsDottedIdentifiers(metadata))
            {
                return false;
            }
        }

        var numbersLength = rest.IndexOfAnyExcept(DigitsAndDots);
        var prerelease = "";
        if (numbersLength >= 0)
        {
            // The hyphen may be missing before a letter ("1.2beta"), not before a digit.
            var tail = rest[numbersLength..];
            prerelease = (tail is ['-', _, ..] ? tail[1..] : tail).ToString();
            rest = rest[..numbersLength];
            if (!IsDottedIdentifiers(prerelease))
            {
                return false;
            }
        }

        if (!TryParseNumbers(rest, out var numbers, out var written))
        {
            return false;
        }

        version = new ReleaseVersion(numbers, written, prerelease, metadata);
        return true;
    }

    /// <summary>Reads a version that is known to be one.</summary>
    /// <exception cref="FormatException">The text is not a version.</exception>
    public static ReleaseVersion Parse(string text) =>
        TryParse(text, out var version) ? version : throw new FormatException("The text is not a version.");

    /// <inheritdoc/>
    public int CompareTo(ReleaseVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        for (var index = 0; index < Math.Max(Numbers.Length, other.Numbers.Length); index++)
        {
            var order = NumberAt(index).CompareTo(other.NumberAt(index));
            if (order != 0)
            {
                return order;
            }
        }

        return PrereleaseOrder.Compare(Prerelease, other.Prerelease);
    }

    /// <inheritdoc/>
    public bool Equals(ReleaseVersion? other) => CompareTo(other) == 0;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ReleaseVersion other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Major, Minor, Patch, Prerelease);

    /// <summary>The version with at least three numbers, as Terraform prints it.</summary>
    public override string ToString() =>
        string.Join('.', Numbers) + (IsPrerelease ? "-" + Prerelease : "") + (Metadata.Length > 0 ? "+" + Metadata : "");

    /// <summary>Whether the left version comes before the right one.</summary>
    public static bool operator <(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left version comes after the right one.</summary>
    public static bool operator >(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left version comes before the right one or equals it.</summary>
    public static bool operator <=(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left version comes after the right one or equals it.</summary>
    public static bool operator >=(ReleaseVersion left, ReleaseVersion right) => left.CompareTo(right) >= 0;

    /// <summary>Whether both are the same release.</summary>
    public static bool operator ==(ReleaseVersion? left, ReleaseVersion? right) => left?.Equals(right) ?? right is null;

    /// <summary>Whether they are different releases.</summary>
    public static bool operator !=(ReleaseVersion? left, ReleaseVersion? right) => !(left == right);

    internal long NumberAt(int index) => index < Numbers.Length ? Numbers[index] : 0;

    private static bool TryParseNumbers(ReadOnlySpan<char> text, out ImmutableArray<long> numbers, out int written)
    {
        var builder = ImmutableArray.CreateBuilder<long>(3);
        numbers = default;
        written = 0;
        foreach (var range in text.Split('.'))
        {
            if (!long.TryParse(text[range], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return false;
            }

            builder.Add(number);
        }

        written = builder.Count;
        while (builder.Count < 3)
        {
            builder.Add(0);
        }

        numbers = builder.DrainToImmutable();
        return true;
    }

    private static bool IsDottedIdentifiers(string text)
    {
        var previous = '.';
        foreach (var character in text)
        {
            var isIdentifier = char.IsAsciiLetterOrDigit(character) || character is '-' or '~';
            if (!isIdentifier && (character != '.' || previous == '.'))
            {
                return false;
            }

            previous = character;
        }

        return previous != '.';
    }
}
