using System.Collections.Immutable;
using System.Text.Json;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Machine;
using Linter.Core.Terraform.Versions;
using Linter.Testing;

namespace Linter.Core.Tests.Credentials;

/// <summary>A set-up that was tried with the real Terraform 1.11.4 and hashicorp/aws 5.100.0, with what they did.</summary>
internal sealed class Scenario
{
    private const string Home = "/home/dev";

    private readonly JsonElement _json;

    private Scenario(JsonElement json) => _json = json;

    public string Id => _json.GetProperty("id").GetString()!;

    public JsonElement Truth => _json.GetProperty("truth");

    public bool IsBackend => _json.GetProperty("kind").GetString() == "backend";

    /// <summary>Key ids that a credential_process of the set-up prints.</summary>
    public IEnumerable<string> ProcessLines => _json.GetProperty("files").EnumerateObject()
        .SelectMany(file => file.Value.GetString()!.Split('\n'))
        .Where(line => line.StartsWith("credential_process", StringComparison.Ordinal));

    public static IEnumerable<Scenario> ReadFile(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0).Select(line => new Scenario(JsonDocument.Parse(line).RootElement));

    public ChainOutcome Walk() => new ChainWalker(Machine()).Walk(Input());

    public override string ToString() => Id;

    private MachineState Machine()
    {
        var files = new MemoryMachineFiles();
        foreach (var file in _json.GetProperty("files").EnumerateObject())
        {
            files.Add($"{Home}/{file.Name}", Fill(file.Value.GetString()!));
        }

        var environment = ImmutableDictionary.CreateBuilder<string, string>();
        environment["AWS_EC2_METADATA_DISABLED"] = "true";
        foreach (var variable in _json.GetProperty("env").EnumerateObject())
        {
            environment[variable.Name] = Fill(variable.Value.GetString()!);
        }

        environment["HOME"] = Home;
        return new MachineState
        {
            Environment = environment.ToImmutable(),
            Home = Home,
            WorkingDirectory = "/work",
            Now = new DateTimeOffset(2026, 11, 25, 0, 0, 0, TimeSpan.Zero),
            Files = files,
        };
    }

    private ChainInput Input()
    {
        var arguments = _json.GetProperty("arguments");
        var files = List(arguments, "shared_credentials_files");
        return new ChainInput
        {
            Kind = IsBackend ? ConfigurationKind.Backend : ConfigurationKind.Provider,
            Rules = IsBackend ? ChainRules.ForBackend(ReleaseVersion.Of(1, 11, 4)) : ChainRules.ForProvider(ReleaseVersion.Of(5, 100, 0)),
            AccessKey = Argument(arguments, "access_key"),
            SecretKey = Argument(arguments, "secret_key"),
            Token = Argument(arguments, "token"),
            Profile = Argument(arguments, "profile"),
            Region = Argument(arguments, "region"),
            SharedConfigFiles = List(arguments, "shared_config_files"),
            SharedCredentialsFiles = files.IsEmpty && arguments.TryGetProperty("shared_credentials_file", out _)
                ? [Argument(arguments, "shared_credentials_file")]
                : files,
            AssumeRoles = Roles(arguments),
            WebIdentity = WebIdentity(arguments),
            SkipMetadataApiCheck = Argument(arguments, "skip_metadata_api_check").Text switch { "true" => true, "false" => false, _ => null },
            SkipRegionValidation = Argument(arguments, "skip_region_validation").Text == "true",
        };
    }

    private static ImmutableArray<ChainArgument> Roles(JsonElement arguments) =>
        !arguments.TryGetProperty("assume_role", out var roles) ? []
        : roles.ValueKind == JsonValueKind.Array ? [.. roles.EnumerateArray().Select(role => Argument(role, "role_arn"))]
        : [Argument(roles, "role_arn")];

    private static WebIdentityInput? WebIdentity(JsonElement arguments) =>
        arguments.TryGetProperty("assume_role_with_web_identity", out var block)
            ? new WebIdentityInput(Argument(block, "role_arn"), Argument(block, "web_identity_token"), Argument(block, "web_identity_token_file"))
            : null;

    private static ImmutableArray<ChainArgument> List(JsonElement arguments, string name) =>
        arguments.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(item => ChainArgument.Of(Fill(item.GetString()!)))] : [];

    private static ChainArgument Argument(JsonElement arguments, string name) =>
        arguments.TryGetProperty(name, out var value) ? ChainArgument.Of(Fill(value.ToString().Replace("True", "true").Replace("False", "false"))) : ChainArgument.Absent;

    private static string Fill(string text) => text
        .Replace("${HOME}", Home, StringComparison.Ordinal)
        .Replace("${LOCAL}", "http://127.0.0.1:9", StringComparison.Ordinal)
        .Replace("${PORT}", "9", StringComparison.Ordinal);
}
