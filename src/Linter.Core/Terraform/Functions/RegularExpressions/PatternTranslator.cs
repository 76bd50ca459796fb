using System.Text;

namespace Linter.Core.Terraform.Functions.RegularExpressions;

/// <summary>Translates a pattern of RE2, which Terraform uses, into one of .NET that matches the same, or says that it cannot.</summary>
internal sealed class PatternTranslator
{
    private const int DeepestGroup = 100;
    private const int MostExpanded = 20_000;

    private readonly PatternReader _reader;
    private readonly bool _isAstral;
    private readonly bool _isAscii;
    private readonly List<string?> _groupNames = [];
    private PatternFlags _flags;
    private TranslationOutcome _outcome;
    private int _expanded;

    private PatternTranslator(string pattern, string text)
    {
        _reader = new PatternReader(pattern, text);
        _isAstral = text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
        _isAscii = Ascii.IsValid(text);
    }

    /// <summary>The names of the groups in order; null for one without a name.</summary>
    public IReadOnlyList<string?> GroupNames => _groupNames;

    /// <summary>Whether the translation looks around, which only a backtracking engine does.</summary>
    public bool LooksAround { get; private set; }

    /// <summary>How the translation ended.</summary>
    public TranslationOutcome Outcome => _outcome;

    /// <summary>The translated pattern; empty where there is none.</summary>
    public string Result { get; private set; } = "";

    /// <summary>Translates a pattern for a text to be matched.</summary>
    public static PatternTranslator Translate(string pattern, string text)
    {
        var translator = new PatternTranslator(pattern, text);
        var piece = translator.TakeAlternatives(0);
        if (!translator._reader.IsAtEnd)
        {
            // A closing parenthesis without an opening one.
            translator.Fail(TranslationOutcome.Invalid);
        }

        translator.Result = translator._outcome == TranslationOutcome.Translated ? piece.Pattern : "";
        return translator;
    }

    private PatternPiece Fail(TranslationOutcome outcome)
    {
        _outcome = _outcome == TranslationOutcome.Translated ? outcome : _outcome;
        _reader.TakeRest();
        return default;
    }

    private PatternPiece TakeAlternatives(int depth)
    {
        if (depth > DeepestGroup)
        {
            return Fail(TranslationOutcome.Unsupported);
        }

        var sequences = new List<PatternPiece>();
        do
        {
            sequences.Add(TakeSequence(depth));
        }
        while (_reader.TryTake("|"));

        return new PatternPiece(
            string.Join('|', sequences.Select(s => s.Pattern)),
            sequences.Exists(s => s.CanBeEmpty),
            sequences.Max(s => s.Repeats));
    }

    private PatternPiece TakeSequence(int depth)
    {
        var pattern = new StringBuilder();
        var (canBeEmpty, repeats) = (true, 1);
        while (!_reader.IsAtEnd && _reader.Next is not ('|' or ')'))
        {
            var piece = TakeRepeated(depth);
            pattern.Append(piece.Pattern);
            canBeEmpty &= piece.CanBeEmpty;
            repeats = Math.Max(repeats, piece.Repeats);
        }

        return new PatternPiece(pattern.ToString(), canBeEmpty, repeats);
    }

    private PatternPiece TakeRepeated(int depth)
    {
        var start = _reader.At;
        var item = TakeItem(depth);
        var end = _reader.At;
        if (_outcome != TranslationOutcome.Translated || Repetition.TryTake(_reader) is not { } repetition)
        {
            return item;
        }

        if (item.Pattern is null or "")
        {
            // Nothing to repeat: after flags RE2 repeats what stands before them.
            return Fail(start == end ? TranslationOutcome.Invalid : TranslationOutcome.Unsupported);
        }

        var isLazy = _reader.TryTake("?") != _flags.IsUngreedy;
        var repeats = item.Repeats * Math.Max(repetition.Times, 1);
        _expanded += repeats;
        if (!repetition.IsValid || (repetition.Times >= 2 && repeats > Repetition.MostTimes) || Repetition.TryTake(_reader) is not null)
        {
            return Fail(TranslationOutcome.Invalid);
        }

        // Engines differ in what a repetition does whose body took nothing.
        if (item.CanBeEmpty || _expanded > MostExpanded)
        {
            return Fail(TranslationOutcome.Unsupported);
        }

        return new PatternPiece(item.Pattern + repetition.ToPattern(isLazy), item.CanBeEmpty || repetition.Least == 0, repeats);
    }

