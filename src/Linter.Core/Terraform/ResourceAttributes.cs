using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>
/// What configuration fixes of the attributes of resources and data sources: an argument is the attribute of its name, and some other attributes
/// follow from arguments or from the provider configuration. All else is known only when Terraform has asked the provider.
/// </summary>
internal sealed class ResourceAttributes(Module module)
{
    /// <summary>Resources that take their arguments from each other are not followed further than this.</summary>
    private const int MaxDepth = 64;

    private readonly HashSet<Resource> _reading = [];
    private Dictionary<(bool IsData, string Type, string Name), Resource>? _resources;
    private int _depth;

    /// <summary>Why Terraform refuses a reference for its name alone, or null.</summary>
    public string? WhyRefused(TraversalExpression reference)
    {
        var (type, name, _) = Read(reference);
        return type is null || name is null ? $"{reference.RootName} names nothing in this module."
            : reference.RootName != "ephemeral" && Find(reference.RootName == "data", type, name) is null ? $"{AddressOf(reference)} is not declared in this module."
            : null;
    }

    /// <summary>Resolves <c>aws_iam_role.x.name</c>, <c>resource.aws_iam_role.x.name</c>, <c>data.aws_region.x.name</c>.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="stepsTaken">How many of its steps the value stands for.</param>
    public Value Resolve(TraversalExpression reference, out int stepsTaken)
    {
        var (type, name, at) = Read(reference);
        stepsTaken = Math.Min(at, reference.Steps.Length);
        if (WhyRefused(reference) is { } refusal)
        {
            return Unknown(UnknownKind.Error, refusal);
        }

        if (reference.RootName == "ephemeral" || NameAt(reference, at) is not { } attribute)
        {
            return OnlyAtRun(AddressOf(reference));
        }

        stepsTaken = at + 1;
        return ValueOf(Find(reference.RootName == "data", type!, name!)!, attribute) ?? OnlyAtRun($"{AddressOf(reference)}.{attribute}");
    }

    /// <summary>The type and the name in a reference, where they are, and the number of the step behind them.</summary>
    private static (string? Type, string? Name, int Next) Read(TraversalExpression reference) => reference.RootName is "data" or "ephemeral" or "resource"
        ? (NameAt(reference, 0), NameAt(reference, 1), 2)
        : (reference.RootName, NameAt(reference, 0), 1);

    private static string AddressOf(TraversalExpression reference)
    {
        var (type, name, _) = Read(reference);
        return reference.RootName is "data" or "ephemeral" ? $"{reference.RootName}.{type}.{name}" : $"{type}.{name}";
    }

    private Resource? Find(bool isData, string type, string name)
    {
        _resources ??= Index();
        return _resources.GetValueOrDefault((isData, type, name));
    }

    // Of an address declared twice, which Terraform refuses, the first counts.
    private Dictionary<(bool IsData, string Type, string Name), Resource> Index()
    {
        var resources = new Dictionary<(bool IsData, string Type, string Name), Resource>(module.Resources.Length + module.DataSources.Length);
        foreach (var resource in module.Resources.Concat(module.DataSources))
        {
            resources.TryAdd((resource.IsData, resource.Type, resource.Name), resource);
        }

        return resources;
    }

    private Value? ValueOf(Resource resource, string attribute)
    {
        if (_depth >= MaxDepth)
        {
            return Unknown(UnknownKind.Limit, $"{resource.Address} is made of more than {MaxDepth} other resources in a row.");
        }

        // Reading a block makes out its dynamic blocks, which may refer to the resource itself.
        if (!_reading.Add(resource))
        {
            return Unknown(UnknownKind.Error, $"{resource.Address} refers to itself in a circle.");
        }

        ConfigurationBlock block;
        _depth++;
        try
        {
            block = resource.Block;
        }
        finally
        {
            _reading.Remove(resource);
            _depth--;
        }

        if (block.Argument("count") is not null || block.Argument("for_each") is not null)
        {
            return null;
        }

        _depth++;
        try
        {
            return Fixed(block.Argument(attribute)) ?? AwsAttributes.Find(resource, attribute) ?? BuiltIn(resource, attribute);
        }
        finally
        {
            _depth--;
        }
    }

    // What is empty or null is for the provider to fill in. Lists may be sets, whose order is another one.
    private static Value? Fixed(Argument? argument) => argument?.Value switch
    {
        StringValue { Content.Length: > 0 } or NumberValue or BoolValue => argument.Value,
        MappingValue { Items.Count: > 0 } mapping when mapping.Items.Values.All(item => item is StringValue or NumberValue or BoolValue or UnknownValue) => mapping,
        UnknownValue unknown => unknown,
        _ => null,
    };

    private static Value? BuiltIn(Resource resource, string attribute) => (resource.Type, attribute) switch
    {
        ("terraform_data", "output") => resource.Block.Argument("input")?.Value,
        ("terraform_data", "input" or "triggers_replace") => resource.Block.Argument(attribute)?.Value,
        _ => null,
    };

    private static string? NameAt(TraversalExpression reference, int index) => index < reference.Steps.Length ? reference.Steps[index].Name : null;

    private static UnknownValue OnlyAtRun(string address) => Unknown(UnknownKind.OnlyAtRun, $"{address} is known only when Terraform has asked AWS.");

    private static UnknownValue Unknown(UnknownKind kind, string message) => new(HclType.Dynamic, new UnknownReason(kind, message));
}
