using System.Collections.Immutable;
using Linter.Core.Findings;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>An entry of <c>required_providers</c>.</summary>
/// <param name="Module">The module that holds it.</param>
/// <param name="Entry">The entry as written.</param>
internal sealed record RequiredProvider(Module Module, Argument Entry)
{
    /// <summary>The name that the module calls the provider.</summary>
    public string LocalName => Entry.Name;

    /// <summary>Whether it is a bare version, as Terraform 0.12 wrote it.</summary>
    public bool IsLegacy => Entry.Value is StringValue;

    /// <summary>The <c>source</c> as written, or null.</summary>
    public Value? SourceValue => Field("source");

    /// <summary>The provider, or null where the entry does not say.</summary>
    public ProviderAddress? Source => SourceValue?.Text is { } text ? ProviderAddress.Parse(text) : null;

    /// <summary>The provider, implied where the entry does not say.</summary>
    public ProviderAddress Provider => Source ?? ProviderAddress.Implied(LocalName);

    /// <summary>The version constraint as written, or null.</summary>
    public Value? Version => IsLegacy ? Entry.Value : Field("version");

    /// <summary>Where findings about the entry as a whole stand.</summary>
    public Location Location => Entry.NameLocation;

    /// <summary>The aliases that callers have to pass (<c>configuration_aliases</c>).</summary>
    public IEnumerable<ProviderName> ConfigurationAliases =>
        Entry.Expression is ObjectExpression entry
            ? entry.Items.Where(item => KeyText(item) == "configuration_aliases").Select(item => item.Value).OfType<TupleExpression>()
                .SelectMany(list => list.Elements).Select(element => ProviderName.Read(element, Entry.ValueLocation.Source)).OfType<ProviderName>()
            : [];

    /// <summary>All entries of a module in the order of files and text.</summary>
    public static ImmutableArray<RequiredProvider> AllOf(Module module) =>
        [.. module.Settings.RequiredProviders.Select(entry => new RequiredProvider(module, entry))];

    // configuration_aliases holds references to providers, which are no values: the fields are read one by one.
    private StringValue? Field(string name)
    {
        if (Entry.Expression is not ObjectExpression entry)
        {
            return null;
        }

        foreach (var item in entry.Items)
        {
            if (KeyText(item) == name && item.Value is StringLiteral literal)
            {
                var source = Entry.ValueLocation.Source;
                return new StringValue(literal.GetValue(source), Origin.At(source, literal.Span));
            }
        }

        return null;
    }

    private string? KeyText(ObjectItem item) => item.Key switch
    {
        TraversalExpression { Steps: [] } bare => bare.RootName,
        StringLiteral literal => literal.GetValue(Entry.ValueLocation.Source),
        _ => null,
    };
}
