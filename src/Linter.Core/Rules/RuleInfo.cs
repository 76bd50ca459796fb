using System.Collections.Immutable;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Whether a rule's findings come with a fix.</summary>
public enum FixAvailability
{
    /// <summary>Never.</summary>
    None,

    /// <summary>Where one is certain.</summary>
    Sometimes,

    /// <summary>Always.</summary>
    Always,
}

/// <summary>What a rule is: the one source of <c>explain</c>, its page, the README table, SARIF metadata and the tests of its examples.</summary>
/// <param name="Id">The id, <c>TFA</c> and three digits; never reused.</param>
/// <param name="Name">The name in kebab case; the class and its file have the same name in Pascal case.</param>
public sealed record RuleInfo(string Id, string Name)
{
    /// <summary>What it finds, in one line without a period.</summary>
    public required string Summary { get; init; }

    /// <summary>How bad a finding is, where the rule does not say otherwise.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Why it matters: what Terraform or AWS does, and in which versions. Markdown paragraphs.</summary>
    public required string Why { get; init; }

    /// <summary>
    /// An example that the rule finds, <c># expect: name</c> at the end of each line where a finding starts.
    /// Lines <c># file: NAME</c> split it into several files; the first part is <c>main.tf</c> unless named.
    /// </summary>
    public required string Bad { get; init; }

    /// <summary>An example in the same form, about which no rule says anything.</summary>
    public required string Good { get; init; }

    /// <summary>How to mend it, in sentences; Markdown.</summary>
    public required string Fix { get; init; }

    /// <summary>Names of the root causes it can name, the usual one first.</summary>
    public ImmutableArray<string> Causes { get; init; } = [];

    /// <summary>The first version of tfauth with the rule.</summary>
    public string Since { get; init; } = "0.1.0";

    /// <summary>Whether its findings come with a fix.</summary>
    public FixAvailability FixAvailability { get; init; } = FixAvailability.None;

    /// <summary>Titles of the documents that say so (AWS, Terraform), for people to look up.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Where it was met in real life.</summary>
    public ImmutableArray<Sighting> SeenIn { get; init; } = [];

    /// <summary>Options that the configuration file may set for it.</summary>
    public ImmutableArray<RuleOption> Options { get; init; } = [];

    /// <summary>The family: the id's first four characters (<c>TFA2</c>).</summary>
    public string Family => Id[..4];

    /// <summary>The id and the name.</summary>
    public override string ToString() => $"{Id} {Name}";
}

/// <summary>An option of a rule: a whole number.</summary>
/// <param name="Name">Its name in the configuration file, in snake case.</param>
/// <param name="Default">The value in force when nothing is set.</param>
/// <param name="Most">The largest value; the least is 0.</param>
/// <param name="Summary">What it does, in one line.</param>
public sealed record RuleOption(string Name, int Default, int Most, string Summary);
