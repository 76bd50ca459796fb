using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Hcl.Scanning;

/// <summary>What a scanner fills; kept and filled again for the next file. One a thread.</summary>
internal sealed class ScanBuffers
{
    /// <summary>More tokens than this are given back to the system behind the file that needed them.</summary>
    private const int MostTokensKept = 1 << 20;

    public Token[] Tokens { get; set; } = new Token[4096];

    /// <summary>Number of tokens; the last one is <see cref="TokenKind.EndOfFile"/>.</summary>
    public int TokenCount { get; set; }

    public List<TextSpan> Comments { get; } = [];

    public List<ScanFrame> Frames { get; } = [];

    public NameTable Names { get; } = new();

    /// <summary>To be called before a file.</summary>
    public void Clear()
    {
        if (Tokens.Length > MostTokensKept)
        {
            Tokens = new Token[4096];
        }

        TokenCount = 0;
        Comments.Clear();
        Frames.Clear();
        Names.Trim();
    }
}
