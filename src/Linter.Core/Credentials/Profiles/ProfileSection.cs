using System.Diagnostics.CodeAnalysis;
using Linter.Hcl.Text;

namespace Linter.Core.Credentials.Profiles;

/// <summary>A section: its name and the properties in force.</summary>
internal sealed class ProfileSection
{
    private readonly Dictionary<string, ProfileProperty> _properties;

    /// <summary>Makes a section.</summary>
    /// <param name="name">The name as written between the brackets, blanks normalized by the parser.</param>
    /// <param name="source">The file of the header.</param>
    /// <param name="header">The line of the (first) header, without blanks around it.</param>
    /// <param name="properties">The properties in force; the dictionary must not change afterwards.</param>
    /// <param name="isPartial">Whether the pair of keys was incomplete in the file that had the last word on it.</param>
    public ProfileSection(string name, SourceText source, TextSpan header, Dictionary<string, ProfileProperty> properties, bool isPartial = false)
    {
        Name = name;
        Source = source;
        Header = header;
        _properties = properties;
        IsPartial = isPartial;
    }

    /// <summary>The section's name.</summary>
    public string Name { get; }

    /// <summary>The file of the header.</summary>
    public SourceText Source { get; }

    /// <summary>The line of the header.</summary>
    public TextSpan Header { get; }

    /// <summary>Whether only one of key id and secret was found; the SDK refuses to use such a profile at all.</summary>
    public bool IsPartial { get; }

    /// <summary>1-based line of the header.</summary>
    public int Line => Source.GetPosition(Header.Start).Line;

    /// <summary>All properties in force, in the order in which they were first written.</summary>
    public IReadOnlyCollection<ProfileProperty> Properties => _properties.Values;

    /// <summary>Whether the section has one of key id and secret without the other.</summary>
    public bool HasHalfPair => Has(PropertyNames.AccessKeyId) != Has(PropertyNames.SecretAccessKey);

    /// <summary>Whether the property is there, with or without a value.</summary>
    public bool Has(string name) => _properties.ContainsKey(name);

    /// <summary>The property, or null.</summary>
    public ProfileProperty? Find(string name) => _properties.GetValueOrDefault(name);

    /// <summary>Finds a property that has a value.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out ProfileProperty? property) =>
        _properties.TryGetValue(name, out property) && property.Value.Length > 0;

    /// <summary>The value, or null where the property is not there; empty where it has none.</summary>
    public string? Value(string name) => Find(name)?.Value;

    /// <summary>The same section under another name.</summary>
    public ProfileSection Rename(string name) => new(name, Source, Header, _properties, IsPartial);

    /// <summary>The same section with these properties, which may come from other files.</summary>
    public ProfileSection With(Dictionary<string, ProfileProperty> properties, bool isPartial) => new(Name, Source, Header, properties, isPartial);

    /// <summary>A copy of the properties.</summary>
    public Dictionary<string, ProfileProperty> CopyProperties() => new(_properties, StringComparer.Ordinal);

    /// <summary>The name and place, never a value.</summary>
    public override string ToString() => $"[{Name}] {Source.Path}:{Line}";
}
