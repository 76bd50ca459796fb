using System.Buffers;
using System.Text;
using Linter.Core.Companions;
using Linter.Core.Companions.Shell;
using Linter.Core.Fixes;
using Linter.Hcl.Text;
using Linter.Testing;

namespace Linter.Core.Tests.Companions;

/// <summary>
/// Compares, for hundreds of secrets with every special character in every style of quoting, what is read out of files with what real programs make of
/// them: the value, whether the rule says that it is changed, and whether its fix makes it right.
/// </summary>
public sealed class QuotingTests
{
    private const string Rule = "unquoted-secret";

    private const string Signs = "/+=$!\\`\"'#*?~%@^{}[],:;&|()<>-_.";

    private const int SecretCount = 300;

    // They make commands of their own of what stands behind them: no question of quoting, and nobody can tell it from a command.
    private static readonly SearchValues<char> CommandEnds = SearchValues.Create("<>|&;()");

    // A reader of env files has no way to write these between quotation marks that all others understand.
    private static readonly SearchValues<char> Marks = SearchValues.Create("'\"");

    private static IEnumerable<TestCaseData> Cases() => RealReader.All.SelectMany(reader => reader.Styles.Select(style => new TestCaseData(reader, style).SetArgDisplayNames(reader.Name, style)));

    [TestCaseSource(nameof(Cases))]
    public void What_is_known_is_what_the_reader_gets_and_what_it_changes_is_reported_and_mended(object given, string style)
    {
        var reader = (RealReader)given;
        if (!reader.IsHere(out var reason))
        {
            Assert.Ignore(reason);
            return;
        }

        var secrets = Secrets(reader, style);
        var texts = secrets.Select(secret => reader.Write(secret, style)).ToList();
        var real = reader.ReadAll(texts);

        Assert.That(CompareValues(reader, texts, real), Is.GreaterThan(SecretCount / 3), "Too few values are known to compare.");
        if (reader.IsJudged)
        {
            var changed = CompareFindings(reader, secrets, texts, real, style);
            Assert.That(changed, (style is "single" && reader.Name != "make") || style == "escaped" ? Is.Zero : Is.GreaterThan(SecretCount / 20));
        }
    }

    [Test]
    public void Every_sign_comes_up_many_times() =>
        Assert.That(Signs.Where(sign => Secrets().Count(secret => secret.Contains(sign)) < 12), Is.Empty);

    private static int CompareValues(RealReader reader, List<string> texts, IReadOnlyList<string?> real)
    {
        var compared = 0;
        for (var index = 0; index < texts.Count; index++)
        {
            if (real[index] is { } value && KnownValue(reader, texts[index]) is { } known)
            {
                Assert.That(known, Is.EqualTo(value), texts[index]);
                compared++;
            }
        }

        TestContext.Out.WriteLine($"{compared} of {texts.Count} values are known and compared.");
        return compared;
    }

