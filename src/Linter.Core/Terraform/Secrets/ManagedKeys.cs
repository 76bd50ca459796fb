namespace Linter.Core.Terraform.Secrets;

/// <summary>Finds the access keys that the configuration itself makes and a credential is made of.</summary>
internal static class ManagedKeys
{
    /// <summary>The <c>aws_iam_access_key</c> resources that a credential refers to, each once.</summary>
    public static IEnumerable<Resource> Of(ConfiguredCredential credential) => In(credential.References);

    /// <summary>The <c>aws_iam_access_key</c> resources among references, each once.</summary>
    public static IEnumerable<Resource> In(IEnumerable<TracedReference> references) => references
        .Where(reference => reference.Root == "aws_iam_access_key")
        .Select(reference => reference.Module.Resources.FirstOrDefault(resource => resource.Type == "aws_iam_access_key" && resource.Name == reference.Step(0)))
        .OfType<Resource>().Distinct();
}
