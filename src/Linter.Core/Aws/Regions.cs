using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Linter.Core.Aws;

/// <summary>The regions of all partitions, and what looks like one.</summary>
internal static class Regions
{
    private static readonly Lazy<ImmutableArray<Region>> Facts = new(() => FactFile.Read("partitions.json", "regions", Read));

    private static readonly Lazy<FrozenDictionary<string, Region>> ByName =
        new(() => All.ToFrozenDictionary(region => region.Name, StringComparer.Ordinal));

    /// <summary>All regions, by partition and name.</summary>
    public static ImmutableArray<Region> All => Facts.Value;

    /// <summary>Finds a region by its exact name.</summary>
    public static bool TryGet(string? name, [NotNullWhen(true)] out Region? region)
    {
        region = null;
        return name is not null && ByName.Value.TryGetValue(name, out region);
    }

    /// <summary>Whether a text could name a region that is newer than the facts: words of small letters, then a number (<c>eu-east-1</c>).</summary>
    /// <remarks>The first word has two to four letters, as in every region so far.</remarks>
    public static bool IsWellFormed(string? text)
    {
        var words = (text ?? "").Split('-');
        return words.Length is >= 3 and <= 5
            && words[0].Length is >= 2 and <= 4
            && words[^1] is { Length: 1 or 2 } number
            && number.All(char.IsAsciiDigit)
            && words[..^1].All(word => word.Length > 0 && word.All(char.IsAsciiLetterLower));
    }

    /// <summary>
    /// Finds the region of an availability zone (<c>us-east-1a</c>), a local zone (<c>us-west-2-lax-1a</c>), a wavelength zone
    /// (<c>us-east-1-wl1-bos-wlz-1</c>) or a zone id (<c>use1-az4</c>).
    /// </summary>
    public static bool TryGetOfZone(string? zone, [NotNullWhen(true)] out Region? region)
    {
        region = zone is null ? null : All.FirstOrDefault(candidate => IsZoneOf(zone, candidate.Name));
        return region is not null;
    }

    /// <summary>The region that a text most likely means, or null where none is near.</summary>
    /// <remarks>Knows other spellings (<c>US_EAST_1</c>, <c>useast1</c>), zones, and names for people (<c>Ireland</c>, <c>N. Virginia</c>).</remarks>
    public static Region? Nearest(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length is < 4 or > 40)
        {
            return null;
        }

        if (TryGetOfZone(trimmed.ToLowerInvariant(), out var ofZone))
        {
            return ofZone;
        }

        var letters = LettersAndDigits(trimmed);
        return All.FirstOrDefault(region => LettersAndDigits(region.Name) == letters)
            ?? All.FirstOrDefault(region => IsPlaceOf(letters, region))
            ?? (NearestName.Of(trimmed.ToLowerInvariant(), All.Select(region => region.Name)) is { } name ? ByName.Value[name] : null);
    }

    /// <summary>Whether no other region is as near to a text as the one that <see cref="Nearest"/> gives: <c>us-est-1</c> may be us-east-1 or us-west-1.</summary>
    internal static bool IsOnlyNearest(string text, Region nearest)
    {
        var trimmed = text.Trim().ToLowerInvariant();
        var letters = LettersAndDigits(trimmed);
        return LettersAndDigits(nearest.Name) == letters || IsPlaceOf(letters, nearest)
            || All.All(other => other == nearest || NearestName.Distance(trimmed, other.Name) > NearestName.Distance(trimmed, nearest.Name));
    }

    /// <summary>The short form in zone ids and invoices: <c>use1</c>, <c>apse2</c>, <c>usgw1</c>.</summary>
    internal static string ShortName(string region)
    {
        var words = region.Split('-');
        return words[0] + string.Concat(words[1..].Select(Abbreviate));
    }

    private static string Abbreviate(string word) => word switch
    {
        "northeast" => "ne",
        "northwest" => "nw",
        "southeast" => "se",
        "southwest" => "sw",
        _ => word[..1],
    };

    private static bool IsZoneOf(string zone, string region) =>
        (zone.StartsWith(region, StringComparison.Ordinal) && IsZoneSuffix(zone[region.Length..]))
        || (zone.StartsWith(ShortName(region), StringComparison.Ordinal)
            && zone.AsSpan(ShortName(region).Length) is ['-', 'a', 'z', >= '0' and <= '9']);

    // "a" of an availability zone, "-lax-1a" of a local zone, "-wl1-bos-wlz-1" of a wavelength zone.
    private static bool IsZoneSuffix(string suffix) => suffix.Split('-') switch
    {
        [{ Length: 1 } letter] => char.IsAsciiLetterLower(letter[0]),
        ["", { Length: 3 } city, { Length: 2 } zone] =>
            city.All(char.IsAsciiLetterLower) && char.IsAsciiDigit(zone[0]) && char.IsAsciiLetterLower(zone[1]),
        ["", ['w', 'l', ..], { Length: 3 }, "wlz", { Length: 1 } number] => char.IsAsciiDigit(number[0]),
        _ => false,
    };

    private static string LettersAndDigits(string text) =>
        string.Concat(text.Where(char.IsAsciiLetterOrDigit).Select(char.ToLowerInvariant));

    // "ireland", "euireland" and "europeireland" are all "Europe (Ireland)"; a bare "europe" is nothing.
    private static bool IsPlaceOf(string letters, Region region)
    {
        var open = region.Description.IndexOf('(');
        var place = LettersAndDigits(region.Description[(open + 1)..]);
        return open > 0 && place.Length > 3
            && (letters == place || letters == region.Name[..2] + place || letters == LettersAndDigits(region.Description));
    }

    private static Region Read(JsonElement fact) => new(
        fact.Text("name"),
        Partitions.TryGet(fact.Text("partition"), out var partition)
            ? partition
            : throw new InvalidOperationException("A region names a partition that is not among the facts."),
        fact.Text("description"),
        fact.Flag("optIn"),
        fact.Flag("legacyGlobalSts"),
        fact.OptionalVersion("providerSince"),
        fact.IsVerified());
}
