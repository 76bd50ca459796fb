using System.Text;
using Linter.Hcl.Text;

namespace Linter.Core.Credentials.Profiles;

/// <summary>
/// Reads a shared file as the Go SDK 1 does, and the Go SDK 2 did until late 2023: by a small state machine that gives up
/// on the whole file at the first thing it has no step for.
/// </summary>
/// <remarks>
/// Providers 4 and 5 still make a session of SDK 1 beside the one they use, so that such a file stops them even when the
/// credentials come from elsewhere.
/// </remarks>
internal static class LegacyProfileFileParser
{
    private const string Reason = "the Go SDK 1 has no reading for what stands there and gives up on the whole file";

    /// <summary>Reads the file; one that the SDK refuses has <see cref="ProfileFile.BrokenAt"/>.</summary>
    public static ProfileFile Parse(SourceText source)
    {
        var machine = new StateMachine(source);
        foreach (var token in LegacyScanner.Scan(source))
        {
            if (!machine.Accept(token))
            {
                return ProfileFile.Broken(source, token.Span, Reason);
            }
        }

        var end = new LegacyToken(LegacyTokenKind.End, "", new TextSpan(source.Length, source.Length));
        return machine.Accept(end) ? new ProfileFile(source, machine.Sections) : ProfileFile.Broken(source, end.Span, Reason);
    }

    private enum State
    {
        /// <summary>Where a name, header or comment may start.</summary>
        Fresh,

        /// <summary>In a name, its <c>=</c> not seen yet.</summary>
        Name,

        /// <summary>Behind the <c>=</c>, no value yet.</summary>
        Assigned,

        /// <summary>In a value.</summary>
        Value,

        /// <summary>Behind <c>[</c>.</summary>
        OpenBracket,

        /// <summary>In a section's name.</summary>
        SectionName,

        /// <summary>Passing over the rest of a line and the indented lines below it.</summary>
        Skipping,
    }

    private sealed class StateMachine(SourceText source)
    {
        private readonly StringBuilder _name = new();
        private readonly StringBuilder _value = new();
        private readonly Dictionary<string, ProfileSection> _sections = new(StringComparer.Ordinal);
        private Dictionary<string, ProfileProperty> _properties = new(StringComparer.Ordinal);
        private State _state = State.Fresh;
        private TextSpan _start;
        private bool _quoted;
        private bool _behindNewLine;

        public IEnumerable<ProfileSection> Sections => _sections.Values;

        /// <summary>Takes a token; false where the SDK has no step for it.</summary>
        public bool Accept(LegacyToken token)
        {
            if (_state == State.Skipping)
            {
                // Indented lines belong to what is passed over; so does everything up to the end of its own line.
                if (!_behindNewLine || token.Kind == LegacyTokenKind.Blank)
                {
                    _behindNewLine = token.Kind == LegacyTokenKind.NewLine;
                    return true;
                }

                _state = State.Fresh;
            }

            return _state switch
            {
                State.Fresh => AcceptFresh(token),
                State.Name => AcceptInName(token),
                State.Assigned => AcceptAssigned(token),
                State.Value => AcceptInValue(token),
                State.OpenBracket => AcceptOpenBracket(token),
                _ => AcceptInSectionName(token),
            };
        }

        private bool AcceptFresh(LegacyToken token)
        {
            switch (token.Kind)
            {
                case LegacyTokenKind.Literal:
                    _name.Clear().Append(token.Text);
                    _start = token.Span;
                    _state = State.Name;
                    return true;
                case LegacyTokenKind.Bracket:
                    _start = token.Span;
                    _state = State.OpenBracket;
                    return token.Text == "[";
                case LegacyTokenKind.Blank or LegacyTokenKind.NewLine or LegacyTokenKind.Comment or LegacyTokenKind.End:
                    return true;
                default:
                    return false;
            }
        }

