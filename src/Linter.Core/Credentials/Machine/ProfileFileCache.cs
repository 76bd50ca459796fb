using Linter.Core.Credentials.Profiles;

namespace Linter.Core.Credentials.Machine;

/// <summary>Reads each shared file of a machine once, however many configurations ask for it.</summary>
/// <remarks>Belongs to one diagnosis; not for use by several threads.</remarks>
internal sealed class ProfileFileCache(MachineState machine)
{
    private readonly Dictionary<string, MachineFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProfileFile> _current = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ProfileFile> _legacy = new(StringComparer.Ordinal);

    /// <summary>All files that were asked for so far, in order of their paths.</summary>
    public IEnumerable<MachineFile> Files => _files.Values.OrderBy(file => file.Path, StringComparer.Ordinal);

    /// <summary>What stands at a path.</summary>
    public MachineFile Read(string path)
    {
        var absolute = machine.Absolute(path);
        if (!_files.TryGetValue(absolute, out var file))
        {
            file = machine.Files.Read(absolute);
            _files.Add(absolute, file);
        }

        return file;
    }

    /// <summary>The file as the Go SDK 2 reads it, or null where there is nothing to read.</summary>
    public ProfileFile? Parse(string path) => Parse(path, _current, ProfileFileParser.Parse);

    /// <summary>The file as the Go SDK 1 reads it, or null where there is nothing to read.</summary>
    public ProfileFile? ParseLegacy(string path) => Parse(path, _legacy, LegacyProfileFileParser.Parse);

    private ProfileFile? Parse(string path, Dictionary<string, ProfileFile> parsed, Func<Hcl.Text.SourceText, ProfileFile> parse)
    {
        var file = Read(path);
        if (file.Text is null)
        {
            return null;
        }

        if (!parsed.TryGetValue(file.Path, out var result))
        {
            result = parse(file.Text);
            parsed.Add(file.Path, result);
        }

        return result;
    }
}