    private static int CompareFindings(RealReader reader, List<string> secrets, List<string> texts, IReadOnlyList<string?> real, string style)
    {
        var files = texts.Select((text, index) => KeyValuePair.Create($"{index}.{reader.Extension}", Encoding.UTF8.GetBytes(text))).ToDictionary(StringComparer.Ordinal);
        if (reader.Beside is { } beside)
        {
            files[beside.Path] = Encoding.UTF8.GetBytes(beside.Text(files.Keys.ToList()));
        }

        var found = FixtureRun.Lint(files, [Rule]).Active;
        var reported = found.Select(finding => finding.Location.Path).ToHashSet(StringComparer.Ordinal);
        var mended = FixApplication.Apply(found, FixSafety.Unsafe).ToDictionary(change => change.Source.Path, change => Encoding.UTF8.GetString(change.Bytes), StringComparer.Ordinal);
        var changed = 0;
        var fixes = new List<int>();
        for (var index = 0; index < texts.Count; index++)
        {
            var path = $"{index}.{reader.Extension}";
            if (IsOnPurpose(secrets[index]) || !ChangedSecret.IsSecret(RealReader.Variable, secrets[index]))
            {
                continue;
            }

            var isChanged = real[index] != secrets[index];
            changed += isChanged ? 1 : 0;

            // What cannot be read at all may be reported; what can is, exactly where it is changed, with a fix.
            if (real[index] is { } value && !IsArithmetic(secrets[index]))
            {
                Assert.That(reported.Contains(path), Is.EqualTo(isChanged), $"{texts[index]} is read as {value}");
                Assert.That(!isChanged || mended.ContainsKey(path), $"{texts[index]} has no fix.");
            }

            if (mended.ContainsKey(path))
            {
                fixes.Add(index);
            }
        }

        var after = reader.ReadAll([.. fixes.Select(index => mended[$"{index}.{reader.Extension}"])]);
        for (var at = 0; at < fixes.Count; at++)
        {
            Assert.That(after[at], Is.EqualTo(secrets[fixes[at]]), $"{texts[fixes[at]]} is mended to {mended[$"{fixes[at]}.{reader.Extension}"]}");
        }

        TestContext.Out.WriteLine($"{changed} of {texts.Count} secrets are changed, {fixes.Count} of them are mended ({style}).");
        return changed;
    }

    private static string? KnownValue(RealReader reader, string text)
    {
        var file = CompanionFile.Read(CompanionFileNames.KindOf("a." + reader.Extension), new SourceText("a." + reader.Extension, text));
        return file.Scopes.SelectMany(scope => scope.Bindings).FirstOrDefault(binding => binding.Name == RealReader.Variable)?.Value.Text;
    }

    private static List<string> Secrets(RealReader reader, string style) =>
    [
        .. Secrets().Where(secret => style is not ("plain" or "variable") || !secret.AsSpan().ContainsAny(CommandEnds))
            .Where(secret => reader.Extension != "env" || !secret.AsSpan().ContainsAny(Marks))
            .Where(secret => reader.Extension != "mk" || !(IsOnPurpose(secret) || secret.Contains("$$", StringComparison.Ordinal) || secret.EndsWith('\\'))),
    ];

    // The more kinds of signs, the rarer each: some have none but those of real secrets, some all.
    private static IEnumerable<string> Secrets()
    {
        var random = new Random(20261125);
        const string plain = "ABCDEFGHabcdefgh0123456789";
        for (var number = 0; number < SecretCount + 60; number++)
        {
            var signs = (number % 3) switch { 0 => "/+=", 1 => "/+$\\`=!#%", _ => Signs };
            var rarity = number % 3 == 2 ? 5 : 8;
            yield return "a1" + new string([.. Enumerable.Range(0, 38).Select(_ => random.Next(rarity) == 0 ? signs[random.Next(signs.Length)] : plain[random.Next(plain.Length)])]);
        }
    }

    private static bool IsArithmetic(string secret) => secret.Contains("$[", StringComparison.Ordinal);

    // What looks like an escape or like a variable on purpose is taken for one.
    private static bool IsOnPurpose(string secret)
    {
        for (var index = 0; index < secret.Length; index++)
        {
            var next = index + 1 < secret.Length ? secret[index + 1] : '\n';
            var isEscape = secret[index] == '\\' && !char.IsAsciiLetterOrDigit(next);
            var isReference = secret[index] == '$' && (next is '{' or '(' || secret[index - 1] is '-' or '_' or '.' or ':');
            if (isEscape || isReference)
            {
                return true;
            }
        }

        return secret.Split('$').Skip(1).Select(rest => rest.TakeWhile(char.IsAsciiLetterOrDigit).ToList()).Any(name => name.Count > 3 && name.Count(char.IsAsciiDigit) < 3 && name.TakeWhile(char.IsAsciiLetterUpper).Count() > 2);
    }
}
