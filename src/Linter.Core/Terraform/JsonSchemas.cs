using Linter.Core.Aws;
using Linter.Hcl.Parsing.Json;
using static Linter.Core.Terraform.JsonBody;

namespace Linter.Core.Terraform;

/// <summary>
/// What names mean in the JSON form of Terraform's files. Names that only a provider knows are arguments here; where one of them stands for
/// blocks, <see cref="ConfigurationBlock.Blocks"/> reads its objects as such.
/// </summary>
/// <remarks>
/// Terraform takes the strings of a backend as they are, also those with <c>${}</c>. They are read as templates all the same: whoever wrote one
/// meant a reference, and the rules about backends say that there are none.
/// </remarks>
internal static class JsonSchemas
{
    private static readonly JsonBody s_plain = Body();

    private static readonly JsonBody s_dynamic = Body(Block("content", 0, _ => s_nested!)).WithExpressions("iterator");

    private static readonly JsonBody s_nested = Body(Block("dynamic", 1, s_dynamic));

    private static readonly JsonBody s_provisioner = Body(Block("connection", 0, s_plain));

    private static readonly JsonBody s_lifecycle = Body(Block("precondition", 0, s_plain), Block("postcondition", 0, s_plain), Block("action_trigger", 0, s_plain))
        .WithExpressions("ignore_changes", "replace_triggered_by");

    private static readonly JsonBody s_resource = Body(
        Block("lifecycle", 0, s_lifecycle),
        Block("connection", 0, s_plain),
        Block("provisioner", 1, s_provisioner),
        Block("dynamic", 1, s_dynamic)).WithExpressions("provider", "depends_on");

    private static readonly JsonBody s_provider = s_nested.WithLiterals("alias", "version");

    private static readonly JsonBody s_awsProvider = s_provider.With([.. ArgumentCatalogue.AwsProvider.In(null).Where(known => known.IsBlock).Select(known => Block(known.Name, 0, s_nested))]);

    private static readonly JsonBody s_encryption = Body(
        Block("key_provider", 2, s_plain),
        Block("method", 2, s_plain),
        Block("state", 0, Body(Block("fallback", 0, s_plain))),
        Block("plan", 0, Body(Block("fallback", 0, s_plain))),
        Block("remote_state_data_sources", 0, Body(Block("default", 0, s_plain), Block("remote_state_data_source", 1, s_plain))));

    private static readonly JsonBody s_terraform = Body(
        Block("required_providers", 0, AllLiterals),
        Block("backend", 1, s_plain),
        Block("cloud", 0, Body(Block("workspaces", 0, s_plain))),
        Block("provider_meta", 1, s_plain),
        Block("encryption", 0, s_encryption)).WithLiterals("required_version").WithExpressions("experiments");

    private static readonly JsonBody s_configuration = Body(
        Block("terraform", 0, s_terraform),
        Block("provider", 1, labels => labels is ["aws"] ? s_awsProvider : s_provider),
        Block("variable", 1, Body(Block("validation", 0, s_plain)).WithExpressions("type").WithLiterals("default", "description")),
        Block("locals", 0, s_plain),
        Block("output", 1, Body(Block("precondition", 0, s_plain)).WithExpressions("depends_on").WithLiterals("description")),
        Block("module", 1, s_plain.WithExpressions("providers", "depends_on").WithLiterals("source", "version")),
        Block("resource", 2, s_resource),
        Block("data", 2, s_resource),
        Block("ephemeral", 2, s_resource),
        Block("moved", 0, s_plain.WithExpressions("from", "to")),
        Block("import", 0, s_plain.WithExpressions("to", "provider")),
        Block("removed", 0, Body(Block("lifecycle", 0, s_plain), Block("connection", 0, s_plain), Block("provisioner", 1, s_provisioner)).WithExpressions("from")),
        Block("check", 1, Body(Block("data", 2, s_resource), Block("assert", 0, s_plain))),
        Block("action", 2, Body(Block("config", 0, s_nested)).WithExpressions("provider")));

    private static readonly JsonBody s_test = Body(
        Block("test", 0, s_plain),
        Block("variables", 0, s_plain),
        Block("provider", 1, labels => labels is ["aws"] ? s_awsProvider : s_provider),
        Block("mock_provider", 1, s_plain.WithLiterals("alias")),
        Block("override_resource", 0, s_plain.WithExpressions("target")),
        Block("override_data", 0, s_plain.WithExpressions("target")),
        Block("override_module", 0, s_plain.WithExpressions("target")),
        Block("run", 1, Body(
            Block("variables", 0, s_plain),
            Block("assert", 0, s_plain),
            Block("module", 0, s_plain.WithLiterals("source", "version")),
            Block("plan_options", 0, s_plain.WithExpressions("mode", "replace", "target"))).WithExpressions("command", "expect_failures", "providers")));

    /// <summary>What names mean at the top of a file of a kind. Variable files hold values only: their strings are what they are.</summary>
    public static IJsonBodySchema Of(ModuleFileKind kind) => kind switch
    {
        ModuleFileKind.Configuration => s_configuration,
        ModuleFileKind.Test => s_test,
        ModuleFileKind.LockFile => Body(Block("provider", 1, s_plain)),
        _ => AllLiterals,
    };
}
