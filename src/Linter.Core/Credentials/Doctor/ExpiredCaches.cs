using System.Text.Json;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Machine;
using Linter.Hcl.Text;

namespace Linter.Core.Credentials.Doctor;

/// <summary>Cache files of the AWS CLI whose content has ended.</summary>
internal static class ExpiredCaches
{
    /// <summary>The files, in order of their paths; a file whose end cannot be read is not among them.</summary>
    public static IEnumerable<SourceText> Find(MachineState machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return machine.Home is { } home
            ? machine.Files.List(Path.Join(home, ".aws", "cli", "cache"))
                .Concat(machine.Files.List(Path.Join(home, ".aws", "sso", "cache")))
                .Where(path => path.EndsWith(".json", StringComparison.Ordinal))
                .Select(path => machine.Files.Read(path).Text)
                .OfType<SourceText>()
                .Where(text => ReadEnd(text.Bytes) is { } end && end < machine.Now)
            : [];
    }

    // The CLI writes Credentials.Expiration, the sign-in expiresAt. A sign-in that can be renewed ends with the registration of its client: who
    // removes it has to sign in again. Registrations by themselves end too and are renewed without anybody.
    private static DateTimeOffset? ReadEnd(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes.ToArray(), new JsonDocumentOptions { MaxDepth = 16 });
            var root = document.RootElement;
            return Text(root, "refreshToken") is not null && Text(root, "clientSecret") is not null
                ? ReadTime(Text(root, "registrationExpiresAt"))
                : ReadTime(Text(root, "expiresAt") ?? Text(root, "Expiration") ?? (root.TryGetProperty("Credentials", out var keys) ? Text(keys, "Expiration") : null));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static DateTimeOffset? ReadTime(string? text) => EnvironmentKeys.ReadExpiry(text?.Replace("UTC", "Z", StringComparison.Ordinal));
}
