using System.Collections.Immutable;
using Linter.Hcl.Syntax;
using Linter.Hcl.Text;

namespace Linter.Core.Terraform.Secrets;

/// <summary>A file for <c>-backend-config</c>, read as if it were the backend's block.</summary>
/// <param name="File">The file.</param>
/// <param name="Block">Its arguments.</param>
internal sealed record BackendFile(ModuleFile File, ConfigurationBlock Block)
{
    // Arguments of other backends that s3 never had; the file itself does not say which backend it is for.
    private static readonly ImmutableArray<string> NamesOfOthers =
    [
        "storage_account_name", "container_name", "resource_group_name", "subscription_id", "tenant_id", "use_azuread_auth", "sas_token", // azurerm
        "prefix", "credentials", "impersonate_service_account", "encryption_key", // gcs, oss, cos
        "secret_id", "tablestore_endpoint", "tablestore_table", "security_token", // cos, oss
        "conn_str", "schema_name", "address", "lock_address", "username", "password", "hostname", "organization", "workspaces", "path",
        "secret_suffix", "config_path", "namespace", "scheme",
    ];

    // Arguments that say "s3" in a file that holds no more than they.
    private static readonly ImmutableArray<string> NamesOfS3 =
    [
        "bucket", "dynamodb_table", "use_lockfile", "region", "profile", "shared_credentials_file", "shared_credentials_files", "shared_config_files",
        "role_arn", "assume_role", "secret_key", "kms_key_id", "workspace_key_prefix", "encrypt",
    ];

    /// <summary>Whether the file can be for the backend <c>s3</c>, and for no other.</summary>
    public bool IsS3 => (File.Tree.Diagnostics.IsEmpty || !ModuleFileNames.IsBackendFileByUsage(File.Name)) && !NamesOfOthers.Any(name => Block.Argument(name) is not null) && NamesOfS3.Any(name => Block.Argument(name) is not null);

    /// <summary>Reads a file of any kind as a backend file.</summary>
    public static BackendFile Read(ModuleFile file)
    {
        var scope = new LiteralScope(file.Source);
        var arguments = file.Tree.Root.Items.OfType<AttributeSyntax>().Select(attribute => new Argument(attribute, scope));
        var top = new TextSpan(file.Source.ContentStart, file.Source.ContentStart);
        return new BackendFile(file, new ConfigurationBlock("backend", ["s3"], file.Source, top, top, [.. arguments.GroupBy(argument => argument.Name, StringComparer.Ordinal).Select(same => same.Last())], []));
    }
}
