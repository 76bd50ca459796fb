using System.Text;

namespace Linter.Testing;

/// <summary>
/// A folder of files with the findings that they are to have: <c># expect: rule-name, …</c> at the end of the line where a finding
/// starts; for files that cannot hold comments lines <c>main.tf.json:4 rule-name</c> in <c>expect.txt</c>. Beside <c>main.tf</c>
/// a <c>main.tf.fixed</c> says what its safe fixes make of it, <c>main.tf.fixed-unsafe</c> what all do.
/// </summary>
public sealed class Fixture
{
    private const string Marker = "# expect:";

    private Fixture(string name, SortedDictionary<string, byte[]> files, List<Expectation> expectations, SortedDictionary<string, byte[]> fixedFiles, bool unsafeFixes)
    {
        Name = name;
        Files = files;
        Expectations = expectations;
        FixedFiles = fixedFiles;
        HasUnsafeFixes = unsafeFixes;
    }

    /// <summary>The fixture's name, for failures.</summary>
    public string Name { get; }

    /// <summary>The bytes of the files by path.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; }

    /// <summary>What is to be found, in order.</summary>
    public IReadOnlyList<Expectation> Expectations { get; }

    /// <summary>What the fixes are to make of files, by their path.</summary>
    public IReadOnlyDictionary<string, byte[]> FixedFiles { get; }

    /// <summary>Whether <see cref="FixedFiles"/> holds what the unsafe fixes make too.</summary>
    public bool HasUnsafeFixes { get; }

    /// <summary>Reads a fixture from a folder.</summary>
    public static Fixture Read(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
            .Select(path => KeyValuePair.Create(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes(path)));
        return Of(string.Join('/', folder.Replace('\\', '/').Split('/')[^2..]), files);
    }

    /// <summary>Reads an example of a rule: lines <c># file: NAME</c> split it; what stands in front of the first is <c>main.tf</c>.</summary>
    public static Fixture Parse(string name, string example)
    {
        var files = new SortedDictionary<string, StringBuilder>(StringComparer.Ordinal);
        var current = "main.tf";
        foreach (var line in example.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("# file: ", StringComparison.Ordinal))
            {
                current = line["# file: ".Length..].Trim();
                files.TryAdd(current, new StringBuilder());
                continue;
            }

            (files.TryGetValue(current, out var text) ? text : files[current] = new StringBuilder()).Append(line).Append('\n');
        }

        return Of(name, files.Where(file => file.Value.ToString().Trim().Length > 0 || file.Key != "main.tf")
            .Select(file => KeyValuePair.Create(file.Key, Encoding.UTF8.GetBytes(file.Value.ToString()))));
    }

    private static Fixture Of(string name, IEnumerable<KeyValuePair<string, byte[]>> all)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var fixedFiles = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        var expectations = new List<Expectation>();
        var unsafeFixes = false;
        foreach (var (path, bytes) in all)
        {
            if (path == "expect.txt")
            {
                expectations.AddRange(Lines(bytes).Select(line => line.Text.Trim()).Where(text => text.Length > 0).Select(ParseExpectation));
            }
            else if (path.EndsWith(".fixed", StringComparison.Ordinal) || path.EndsWith(".fixed-unsafe", StringComparison.Ordinal))
            {
                fixedFiles[path[..path.LastIndexOf('.')]] = bytes;
                unsafeFixes |= path.EndsWith("-unsafe", StringComparison.Ordinal);
            }
            else
            {
                files[path] = bytes;
                expectations.AddRange(Lines(bytes).SelectMany(line => Marked(path, line.Number, line.Text)));
            }
        }

        return new Fixture(name, files, [.. expectations.OrderBy(e => e.Path, StringComparer.Ordinal).ThenBy(e => e.Line).ThenBy(e => e.Rule, StringComparer.Ordinal)], fixedFiles, unsafeFixes);
    }

    private static IEnumerable<Expectation> Marked(string path, int line, string text) =>
        text.LastIndexOf(Marker, StringComparison.Ordinal) is var at and >= 0
            ? text[(at + Marker.Length)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(rule => new Expectation(path, line, rule))
            : [];

    private static Expectation ParseExpectation(string text) =>
        text.Split(' ') is [var place, var rule] && place.Split(':') is [var path, var line]
            ? new Expectation(path, int.Parse(line, System.Globalization.CultureInfo.InvariantCulture), rule)
            : throw new FormatException($"expect.txt: \"{text}\" does not have the form \"main.tf.json:4 rule-name\".");

    private static IEnumerable<(int Number, string Text)> Lines(byte[] bytes) =>
        Encoding.UTF8.GetString(bytes).Split('\n').Select((text, index) => (index + 1, text.TrimEnd('\r')));
}
