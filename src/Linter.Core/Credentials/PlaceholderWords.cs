using System.Collections.Frozen;

namespace Linter.Core.Credentials;

/// <summary>The words that people write where a credential is to be filled in.</summary>
internal static class PlaceholderWords
{
    private const int LongestWord = 16;
    private const int LongestText = 120;

    // Words that by themselves say "not a value".
    private static readonly FrozenSet<string> Telling = Set(
        "your", "yours", "my", "replace", "replaceme", "changeme", "change", "changeit", "insert", "enter", "put", "paste", "fill", "add", "set",
        "provide", "specify", "here", "todo", "tbd", "tba", "fixme", "placeholder", "dummy", "fake", "fakes", "mock", "mocked", "mocks", "test",
        "tests", "testing", "tester", "sample", "samples", "demo", "foo", "bar", "baz", "qux", "foobar", "foobaz", "unknown", "undefined", "null",
        "nil", "none", "nothing", "empty", "blank", "na", "notset", "unset", "notused", "unused", "ignored", "ignore", "invalid", "redacted",
        "removed", "hidden", "masked", "censored", "omitted", "secret", "secrets", "access", "key", "keys", "accesskey", "secretkey",
        "keyid", "token", "password", "passwd", "pass", "pwd", "credential", "credentials", "creds", "string", "value", "something", "anything",
        "whatever", "localstack", "moto", "minio", "emulator", "noop", "abc", "xyz", "abcd", "asdf", "qwerty", "lorem", "ipsum", "sensitive",
        "knownafterapply", "temp", "tmp", "default", "missing", "needed", "required", "optional", "notneeded", "notrequired", "notreal",
        "bogus", "junk", "stub", "stubbed", "anonymous", "example", "examples", "accesskeyid", "secretaccesskey", "sessiontoken", "delete", "deleted");

    // Words that go with them and say nothing by themselves.
    private static readonly FrozenSet<string> Joining = Set(
        "a", "an", "the", "this", "that", "of", "for", "to", "in", "into", "with", "from", "by", "me", "it", "is", "be", "or", "and", "on", "own",
        "aws", "amazon", "iam", "s3", "sts", "tf", "terraform", "id", "ids", "session", "security", "account", "user", "username", "name", "role",
        "real", "actual", "valid", "some", "any", "new", "old", "long", "short", "super", "very", "top", "goes", "go", "please", "see", "get",
        "use", "used", "not", "no", "do", "dont", "will", "must", "should", "local", "dev", "prod", "staging", "stage", "stg", "qa", "root",
        "admin", "service", "client", "public", "private", "api", "app", "cloud", "provider", "backend", "state", "var", "variable", "env",
        "environment", "text", "data", "input", "config", "configuration", "base", "first", "second", "one", "two", "x", "xx", "xxx", "xxxx", "xxxxx",
        "hash", "id1", "deploy", "deployer", "ci", "github", "gitlab", "vault", "stack", "bucket", "only", "secure", "encrypted", "plain");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_telling = Telling.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> s_joining = Joining.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a text is nothing but such words, with at least one that tells; digits between them count as nothing.</summary>
    /// <param name="letters">Small letters and digits, without separators. Texts longer than 120 are none.</param>
    internal static bool Covers(string letters)
    {
        if (letters.Length > 2 * LongestText)
        {
            return false;
        }

        Span<char> buffer = stackalloc char[2 * LongestText];
        var count = 0;
        foreach (var letter in letters)
        {
            if (char.IsAsciiLetterLower(letter))
            {
                buffer[count++] = letter;
            }
        }

        var words = buffer[..count];
        if (words.Length is < 2 or > LongestText || words.Length * 2 < letters.Length)
        {
            return false;
        }

        // reach[i]: how the first i letters are covered: 0 not at all, 1 by joining words only, 2 with a telling word.
        Span<byte> reach = stackalloc byte[LongestText + 1];
        reach.Clear();
        reach[0] = 1;
        for (var end = 1; end <= words.Length; end++)
        {
            for (var start = Math.Max(0, end - LongestWord); start < end; start++)
            {
                if (reach[start] > 0 && WeightOf(words[start..end]) is var weight and > 0)
                {
                    reach[end] = Math.Max(reach[end], Math.Max(reach[start], weight));
                }
            }
        }

        return reach[words.Length] == 2;
    }

    private static byte WeightOf(ReadOnlySpan<char> word) => s_telling.Contains(word) ? (byte)2 : s_joining.Contains(word) ? (byte)1 : (byte)0;

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
