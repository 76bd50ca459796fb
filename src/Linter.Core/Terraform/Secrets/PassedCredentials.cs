using System.Buffers;
using System.Text;
using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Secrets;

/// <summary>
/// Finds credentials that reach an argument of a resource from elsewhere: there the name of the argument says what the text is, where its
/// literal stands under a name that says nothing.
/// </summary>
internal static class PassedCredentials
{
    /// <summary>Values deeper than this in an argument are not looked at.</summary>
    private const int MaxDepth = 6;

    private static readonly SearchValues<byte> SecretStarts = SearchValues.Create("sS"u8);

    private static readonly SearchValues<byte> AccessStarts = SearchValues.Create("aA"u8);

    /// <summary>The credentials that come from outside the block that takes them, in the order of the resources.</summary>
    public static IEnumerable<WrittenCredential> In(Module module) =>
        module.Resources.Concat(module.DataSources).Where(NamesSecrets).SelectMany(resource => ArgumentsOf(resource.Block, 0)
            .SelectMany(argument => In(argument.Name, argument.Value, false, 0))
            .Where(found => !resource.Block.Location.Span.Contains(found.Origin.Span) || !ReferenceEquals(resource.Block.Location.Source, found.Origin.Source))
            .Select(found => new WrittenCredential(found.Secret.Part, found.Secret.Confidence, Location.Of(found.Origin), WrittenPlace.Resource, resource.Address) { Origin = found.Origin }));

    // Whatever has no such name in its text takes no secret by name; evaluating the rest would cost and find nothing.
    private static bool NamesSecrets(Resource resource) => resource.Declared.Parts.Any(part =>
    {
        var text = part.File.Source.Slice(part.Syntax.Span);
        return ContainsIgnoringCase(text, "secret"u8, SecretStarts) || ContainsIgnoringCase(text, "access_key"u8, AccessStarts);
    });

    // Every resource of a tree is asked, so this looks at the bytes and makes no text of them.
    private static bool ContainsIgnoringCase(ReadOnlySpan<byte> text, ReadOnlySpan<byte> word, SearchValues<byte> starts)
    {
        for (var at = text.IndexOfAny(starts); at >= 0 && text.Length - at >= word.Length;)
        {
            text = text[at..];
            if (Ascii.EqualsIgnoreCase(text[..word.Length], word))
            {
                return true;
            }

            text = text[1..];
            at = text.IndexOfAny(starts);
        }

        return false;
    }

    private static IEnumerable<Argument> ArgumentsOf(ConfigurationBlock block, int depth) =>
        depth > MaxDepth ? [] : block.Arguments.Concat(block.AllBlocks.SelectMany(nested => ArgumentsOf(nested, depth + 1)));

    private static IEnumerable<(HardcodedSecret Secret, Origin Origin)> In(string name, Value value, bool isBesideKey, int depth)
    {
        switch (value)
        {
            case StringValue { Origin: { } origin } text when HardcodedSecret.Judge(text.Content, name, isBesideKey) is { Confidence: Confidence.High } secret:
                return [(secret, origin)];
            case MappingValue mapping when depth < MaxDepth:
                var hasKey = mapping.Items.Values.Any(item => AccessKeyId.TryParse(item.Text, out _));
                var named = mapping.Items.TryGetValue("name", out var given) ? given.Text : null;
                return mapping.Items.SelectMany(item => In(item.Key == "value" && named is not null ? named : item.Key, item.Value, hasKey, depth + 1));
            case SequenceValue sequence when depth < MaxDepth:
                return sequence.Elements.SelectMany(element => In(name, element, isBesideKey, depth + 1));
            default:
                return [];
        }
    }
}
