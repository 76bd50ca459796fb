using System.Text.Json;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Machine;
using Linter.Hcl.Text;

namespace Linter.Core.Credentials.Doctor;

/// <summary>Cache files of the AWS CLI whose content has ended.</summary>
public static class ExpiredCaches
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

    // The CLI writes Credentials.Expiration, the sign-in expiresAt; registrations of clients end too and are renewed without anybody.
    private static DateTimeOffset? ReadEnd(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || !(reader.ValueTextEquals("Expiration"u8) || reader.ValueTextEquals("expiresAt"u8)))
                {
                    continue;
                }

                reader.Read();
                return reader.TokenType == JsonTokenType.String ? EnvironmentKeys.ReadExpiry(reader.GetString()?.Replace("UTC", "Z", StringComparison.Ordinal)) : null;
            }

            return null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
