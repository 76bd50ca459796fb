using System.Buffers;
using System.Text;
using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Hcl.Text;

namespace Linter.Core.Terraform.Secrets;

/// <summary>Finds AWS credentials among the texts of a module's files.</summary>
internal static class WrittenCredentials
{
    /// <summary>An access key id this many lines away makes a text of the right shape a secret access key.</summary>
    private const int NearLines = 6;

    /// <summary>A name in a script is looked for this many characters in front of a value.</summary>
    private const int NameWindow = 120;

    private const int LongestValue = 4096;

    /// <summary>Base64, the backslash in front of a <c>/</c> of JSON, and what is not ASCII: look-alikes and what cannot be seen.</summary>
    private static readonly SearchValues<byte> Stretch =
        SearchValues.Create([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/\\"u8, .. Enumerable.Range(0x80, 0x80).Select(value => (byte)value)]);

    /// <summary>The credentials in the configuration of a module, and for a root module in the variable files for it, in no order.</summary>
    public static IEnumerable<WrittenCredential> In(Module module)
    {
        var files = module.Folder.Files.Where(file => file.Kind is ModuleFileKind.Configuration or ModuleFileKind.AutomaticVariables or ModuleFileKind.Test);
        return (module.IsRoot ? files.Concat(module.Folders.VariableFilesOf(module.Folder)) : files).SelectMany(file => file.WrittenCredentials);
    }

    /// <summary>The credentials in a file.</summary>
    public static IEnumerable<WrittenCredential> In(ModuleFile file)
    {
        if (!CanHoldAny(file.Source.Bytes))
        {
            return [];
        }

        var candidates = WrittenText.In(file).SelectMany(CandidatesIn).ToList();
        var keyLines = candidates.Where(candidate => candidate.Judge(false)?.Part == CredentialPart.AccessKeyId).Select(candidate => candidate.Line).ToList();
        return candidates.Select(candidate => candidate.Find(keyLines.Exists(line => Math.Abs(line - candidate.Line) <= NearLines))).OfType<WrittenCredential>();
    }

    /// <summary>
    /// Whether a source can hold a credential at all; most end here, unread. An access key id shows by its first letters. Everything else is random text:
    /// a long stretch, or a short one with letters of both cases and digits, for something that cannot be seen may cut it in two.
    /// </summary>
    private static bool CanHoldAny(ReadOnlySpan<byte> source)
    {
        if (source.IndexOf("AKIA"u8) >= 0 || source.IndexOf("ASIA"u8) >= 0)
        {
            return true;
        }

        // Of a stretch that is long enough, each 20th byte from anywhere hits one: what lies between is looked at only there.
        for (var probe = AccessKeyId.Length - 1; probe < source.Length; probe += AccessKeyId.Length)
        {
            if (!Stretch.Contains(source[probe]))
            {
                continue;
            }

            var start = source[..probe].LastIndexOfAnyExcept(Stretch) + 1;
            var length = source[start..].IndexOfAnyExcept(Stretch) is var end and >= 0 ? end : source.Length - start;
            var stretch = source.Slice(start, length);
            if (length >= AccessKeyId.Length && stretch.ContainsAnyInRange((byte)'A', (byte)'Z') && stretch.ContainsAnyInRange((byte)'a', (byte)'z')
                && (length >= SecretAccessKey.Length || stretch.ContainsAnyInRange((byte)'0', (byte)'9')))
            {
                return true;
            }

            probe = start + length;
        }

        return false;
    }

    private static IEnumerable<Candidate> CandidatesIn(WrittenText text)
    {
        if (text.Text.Length < AccessKeyId.Length)
        {
            return [];
        }

        if (text.Text.Length <= LongestValue && !text.Text.Contains('\n', StringComparison.Ordinal))
        {
            if (HardcodedSecret.Judge(text.Text, text.Name) is not null || SecretAccessKey.HasShape(text.Text.Trim()))
            {
                return [new Candidate(text, text.Text, text.Name, text.Location)];
            }

            if (DecodedScript(text.Text) is { } script)
            {
                return SecretScanner.Find(script).Where(found => found.StandsAloneIn(script)).Select(found => new Candidate(text, Piece(script, found), NameInFront(script, found.Range.Start), text.Location));
            }
        }

        return SecretScanner.Find(text.Text).Where(found => found.StandsAloneIn(text.Text)).Select(found =>
            new Candidate(text, Piece(text.Text, found), NameInFront(text.Text, found.Range.Start), PlaceOf(text, Piece(text.Text, found))));
    }

    private static string Piece(string text, FoundSecret found) => text.Substring(found.Range.Start, found.Range.Length);

    // "AWS_SECRET_ACCESS_KEY=…", "aws configure set aws_secret_access_key …", "\"name\": \"…\",\n\"value\": \"…\"".
    private static string NameInFront(string text, int start)
    {
        var window = text[Math.Max(0, start - NameWindow)..start];
        var lines = window.Split('\n');
        return lines.Length > 1 && !lines[^1].Contains("key", StringComparison.OrdinalIgnoreCase) && !lines[^1].Contains("token", StringComparison.OrdinalIgnoreCase)
            ? lines[^2] + lines[^1]
            : lines[^1];
    }

    // What is found has no characters that are ever escaped, so it stands in the source as it is (but for "\/" of JSON).
    private static Location PlaceOf(WrittenText text, string found)
    {
        var at = text.File.Source.Slice(text.Node.Span).IndexOf(Encoding.UTF8.GetBytes(found));
        return at < 0 ? text.Location : text.File.At(new TextSpan(text.Node.Start + at, text.Node.Start + at + found.Length));
    }

    private static string? DecodedScript(string text)
    {
        if (text.Length < 40 || text.AsSpan().ContainsAnyExcept(CredentialAlphabets.Base64WithPadding))
        {
            return null;
        }

        var buffer = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, buffer, out var length))
        {
            return null;
        }

        var decoded = Encoding.Latin1.GetString(buffer, 0, length);
        return decoded.All(character => character is '\n' or '\r' or '\t' or (>= ' ' and <= '~')) ? decoded : null;
    }

    private sealed record Candidate(WrittenText Text, string Value, string Name, Location Location)
    {
        public int Line => Location.Start.Line;

        public HardcodedSecret? Judge(bool isBesideAccessKeyId) => HardcodedSecret.Judge(Value, Name, isBesideAccessKeyId);

        public WrittenCredential? Find(bool isBesideAccessKeyId) =>
            Judge(isBesideAccessKeyId) is { } secret ? new WrittenCredential(secret.Part, secret.Confidence, Location, Text.Place, Text.Owner) : null;
    }
}
