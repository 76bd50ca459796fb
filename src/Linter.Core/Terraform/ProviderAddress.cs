namespace Linter.Core.Terraform;

/// <summary>A provider, wherever it is downloaded from: <c>hashicorp/aws</c>.</summary>
/// <param name="Namespace">Who publishes it.</param>
/// <param name="Type">What it is.</param>
internal readonly record struct ProviderAddress(string Namespace, string Type)
{
    /// <summary>The AWS provider, <c>hashicorp/aws</c>.</summary>
    public static ProviderAddress Aws { get; } = new("hashicorp", "aws");

    /// <summary>Whether it is the AWS provider.</summary>
    public bool IsAws => this is { Namespace: "hashicorp", Type: "aws" };

    /// <summary>Whether it is the Cloud Control provider, which signs in as the AWS provider does.</summary>
    public bool IsCloudControl => this is { Namespace: "hashicorp", Type: "awscc" };

    /// <summary>Reads <c>aws</c>, <c>hashicorp/aws</c> or a host with both.</summary>
    /// <returns>The provider, or null where the text has another form.</returns>
    public static ProviderAddress? Parse(string text) => text.Split('/') switch
    {
        [{ Length: > 0 } type] => new ProviderAddress("hashicorp", type.ToLowerInvariant()),
        [{ Length: > 0 } owner, { Length: > 0 } type] => new ProviderAddress(owner.ToLowerInvariant(), type.ToLowerInvariant()),
        [_, { Length: > 0 } owner, { Length: > 0 } type] => new ProviderAddress(owner.ToLowerInvariant(), type.ToLowerInvariant()),
        _ => null,
    };

    /// <summary>The provider of a local name: what <c>required_providers</c> says, else the implied one.</summary>
    public static ProviderAddress Of(Module module, string localName)
    {
        foreach (var required in module.RequiredProviders)
        {
            if (required.LocalName == localName && required.Source is { } source)
            {
                return source;
            }
        }

        return Implied(localName);
    }

    /// <summary>The provider of a local name that nothing more is said about; the one of <c>terraform_remote_state</c> is part of Terraform.</summary>
    public static ProviderAddress Implied(string localName) => new(localName == "terraform" ? "builtin" : "hashicorp", localName);

    /// <summary>Namespace and type.</summary>
    public override string ToString() => $"{Namespace}/{Type}";
}
