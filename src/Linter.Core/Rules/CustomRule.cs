using Linter.Core.Findings;
using Linter.Core.Terraform;

namespace Linter.Core.Rules;

/// <summary>
/// A rule of a program that uses the engine as a library. It holds no state: several threads ask it at once. A comment can suppress it by id or name;
/// the configuration file knows the engine's own rules only.
/// </summary>
public abstract class CustomRule
{
    /// <summary>What the rule is. Its id has at least four characters and does not begin with <c>TFA</c>.</summary>
    public abstract RuleInfo Info { get; }

    /// <summary>Judges a module as it is used: once for a root module, once for each call of a child module.</summary>
    /// <param name="module">The module, with the values that reach it.</param>
    /// <param name="findings">Takes the answers: what is wrong, and what cannot be known.</param>
    public abstract void Check(CheckedModule module, IFindings findings);
}

/// <summary>One use of a module, as a <see cref="CustomRule"/> sees it.</summary>
public sealed class CheckedModule
{
    private readonly Module _module;

    internal CheckedModule(Module module) => _module = module;

    /// <summary>The folder as reports show it; empty for the top.</summary>
    public string Folder => _module.Folder.Path;

    /// <summary>The address as Terraform writes it: empty for a root module, <c>module.app.module.db</c>.</summary>
    public string Address => _module.Address;

    /// <summary>Whether Terraform is started here.</summary>
    public bool IsRoot => _module.IsRoot;

    /// <summary>The top-level blocks of a type (<c>provider</c>, <c>resource</c>), in the order of files and text, overrides merged in.</summary>
    public IEnumerable<ConfigurationBlock> Blocks(string type) => _module.Folder.BlocksOf(type).Select(_module.Read);
}

/// <summary>Lets a rule of the library's user run among the engine's own.</summary>
internal sealed class AdaptedRule : Rule
{
    private const string OwnIds = "TFA";

    private readonly CustomRule _rule;

    private AdaptedRule(CustomRule rule, RuleInfo info)
    {
        _rule = rule;
        Info = info;
    }

    /// <inheritdoc/>
    public override RuleInfo Info { get; }

    /// <summary>Adapts rules, each with an id of its own.</summary>
    /// <exception cref="ArgumentException">An id or name is taken, or is none.</exception>
    public static IEnumerable<Rule> Adapt(IReadOnlyCollection<CustomRule> rules)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var rule in rules)
        {
            var info = rule.Info;
            if (info.Id.Length < 4 || info.Id.StartsWith(OwnIds, StringComparison.OrdinalIgnoreCase) || info.Name.Length == 0 || RuleCatalogue.Find(info.Name) is not null
                || !taken.Add(info.Id) || !taken.Add(info.Name))
            {
                throw new ArgumentException($"The rule {info} needs an id of at least four characters that does not begin with {OwnIds}, and id and name for itself.", nameof(rules));
            }

            yield return new AdaptedRule(rule, info);
        }
    }

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings) => _rule.Check(new CheckedModule(module), findings);
}
