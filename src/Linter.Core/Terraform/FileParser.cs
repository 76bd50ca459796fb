using System.Collections.Concurrent;
using Linter.Core.Aws;
using Linter.Hcl.Parsing;
using Linter.Hcl.Parsing.Json;
using Linter.Hcl.Text;

namespace Linter.Core.Terraform;

/// <summary>Parses files of all kinds. A parser keeps buffers between files, so each serves one file at a time and is used again. Safe to use from several threads.</summary>
/// <param name="localHosts">Hosts that are known to stand in for AWS.</param>
internal sealed class FileParser(LocalHosts localHosts)
{
    private readonly ConcurrentBag<HclParser> _native = [];
    private readonly ConcurrentBag<JsonParser> _json = [];

    /// <summary>Parses a file by what its name says it is.</summary>
    /// <param name="source">The text.</param>
    /// <param name="standsAlone">Whether no module of the tree reads the file.</param>
    public ModuleFile Parse(SourceText source, bool standsAlone = false)
    {
        var name = FilePath.NameOf(source.Path);
        var kind = ModuleFileNames.KindOf(name);
        return new ModuleFile(kind, ModuleFileNames.IsJson(name) ? ParseJson(source, kind) : ParseNative(source)) { LocalHosts = localHosts, StandsAlone = standsAlone };
    }

    // A parser that failed is not used again: what it keeps between files may be half made.
    private Hcl.Syntax.SyntaxTree ParseNative(SourceText source)
    {
        var parser = _native.TryTake(out var used) ? used : new HclParser();
        var tree = parser.Parse(source);
        _native.Add(parser);
        return tree;
    }

    private Hcl.Syntax.SyntaxTree ParseJson(SourceText source, ModuleFileKind kind)
    {
        var parser = _json.TryTake(out var used) ? used : new JsonParser();
        var tree = parser.Parse(source, JsonSchemas.Of(kind));
        _json.Add(parser);
        return tree;
    }
}
