using Linter.Hcl.Diagnostics;
using Linter.Hcl.Scanning;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;
using Pidgin;
using Pidgin.Configuration;

namespace Linter.Hcl.Parsing;

/// <summary>
/// What the grammar needs to know about the text; it travels as Pidgin's configuration. One a parser, used again for the next text.
/// </summary>
internal sealed class ParsingContext : IConfiguration<Token>
{
    public Func<Token, SourcePosDelta> SourcePosCalculator { get; } = static _ => SourcePosDelta.OneCol;

    public IArrayPoolProvider ArrayPoolProvider => DefaultArrayPoolProvider.Instance;

    public SourceText Source { get; private set; } = new("", []);

    public ScanBuffers Buffers { get; } = new();

    public DiagnosticBag Diagnostics { get; } = new();

    public ScratchList<BodyItemSyntax> BodyItems { get; } = new();

    public ScratchList<BlockLabel> Labels { get; } = new();

    public ScratchList<ExpressionSyntax> Expressions { get; } = new();

    public ScratchList<ObjectItem> ObjectItems { get; } = new();

    public ScratchList<TraversalStep> Steps { get; } = new();

    public ScratchList<TemplatePart> TemplateParts { get; } = new();

    public ScratchList<OpenDirective> Directives { get; } = new();

    public DuplicateArguments Duplicates { get; } = new();

    /// <summary>Where the text is embedded in another one (a JSON string), or null.</summary>
    public EmbeddedText? Embedding { get; private set; }

    /// <summary>How many blocks are open.</summary>
    public int BlockDepth { get; set; }

    /// <summary>How many expressions are open.</summary>
    public int ExpressionDepth { get; set; }

    /// <summary>The greatest <see cref="ExpressionDepth"/> in the current argument.</summary>
    public int DeepestExpression { get; set; }

    /// <summary>
    /// How many nodes of the current argument have made the tree higher without going deeper (operators, indexes, directives).
    /// </summary>
    public int Links { get; set; }

    /// <summary>The number of the token at which the last parser failed.</summary>
    public int FailedAt { get; set; }

    /// <summary>Why the last parser failed, in a sentence; empty where that is reported already.</summary>
    public string FailedBecause { get; set; } = "";

    public ReadOnlySpan<Token> Tokens => Buffers.Tokens.AsSpan(0, Buffers.TokenCount);

    /// <summary>Takes a new text; the buffers hold its tokens, or will.</summary>
    public void Start(SourceText source, EmbeddedText? embedding = null)
    {
        Source = source;
        Embedding = embedding;
        Diagnostics.Clear();
        ReleaseTo(default);
        BlockDepth = 0;
        StartArgument();
    }

    public void StartArgument()
    {
        ExpressionDepth = 0;
        DeepestExpression = 0;
        Links = 0;
    }

    /// <summary>The one string object of an identifier.</summary>
    public string NameOf(Token token) => Buffers.Names[token.Name];

    /// <summary>The text of a quoted label.</summary>
    public string LabelOf(Token token)
    {
        var raw = Source.Bytes[(token.Start + 1)..(token.End - 1)];
        return raw.IndexOfAny((byte)'\\', (byte)'$', (byte)'%') < 0
            ? Buffers.Names[Buffers.Names.GetNumber(Source.Bytes, token.Start + 1, token.End - 1)]
            : Literals.DecodeQuoted(raw);
    }

    /// <summary>The literal of a string token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="number">Its number in <see cref="Tokens"/>.</param>
    public StringLiteral MakeString(Token token, int number) => new(token.Start, token.End, Embedding?.DecodeString(number));

    /// <summary>The literal of a template text token.</summary>
    /// <param name="token">The token.</param>
    /// <param name="number">Its number in <see cref="Tokens"/>.</param>
    public TemplateLiteral MakeTemplateText(Token token, int number) => new(token.Start, token.End, Embedding?.DecodeText(number));

    /// <summary>Where the lists in the making stand; see <see cref="ReleaseTo"/>.</summary>
    public ScratchMarks Mark() => new(BodyItems.Count, Labels.Count, Expressions.Count, ObjectItems.Count, Steps.Count, TemplateParts.Count, Directives.Count);

    /// <summary>Forgets the lists that were in the making when something failed.</summary>
    public void ReleaseTo(ScratchMarks marks)
    {
        BodyItems.DropFrom(marks.BodyItems);
        Labels.DropFrom(marks.Labels);
        Expressions.DropFrom(marks.Expressions);
        ObjectItems.DropFrom(marks.ObjectItems);
        Steps.DropFrom(marks.Steps);
        TemplateParts.DropFrom(marks.TemplateParts);
        Directives.DropFrom(marks.Directives);
    }
}

/// <summary>How long each list of a <see cref="ParsingContext"/> was.</summary>
internal readonly record struct ScratchMarks(int BodyItems, int Labels, int Expressions, int ObjectItems, int Steps, int TemplateParts, int Directives);