    private PatternPiece TakeItem(int depth)
    {
        switch (_reader.Next)
        {
            case '*' or '+' or '?':
                return default;
            case '(':
                _reader.Take();
                return TakeGroup(depth);
            case '[':
                _reader.Take();
                return Class(ClassReader.Take(_reader, _flags.IgnoresCase, ref _outcome));
            case '.':
                _reader.Take();
                return Class(_flags.DotTakesNewline ? CharacterSet.All : CharacterSet.Of(('\n', '\n')).Negate());
            case '^':
                _reader.Take();
                return PatternPiece.At(_flags.IsMultiline ? "(?m:^)" : "\\A");
            case '$':
                _reader.Take();
                return PatternPiece.At(_flags.IsMultiline ? "(?m:$)" : "\\z");
            case '\\':
                _reader.Take();
                return TakeEscape();
            default:
                // A count at the start counts nothing.
                return Repetition.TryTake(_reader) is null ? Literal(_reader.Take()) : Fail(TranslationOutcome.Invalid);
        }
    }

    private PatternPiece TakeEscape()
    {
        if (_reader.TryTake("A"))
        {
            return PatternPiece.At("\\A");
        }

        if (_reader.TryTake("z"))
        {
            return PatternPiece.At("\\z");
        }

        if (_reader.Next is 'b' or 'B')
        {
            return TakeBoundary();
        }

        if (_reader.TryTake("Q"))
        {
            return TakeQuoted();
        }

        if (EscapeReader.TryTakeClass(_reader, _flags.IgnoresCase, ref _outcome) is { } set)
        {
            return Class(set);
        }

        return _outcome == TranslationOutcome.Translated && EscapeReader.TakeCharacter(_reader) is { } character
            ? Literal(character)
            : Fail(TranslationOutcome.Invalid);
    }

    private PatternPiece TakeBoundary()
    {
        var isNegated = _reader.Take() == 'B';
        if (_isAscii)
        {
            return PatternPiece.At(isNegated ? "\\B" : "\\b");
        }

        LooksAround = true;
        return PatternPiece.At(isNegated ? WordBoundary.None : WordBoundary.Any);
    }

    private PatternPiece TakeQuoted()
    {
        var literal = _reader.TakeThrough("\\E") ?? _reader.TakeRest();

        // A repetition behind it repeats its last character only.
        var next = _reader.At;
        if (literal.Length > 0 && Repetition.TryTake(_reader) is not null)
        {
            return Fail(TranslationOutcome.Unsupported);
        }

        _reader.Reset(next);
        var pattern = string.Concat(literal.EnumerateRunes().Select(rune => Literal(rune.Value).Pattern));
        return new PatternPiece(pattern.Length == 0 ? "(?:)" : pattern, pattern.Length == 0);
    }

    private PatternPiece Literal(int point)
    {
        if (_flags.IgnoresCase)
        {
            var set = CharacterSet.Of((point, point));
            set.AddOtherCases();
            return Class(set);
        }

        return new PatternPiece(
            point <= 0xFFFF ? CharacterSet.Unit(point) : $"(?:{string.Concat(char.ConvertFromUtf32(point).Select(unit => CharacterSet.Unit(unit)))})",
            false);
    }

    private PatternPiece Class(CharacterSet? set) =>
        set is null || _outcome != TranslationOutcome.Translated ? Fail(TranslationOutcome.Invalid) : new PatternPiece(set.ToPattern(_isAstral), false);

    private PatternPiece TakeGroup(int depth)
    {
        var outer = _flags;
        var opening = "(";
        if (_reader.TryTake("?P<") || _reader.TryTake("?<"))
        {
            var name = _reader.TakeThrough(">");
            if (string.IsNullOrEmpty(name) || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'))
            {
                return Fail(TranslationOutcome.Invalid);
            }

            _groupNames.Add(name);
        }
        else if (_reader.TryTake("?"))
        {
            if (PatternFlags.TryTake(_reader, ref _flags) is not { } isGroup)
            {
                return Fail(TranslationOutcome.Invalid);
            }

            if (!isGroup)
            {
                return new PatternPiece("", true);
            }

            opening = "(?:";
        }
        else
        {
            _groupNames.Add(null);
        }

        var body = TakeAlternatives(depth + 1);
        if (!_reader.TryTake(")"))
        {
            return Fail(TranslationOutcome.Invalid);
        }

        _flags = outer;
        return body with { Pattern = $"{opening}{body.Pattern})" };
    }
}
