using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Aws;

/// <summary>A file of facts that is part of the assembly. Read when a rule first asks for it, never at start-up.</summary>
internal static class FactFile
{
    /// <summary>The names of all files.</summary>
    internal static ImmutableArray<string> Names { get; } =
    [
        "authentication-defects.json",
        "backend-arguments.json",
        "credential-action.json",
        "error-codes.json",
        "opentofu-releases.json",
        "partitions.json",
        "provider-arguments.json",
        "provider-releases.json",
        "services.json",
        "terraform-releases.json",
    ];

    /// <summary>Reads a file.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <exception cref="InvalidOperationException">There is no such file: the build left it out.</exception>
    internal static JsonDocument Open(string name)
    {
        using var stream = typeof(FactFile).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The facts {name} are not part of this build.");
        return JsonDocument.Parse(stream);
    }

    /// <summary>Reads every element of a list in a file.</summary>
    internal static ImmutableArray<T> Read<T>(string name, string list, Func<JsonElement, T> read)
    {
        using var document = Open(name);
        return [.. document.RootElement.GetProperty(list).EnumerateArray().Select(read)];
    }

    internal static string Text(this JsonElement fact, string property) => fact.GetProperty(property).GetString()!;

    internal static string? OptionalText(this JsonElement fact, string property) =>
        fact.TryGetProperty(property, out var value) ? value.GetString() : null;

    internal static ImmutableArray<string> Texts(this JsonElement fact, string property) =>
        fact.TryGetProperty(property, out var value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];

    internal static ReleaseVersion? OptionalVersion(this JsonElement fact, string property) =>
        fact.OptionalText(property) is { } text ? ReleaseVersion.Parse(text) : null;

    internal static DateOnly Date(this JsonElement fact, string property) =>
        DateOnly.ParseExact(fact.Text(property), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether a flag is set; left out means not.</summary>
    internal static bool Flag(this JsonElement fact, string property) =>
        fact.TryGetProperty(property, out var value) && value.GetBoolean();

    /// <summary>Whether somebody read the fact in a source; only <c>"verified": false</c> says that nobody did.</summary>
    internal static bool IsVerified(this JsonElement fact) => !fact.TryGetProperty("verified", out var value) || value.GetBoolean();
}
