using System.Collections.Immutable;
using System.Text;
using Linter.Hcl.Text;

namespace Linter.Core.Credentials.Profiles;

/// <summary>Reads a shared file as the Go SDK 2 has done since late 2023: line by line, and next to nothing stops it.</summary>
internal static class ProfileFileParser
{
    /// <summary>Reads the file; every text has a result.</summary>
    public static ProfileFile Parse(SourceText source)
    {
        var reading = new Reading(source);
        var bytes = source.Bytes;
        for (var start = 0; start <= bytes.Length;)
        {
            var length = bytes[start..].IndexOf((byte)'\n');
            var end = length < 0 ? bytes.Length : start + length;
            reading.Line(Encoding.UTF8.GetString(bytes[start..end]), TrimmedSpan(bytes, start, end));
            start = end + 1;
        }

        return reading.Finish();
    }

    /// <summary>The span of a line without blanks and line end around it.</summary>
    internal static TextSpan TrimmedSpan(ReadOnlySpan<byte> bytes, int start, int end)
    {
        while (start < end && bytes[start] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            start++;
        }

        while (end > start && bytes[end - 1] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private sealed class Reading(SourceText source)
    {
        private readonly List<OpenSection> _sections = [];
        private readonly Dictionary<string, OpenSection> _byName = new(StringComparer.Ordinal);
        private readonly ImmutableArray<ProfileRemark>.Builder _remarks = ImmutableArray.CreateBuilder<ProfileRemark>();
        private OpenSection? _section;
        private string? _key;
        private TextSpan? _brokenAt;

        public ProfileFile Finish()
        {
            if (source.Bytes is [0xEF, 0xBB, 0xBF, (byte)'[', ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
            {
                _remarks.Insert(0, new ProfileRemark(ProfileRemarkKind.ByteOrderMark, source.GetLine(1)));
            }

            if (_brokenAt is { } at)
            {
                return ProfileFile.Broken(source, at, "a value there is a single quote mark, on which the Go SDK crashes");
            }

            return new ProfileFile(source, _sections.Select(section => section.Close(source)), _remarks.ToImmutable());
        }

        public void Line(string line, TextSpan span)
        {
            if (line.AsSpan().Trim().IsEmpty || line.AsSpan().TrimStart(" \t") is ['#' or ';', ..])
            {
                return;
            }

            if (ProfileLine.ReadHeader(line) is { } name)
            {
                Header(name, span);
            }
            else if (line[0] is not (' ' or '\t'))
            {
                if (ProfileLine.ReadProperty(line) is { } property)
                {
                    Note(property, span);
                    Property(property.Name, property.Value, span);
                }
                else
                {
                    var isHeader = line.AsSpan().TrimStart() is ['[', ..];
                    Remark(isHeader ? ProfileRemarkKind.UnclosedHeader : ProfileRemarkKind.NotAProperty, span);
                }
            }
            else if (ProfileLine.ReadIndentedProperty(line) is { } nested)
            {
                Note(nested, span);
                IndentedProperty(nested.Name, nested.Value, span);
            }
            else
            {
                Continuation(line.AsSpan().TrimStart(" \t"), span);
            }
        }

        private void Note(ProfileAssignment assignment, TextSpan span)
        {
            if (assignment.IsLoneQuote)
            {
                _brokenAt ??= span;
            }
        }

        private void Header(string name, TextSpan span)
        {
            _key = null;
            if (name.Length == 0)
            {
                // Go keeps a section without a name, and properties below it belong to none.
                _section = null;
                Remark(ProfileRemarkKind.NotAProperty, span);
                return;
            }

            if (_byName.TryGetValue(name, out _section))
            {
                Remark(ProfileRemarkKind.RepeatedSection, span);
                return;
            }

            _section = new OpenSection(name, span);
            _byName.Add(name, _section);
            _sections.Add(_section);
        }

        private void Property(string name, string value, TextSpan span)
        {
            if (_section is null)
            {
                Remark(ProfileRemarkKind.OutsideSection, span);
                return;
            }

            _key = name;
            _section.Properties[name] = new ProfileProperty(name, value, source, span);
        }

        // Below a property without a value it belongs to that one; anywhere else it counts as a property that someone indented.
        private void IndentedProperty(string name, string value, TextSpan span)
        {
            if (_section is null)
            {
                Remark(ProfileRemarkKind.OutsideSection, span);
            }
            else if (_key is null || _section.Properties[_key].Value.Length > 0)
            {
                Property(name, ProfileLine.TrimComment(value).Trim(), span);
            }
            else
            {
                var parent = _section.Properties[_key];
                _section.Properties[_key] = parent with { Nested = parent.Nested.SetItem(name, ProfileLine.TrimComment(value).Trim()) };
            }
        }

        private void Continuation(ReadOnlySpan<char> text, TextSpan span)
        {
            if (_section is null || _key is null)
            {
                Remark(ProfileRemarkKind.NotAProperty, span);
                return;
            }

            var property = _section.Properties[_key];
            if (property.Value.Length > 0)
            {
                _section.Properties[_key] = property with { Value = $"{property.Value}\n{text}" };
            }
        }

        private void Remark(ProfileRemarkKind kind, TextSpan span) => _remarks.Add(new ProfileRemark(kind, span));
    }

    private sealed class OpenSection(string name, TextSpan header)
    {
        public Dictionary<string, ProfileProperty> Properties { get; } = new(StringComparer.Ordinal);

        public ProfileSection Close(SourceText source) => new(name, source, header, Properties);
    }
}
