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

    private static readonly SearchValues<byte> Base64 = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    /// <summary>The credentials in the configuration of a module, and for a root module in the variable files for it, in no order.</summary>
    public static IEnumerable<WrittenCredential> In(Module module)
    {
        var files = module.Folder.Files.Where(file => file.Kind is ModuleFileKind.Configuration or ModuleFileKind.AutomaticVariables or ModuleFileKind.Test);
        return (module.IsRoot ? files.Concat(module.Folders.VariableFilesOf(module.Folder)) : files).SelectMany(file => file.WrittenCredentials);
    }

    /// <summary>The credentials in a file.</summary>
    public static IEnumerable<WrittenCredential> In(ModuleFile file)
    {
        if (!CanHoldAny(file.Source))
        {
            return [];
        }

        var candidates = WrittenText.In(file).SelectMany(CandidatesIn).ToList();
        var keyLines = candidates.Where(candidate => candidate.Judge(false)?.Part == CredentialPart.AccessKeyId).Select(candidate => candidate.Line).ToList();
        return candidates.Select(candidate => candidate.Find(keyLines.Exists(line => Math.Abs(line - candidate.Line) <= NearLines))).OfType<WrittenCredential>();
    }

    // Whoever has no run of 20 characters of the alphabet has no credential: most files end here.
    private static bool CanHoldAny(SourceText source)
    {
        var rest = source.Bytes;
        while (rest.IndexOfAny(Base64) is var start and >= 0)
        {
            rest = rest[start..];
            var length = rest.IndexOfAnyExcept(Base64);
            if (length < 0 || length >= AccessKeyId.Length)
            {
                return length >= 0 || rest.Length >= AccessKeyId.Length;
            }

            rest = rest[length..];
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