        // A name alone on its line is passed over; behind anything else but a line end it is an error.
        private bool AcceptInName(LegacyToken token)
        {
            switch (token.Kind)
            {
                case LegacyTokenKind.Operator:
                    _state = State.Assigned;
                    return true;
                case LegacyTokenKind.Literal or LegacyTokenKind.Blank:
                    _name.Append(token.Text);
                    return true;
                case LegacyTokenKind.NewLine:
                    return Skip(token);
                default:
                    return false;
            }
        }

        private bool AcceptAssigned(LegacyToken token)
        {
            switch (token.Kind)
            {
                case LegacyTokenKind.Literal or LegacyTokenKind.Bracket or LegacyTokenKind.Operator:
                    _value.Clear().Append(token.Text);
                    _quoted = token.IsQuoted;
                    _state = State.Value;
                    return true;
                case LegacyTokenKind.Blank:
                    return true;
                case LegacyTokenKind.NewLine or LegacyTokenKind.End:
                    return Skip(token);
                default:
                    return false;
            }
        }

        private bool AcceptInValue(LegacyToken token)
        {
            switch (token.Kind)
            {
                case LegacyTokenKind.Comma:
                    // The property is lost with the rest of its line.
                    return Skip(token);
                case LegacyTokenKind.NewLine or LegacyTokenKind.Comment or LegacyTokenKind.End:
                    Assign();
                    _state = State.Fresh;
                    return true;
                default:
                    if (!_quoted)
                    {
                        _value.Append(token.Text);
                    }

                    return true;
            }
        }

        private bool AcceptOpenBracket(LegacyToken token)
        {
            switch (token.Kind)
            {
                case LegacyTokenKind.Literal:
                    _name.Clear().Append(token.Text);
                    _state = State.SectionName;
                    return true;
                case LegacyTokenKind.Blank or LegacyTokenKind.NewLine:
                    return true;
                default:
                    return false;
            }
        }

        private bool AcceptInSectionName(LegacyToken token)
        {
            switch (token.Kind)
            {
                case LegacyTokenKind.Literal or LegacyTokenKind.Operator or LegacyTokenKind.Blank:
                    _name.Append(token.Text);
                    return true;
                case LegacyTokenKind.NewLine:
                    return true;
                case LegacyTokenKind.Bracket when token.Text == "]":
                    OpenSection(new TextSpan(_start.Start, token.Span.End));
                    _state = State.Fresh;
                    return true;
                default:
                    return false;
            }
        }

        private bool Skip(LegacyToken token)
        {
            _state = State.Skipping;
            _behindNewLine = token.Kind == LegacyTokenKind.NewLine;
            return true;
        }

        // A section that is written again starts from nothing: what stood in the first one is gone.
        private void OpenSection(TextSpan header)
        {
            var name = TrimBlanks(_name);
            _properties = new Dictionary<string, ProfileProperty>(StringComparer.Ordinal);
            _sections[name] = new ProfileSection(name, source, header, _properties);
        }

        private void Assign()
        {
            var name = TrimBlanks(_name);
            var value = _quoted ? Unescape(_value.ToString(1, _value.Length - 2)) : _value.ToString().Trim(' ', '\n');
            var line = source.GetLine(source.GetPosition(_start.Start).Line);
            _properties[name] = new ProfileProperty(name, value, source, ProfileFileParser.TrimmedSpan(source.Bytes, line.Start, line.End));
        }

        private static string TrimBlanks(StringBuilder text)
        {
            var start = 0;
            var end = text.Length;
            while (start < end && LegacyScanner.IsBlank(text[start]))
            {
                start++;
            }

            while (end > start && LegacyScanner.IsBlank(text[end - 1]))
            {
                end--;
            }

            return text.ToString(start, end - start);
        }

        private static string Unescape(string text)
        {
            var result = new StringBuilder(text.Length);
            foreach (var character in text)
            {
                if (result is [.., '\\'] && character is '\'' or '"' or 'n' or 't' or '\\')
                {
                    result.Length--;
                    result.Append(character switch { 'n' => '\n', 't' => '\t', _ => character });
                }
                else
                {
                    result.Append(character);
                }
            }

            return result.ToString();
        }
    }
}
