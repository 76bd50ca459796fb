using System.Collections.Immutable;

namespace Linter.Core.Terraform.Policies;

/// <summary>The policies of one use of a module, each read once: several rules ask for the same. For one thread.</summary>
/// <param name="module">The module.</param>
internal sealed class ModulePolicies(Module module)
{
    private readonly Dictionary<(Resource Data, int Depth), PolicyDocument> _documents = [];
    private ImmutableArray<TrustedRole>? _roles;
    private ImmutableArray<PolicyStatement>? _trust;

    /// <summary>The roles of the module with their trust policies, in the order of the text.</summary>
    public ImmutableArray<TrustedRole> Roles => _roles ??= [.. module.Resources.Where(resource => resource.Type == "aws_iam_role").Select(resource => new TrustedRole(resource))];

    /// <summary>
    /// The statements of the module that say who may take on a role: those of its roles, and those of documents that talk about a web
    /// identity, which a module from elsewhere may put into a role. Each once.
    /// </summary>
    public ImmutableArray<PolicyStatement> TrustStatements => _trust ??= [.. FindTrustStatements()];

    /// <summary>What an <c>aws_iam_policy_document</c> of the module says.</summary>
    /// <param name="data">The data source.</param>
    /// <param name="depth">How many documents refer to this one, 0 for none.</param>
    public PolicyDocument DocumentOf(Resource data, int depth = 0)
    {
        if (!_documents.TryGetValue((data, depth), out var document))
        {
            _documents[(data, depth)] = document = PolicyBlockReader.Read(data, depth);
        }

        return document;
    }

    private IEnumerable<PolicyStatement> FindTrustStatements()
    {
        var documents = module.DataSources.Where(data => data.Type == "aws_iam_policy_document").SelectMany(data => DocumentOf(data).Statements)
            .Where(statement => statement.Principals.Any(principal => principal.Kind.Equals("Federated", StringComparison.OrdinalIgnoreCase)));
        return Roles.SelectMany(role => role.Trust.Statements).Concat(documents).DistinctBy(statement => statement.Location);
    }
}
