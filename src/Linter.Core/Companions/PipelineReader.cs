using System.Collections.Immutable;
using Linter.Core.Companions.Shell;
using Linter.Core.Companions.Yaml;

namespace Linter.Core.Companions;

/// <summary>
/// Reads environments and scripts out of a pipeline of any system: what stands under the keys that all of them share. Which job comes
/// before which is not read.
/// </summary>
internal sealed class PipelineReader
{
    private const int MaxDepth = YamlDocumentReader.MaxDepth;

    // Steps are compared with the variables of their jobs. No environment that a system would take is as long.
    private const int MaxVariables = 1_000;

    private static readonly string[] EnvironmentKeys = ["env", "environment", "variables", "env-variables", "exported-variables", "build_args", "args"];

    private static readonly string[] ScriptKeys =
        ["script", "before_script", "after_script", "commands", "command", "run", "bash", "inline", "after-script", "finally", "pwsh", "powershell"];

    private readonly ImmutableArray<BindingScope>.Builder _scopes = ImmutableArray.CreateBuilder<BindingScope>();
    private readonly ImmutableArray<ShellScript>.Builder _scripts = ImmutableArray.CreateBuilder<ShellScript>();
    private readonly HashSet<YamlNode> _seen = new(ReferenceEqualityComparer.Instance);

    /// <summary>Reads the documents of a file.</summary>
    public static (ImmutableArray<BindingScope> Scopes, ImmutableArray<ShellScript> Scripts) Read(YamlDocument document)
    {
        var reader = new PipelineReader();
        foreach (var root in document.Roots)
        {
            reader.Visit(root, null, 0);
        }

        return (reader._scopes.DrainToImmutable(), reader._scripts.DrainToImmutable());
    }

    /// <summary>The variables of a mapping <c>NAME: value</c>, of a list <c>NAME=value</c>, or of a list of names with values: the first 1,000.</summary>
    public static IEnumerable<EnvironmentBinding> BindingsOf(YamlNode node, string open, string close) => AllBindingsOf(node, open, close).Take(MaxVariables);

    private static IEnumerable<EnvironmentBinding> AllBindingsOf(YamlNode node, string open, string close)
    {
        // A step of Atlantis sets one variable: { name: NAME, value: … }.
        if (node is MappingNode { All.Length: <= 3 } && node["name"] is ScalarNode single && (node["value"] ?? node["command"]) is ScalarNode step && IsName(single.Content.Text))
        {
            yield return BindingOf(single, step, open, close);
            yield break;
        }

        foreach (var entry in node.Entries)
        {
            var value = entry.Value is MappingNode ? entry.Value["value"] : entry.Value;
            if (value is ScalarNode scalar && IsName(entry.Name))
            {
                yield return BindingOf(entry.Key, scalar, open, close);
            }
        }

        foreach (var item in (node as SequenceNode)?.Elements ?? [])
        {
            if (item["name"] is ScalarNode name && item["value"] is ScalarNode given && IsName(name.Content.Text))
            {
                yield return BindingOf(name, given, open, close);
            }
            else if (item is ScalarNode { Content: var line } && line.Text.IndexOf('=', StringComparison.Ordinal) is var sign and > 0 && IsName(line.Text[..sign]))
            {
                var place = line.At(sign + 1, line.Text.Length - sign - 1);
                yield return new EnvironmentBinding(
                    line.Text[..sign], BindingValues.OfTemplate(line.Text[(sign + 1)..], open, close, place), line.Text[(sign + 1)..], line.At(0, sign), place);
            }
        }
    }

    private static EnvironmentBinding BindingOf(ScalarNode name, ScalarNode value, string open, string close)
    {
        var place = value.Location;
        return new EnvironmentBinding(name.Content.Text, value.IsNull ? BindingValues.Known("", place) : BindingValues.OfTemplate(value.Content.Text, open, close, place), value.Content.Text, name.Location, place);
    }

    private static bool IsName(string text) =>
        text.Length is > 0 and < 256 && !char.IsAsciiDigit(text[0]) && text.All(character => char.IsAsciiLetterOrDigit(character) || character == '_');

    private void Visit(YamlNode node, string? owner, int depth)
    {
        if (depth > MaxDepth || !_seen.Add(node))
        {
            return;
        }

        foreach (var entry in node.Entries)
        {
            if (EnvironmentKeys.Contains(entry.Name))
            {
                AddScope(entry.Value, owner);
            }

            if (ScriptKeys.Contains(entry.Name))
            {
                AddScripts(entry.Value, owner);
            }

            Visit(entry.Value, entry.Value is MappingNode ? entry.Name : owner, depth + 1);
        }

        foreach (var item in (node as SequenceNode)?.Elements ?? [])
        {
            Visit(item, owner, depth + 1);
        }
    }

    private void AddScope(YamlNode node, string? owner)
    {
        var bindings = BindingsOf(node, "${", "}").Select(WithReferences).ToImmutableArray();
        if (bindings.Length > 0)
        {
            _scopes.Add(new BindingScope(owner is null ? "the pipeline" : owner, bindings));
        }
    }

    /// <summary>The binding with a value that is not known where its text refers to a variable of the pipeline.</summary>
    // "$NAME", "${NAME}", "$(name)" and "<< name >>" stand for values of the pipeline; a text with one is not known.
    public static EnvironmentBinding WithReferences(EnvironmentBinding binding) =>
        binding.Written.Contains('$', StringComparison.Ordinal) || binding.Written.Contains("<<", StringComparison.Ordinal) || binding.Written.Contains("{{", StringComparison.Ordinal)
            ? binding with { Value = BindingValues.Of([null], binding.ValueLocation, "The pipeline puts the value in when it runs.") }
            : binding;

    private void AddScripts(YamlNode node, string? owner)
    {
        if (node is MappingNode)
        {
            return;
        }

        // The items of a list run in one shell, one after the other.
        var scripts = node.Items.OfType<ScalarNode>().Where(script => script.Content.Text.Length > 0 && _seen.Add(script)).Select(script => ShellScript.Read(script.Content)).ToList();
        _scripts.AddRange(scripts);
        _scopes.AddRange(BindingScope.Of(owner is null ? "the script" : $"the script of {owner}", scripts.SelectMany(ShellBindings.Of)).Select(scope => scope with { HasTokenElsewhere = true }));
    }
}
