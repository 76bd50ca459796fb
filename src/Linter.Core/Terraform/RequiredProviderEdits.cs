using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Core.Terraform;

/// <summary>Writes into <c>required_providers</c>, in the form that <c>terraform fmt</c> keeps.</summary>
internal static class RequiredProviderEdits
{
    /// <summary>An edit that gives a field to an entry that is an object.</summary>
    /// <returns>The edit, or null where the entry has another form or stands in JSON.</returns>
    public static Edit? AddField(RequiredProvider entry, string name, string value)
    {
        if (entry.Entry.Expression is not ObjectExpression { Items: [var first, ..] } || ModuleFileNames.IsJson(entry.Location.Path))
        {
            return null;
        }

        // The new field comes first, aligned with the one that follows it.
        var source = entry.Location.Source;
        var between = source.GetText(new TextSpan(first.Key.End, first.Value.Start));
        var sign = between.IndexOf('=', StringComparison.Ordinal);
        var width = sign < 0 ? 0 : first.Key.Span.Length + sign;
        var isOnOwnLine = Indentation(source, first.Key.Start) is not null;
        var padded = isOnOwnLine ? name.PadRight(Math.Max(width - 1, name.Length)) : name;
        var separator = isOnOwnLine ? "\n" + Indentation(source, first.Key.Start) : ", ";
        return new Edit(new Location(source, new TextSpan(first.Key.Start, first.Key.Start)), $"{padded} = \"{value}\"{separator}");
    }

    /// <summary>An edit that replaces a bare version by an object with source and version.</summary>
    /// <returns>The edit, or null where the entry has another form or stands in JSON.</returns>
    public static Edit? ReplaceLegacy(RequiredProvider entry, string sourceAddress)
    {
        var source = entry.Location.Source;
        if (entry.Entry.Expression is not StringLiteral version || ModuleFileNames.IsJson(source.Path))
        {
            return null;
        }

        var indentation = Indentation(source, entry.Location.Span.Start) ?? "";
        return new Edit(entry.Entry.ValueLocation, Object(sourceAddress, source.GetText(version.Span), indentation));
    }

    /// <summary>An edit that adds an entry to a module: to its <c>required_providers</c>, its <c>terraform</c> block, or in front of a block.</summary>
    /// <param name="module">The module.</param>
    /// <param name="localName">The name of the entry.</param>
    /// <param name="sourceAddress">The provider.</param>
    /// <param name="version">The constraint.</param>
    /// <param name="before">The block in front of which a new <c>terraform</c> block goes.</param>
    /// <returns>The edit, or null where the place stands in JSON.</returns>
    public static Edit? AddEntry(Module module, string localName, string sourceAddress, string version, BlockPart before)
    {
        var settings = module.Folder.BlocksOf("terraform").SelectMany(block => block.Parts).Where(part => !ModuleFileNames.IsJson(part.File.Name)).ToList();
        foreach (var part in settings)
        {
            if (part.Syntax.Body.Items.OfType<BlockSyntax>().FirstOrDefault(block => block.Type == "required_providers") is { } required)
            {
                return Insert(part.File, required.Body.Start, $"\n    {localName} = {Object(sourceAddress, $"\"{version}\"", "    ")}");
            }
        }

        var entry = $"  required_providers {{\n    {localName} = {Object(sourceAddress, $"\"{version}\"", "    ")}\n  }}\n";
        if (settings.Count > 0)
        {
            var behind = settings[0].Syntax.Body.Items.IsEmpty ? "" : "\n";
            return Insert(settings[0].File, settings[0].Syntax.Body.Start, $"\n{entry.TrimEnd('\n')}{behind}");
        }

        return ModuleFileNames.IsJson(before.File.Name) ? null : Insert(before.File, before.Syntax.Start, $"terraform {{\n{entry}}}\n\n");
    }

    private static Edit Insert(ModuleFile file, int offset, string text) => new(file.At(new TextSpan(offset, offset)), text);

    private static string Object(string sourceAddress, string quotedVersion, string indentation) =>
        $"{{\n{indentation}  source  = \"{sourceAddress}\"\n{indentation}  version = {quotedVersion}\n{indentation}}}";

    /// <summary>The blanks in front of a place that starts its line, else null.</summary>
    private static string? Indentation(SourceText source, int offset)
    {
        var start = offset;
        while (start > source.ContentStart && source.Bytes[start - 1] is (byte)' ' or (byte)'\t')
        {
            start--;
        }

        return start == source.ContentStart || source.Bytes[start - 1] == (byte)'\n' ? source.GetText(new TextSpan(start, offset)) : null;
    }
}
