using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Linter.Core.Credentials.Machine;
using Linter.Hcl.Text;

namespace Linter.Core.Credentials.Doctor;

/// <summary>The backend as the last <c>terraform init</c> saved it in <c>.terraform/terraform.tfstate</c>.</summary>
/// <param name="Source">The file.</param>
/// <param name="Type">The backend's type.</param>
/// <param name="Arguments">
/// Arguments with text, number or truth value, and <c>assume_role.role_arn</c>; null ones are left out. May hold secrets.
/// </param>
internal sealed record SavedBackend(SourceText Source, string Type, ImmutableDictionary<string, string> Arguments)
{
    /// <summary>Reads it, or gives null where there is none that can be read.</summary>
    public static SavedBackend? Read(MachineState machine)
    {
        var folder = machine.Variable("TF_DATA_DIR") ?? ".terraform";
        var file = machine.Read(System.IO.Path.Join(folder, "terraform.tfstate"));
        return file.Text is { } text ? Parse(text) : null;
    }

    /// <summary>The line on which an argument stands, as the text that a finding points at.</summary>
    public TextSpan Find(string argument)
    {
        var at = Source.Bytes.IndexOf(Encoding.UTF8.GetBytes($"\"{argument}\""));
        return at < 0 ? new TextSpan(0, 0) : new TextSpan(at, at + argument.Length + 2);
    }

    /// <summary>The type, never an argument.</summary>
    public override string ToString() => Type;

    private static SavedBackend? Parse(SourceText text)
    {
        try
        {
            using var document = JsonDocument.Parse(text.Bytes.ToArray(), new JsonDocumentOptions { MaxDepth = 64 });
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty("backend", out var backend) || backend.ValueKind != JsonValueKind.Object
                || !backend.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String
                || !backend.TryGetProperty("config", out var config) || config.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            var arguments = ImmutableDictionary.CreateBuilder<string, string>();
            foreach (var property in config.EnumerateObject())
            {
                if (property is { Name: "assume_role", Value.ValueKind: JsonValueKind.Object }
                    && property.Value.TryGetProperty("role_arn", out var role) && role.ValueKind == JsonValueKind.String)
                {
                    arguments["assume_role.role_arn"] = role.GetString()!;
                }
                else if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Number)
                {
                    arguments[property.Name] = property.Value.ValueKind switch
                    {
                        JsonValueKind.String => property.Value.GetString()!,
                        JsonValueKind.True => "true",
                        JsonValueKind.False => "false",
                        _ => property.Value.GetRawText(),
                    };
                }
            }

            return new SavedBackend(text, type.GetString()!, arguments.ToImmutable());
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
