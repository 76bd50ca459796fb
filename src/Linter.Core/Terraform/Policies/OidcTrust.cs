using Linter.Core.Aws;
using Linter.Hcl.Syntax;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Policies;

/// <summary>A statement that lets tokens of an identity provider (OIDC) take on a role.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Issuer">The issuer as the principal says, without <c>https://</c>; null where that is not known.</param>
/// <param name="Platform">Who issues the tokens, by the principal or by the keys of the conditions; null for others and where that is not known.</param>
internal sealed record OidcTrust(PolicyStatement Statement, string? Issuer, OidcPlatform? Platform)
{
    private const string ResourceType = "aws_iam_openid_connect_provider";
    private const string ArnPart = ":oidc-provider/";

    // Claims besides sub that tell one repository, project or workload from another.
    private static readonly HashSet<string> s_narrowClaims = new(StringComparer.Ordinal)
    {
        "repository", "repository_id", "repository_owner", "repository_owner_id", "job_workflow_ref", "workflow_ref", "environment", "project_path", "project_id",
        "namespace_path", "namespace_id", "user_login", "terraform_workspace_id", "terraform_project_id", "terraform_organization_id", "oid", "email", "google/organization_number",
    };

    /// <summary>The conditions on the subject.</summary>
    public IEnumerable<PolicyCondition> SubjectConditions => Statement.Conditions.Where(condition => condition.Claim == "sub");

    /// <summary>Whether another claim tells the workloads apart.</summary>
    public bool IsNarrowedOtherwise => Statement.Conditions.Any(condition => condition.IsPositive && condition.Claim is { } claim && s_narrowClaims.Contains(claim));

    /// <summary>Whether conditions may be here whose keys are not known.</summary>
    public bool MayHaveMoreConditions => !Statement.IsComplete || Statement.Conditions.Any(condition => condition.Claim is null && !condition.Variable.IsKnown);

    /// <summary>The issuer, or the platform, or what can be said instead; for messages.</summary>
    public string Description => Platform is { } platform ? OidcIssuers.NameOf(platform) : (Issuer is null or "*" ? "the identity provider" : Issuer);

    /// <summary>The trusts of a module, in the order of the text.</summary>
    public static IEnumerable<OidcTrust> AllOf(Module module) =>
        module.Policies.TrustStatements.Select(statement => Of(module, statement)).OfType<OidcTrust>();

    private static OidcTrust? Of(Module module, PolicyStatement statement)
    {
        var federated = statement.Principals.Where(principal => principal.Kind.Equals("Federated", StringComparison.OrdinalIgnoreCase)).ToList();
        if (federated.Count == 0 || statement.IsAllow == false || statement.Names("sts:AssumeRoleWithSAML"))
        {
            return null;
        }

        var issuer = federated.Select(principal => IssuerOf(principal.Value)).FirstOrDefault(known => known is not null)
            ?? statement.PrincipalReferences.Select(reference => IssuerOf(module, reference)).FirstOrDefault(known => known is not null);
        var byConditions = statement.Conditions.Select(condition => condition.Prefix).FirstOrDefault(prefix => prefix is not null && prefix.Contains('.'));
        var isOther = federated.Exists(principal => principal.Value.Text is { } text
            && (OidcIssuers.IsForConsumers(text) || text.Contains(":saml-provider/", StringComparison.Ordinal)));
        return isOther || (issuer ?? byConditions) is { } any && OidcIssuers.IsForConsumers(any)
            ? null
            : new OidcTrust(statement, issuer, OidcIssuers.PlatformOf(issuer) ?? OidcIssuers.PlatformOf(byConditions?.Replace("https://", "", StringComparison.Ordinal)));
    }

    private static string? IssuerOf(Value principal)
    {
        var text = principal switch
        {
            StringValue known => known.Content,
            UnknownValue { Parts: [.., { Text: { } last }] } => last,
            _ => "",
        };
        return text.IndexOf(ArnPart, StringComparison.Ordinal) is var at and >= 0 ? text[(at + ArnPart.Length)..] : null;
    }

    private static string? IssuerOf(Module module, TraversalExpression reference)
    {
        var isData = reference.RootName == "data" && reference.Steps is [{ Name: ResourceType }, ..];
        if (!isData && reference.RootName != ResourceType)
        {
            return null;
        }

        var at = isData ? 1 : 0;
        var name = reference.Steps.Length > at ? reference.Steps[at].Name : null;
        var provider = (isData ? module.DataSources : module.Resources).FirstOrDefault(resource => resource.Type == ResourceType && resource.Name == name);
        return provider?.Block.Argument("url")?.Text?.Replace("https://", "", StringComparison.OrdinalIgnoreCase).TrimEnd('/');
    }
}
