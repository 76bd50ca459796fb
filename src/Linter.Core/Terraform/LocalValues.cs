using Linter.Hcl.Evaluation;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>
/// The local values of one use of a module. What a local needs is worked out first and in a loop, not by calling deeper, so that a
/// chain of any length takes no stack and a cycle is seen.
/// </summary>
internal sealed class LocalValues
{
    private readonly Module _module;
    private readonly Dictionary<string, (ModuleFile File, AttributeSyntax Attribute)> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Value> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _evaluating = new(StringComparer.Ordinal);

    public LocalValues(Module module)
    {
        _module = module;
        foreach (var part in module.Folder.BlocksOf("locals").SelectMany(block => block.Parts))
        {
            foreach (var attribute in part.Syntax.Body.Items.OfType<AttributeSyntax>())
            {
                _declared[attribute.Name] = (part.File, attribute);
            }
        }
    }

    /// <summary>Where a local is written, or null where there is none of that name; of a name set twice the last counts.</summary>
    public (ModuleFile File, AttributeSyntax Attribute)? FindDeclaration(string name) => _declared.TryGetValue(name, out var declared) ? declared : null;

    /// <summary>The value of a local, or null where there is none of that name.</summary>
    public Value? Find(string name)
    {
        if (_values.TryGetValue(name, out var known))
        {
            return known;
        }

        if (!_declared.ContainsKey(name))
        {
            return null;
        }

        if (_evaluating.Contains(name))
        {
            // Through a module call and back: the loop below sees the references of this module only.
            return Circle(name);
        }

        Complete(name);
        return _values[name];
    }

    private void Complete(string name)
    {
        var open = new Stack<(string Name, IEnumerator<string> Needs)>();
        var opened = new HashSet<string>(StringComparer.Ordinal);
        Open(name);
        while (open.TryPeek(out var top))
        {
            if (!top.Needs.MoveNext())
            {
                open.Pop();
                opened.Remove(top.Name);
                Evaluate(top.Name);
                continue;
            }

            var needed = top.Needs.Current;
            if (opened.Contains(needed))
            {
                foreach (var member in opened)
                {
                    _values.TryAdd(member, Circle(needed));
                }
            }
            else if (_declared.ContainsKey(needed))
            {
                Open(needed);
            }
        }

        void Open(string next)
        {
            if (!_values.ContainsKey(next) && opened.Add(next))
            {
                open.Push((next, NeedsOf(next).GetEnumerator()));
            }
        }
    }

    private void Evaluate(string name)
    {
        if (_values.ContainsKey(name) || !_evaluating.Add(name))
        {
            return;
        }

        var (file, attribute) = _declared[name];
        var value = Evaluator.Evaluate(attribute.Value, ModuleScope.Of(_module, file));
        _evaluating.Remove(name);
        _values[name] = value;
    }

    private static UnknownValue Circle(string name) =>
        new(HclType.Dynamic, new UnknownReason(UnknownKind.Error, $"local.{name} refers to itself in a circle."));

    private IEnumerable<string> NeedsOf(string name) =>
        References.In(_declared[name].Attribute.Value)
            .Where(reference => reference is { RootName: "local", Steps: [{ Name: not null }, ..] })
            .Select(reference => reference.Steps[0].Name!);
}
