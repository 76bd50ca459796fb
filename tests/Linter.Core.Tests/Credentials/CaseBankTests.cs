using System.Text.Json;
using Linter.Core.Credentials;
using Linter.Testing;

namespace Linter.Core.Tests.Credentials;

/// <summary>The environments of the case bank: real failures with synthetic keys.</summary>
internal sealed class CaseBankTests
{
    private static readonly string[] CausesInTheValue =
    [
        "placeholder-credential", "quoted-reference", "wrapped-value", "whitespace-or-invisible-char", "malformed-key", "access-secret-swapped",
        "wrong-credential-type", "missing-session-token",
    ];

    [Test]
    public void Environments_are_judged_as_the_cases_say()
    {
        if (Surroundings.Shared("cases", out var reason) is not { } folder)
        {
            Assert.Ignore(reason);
            return;
        }

        var judged = 0;
        Assert.Multiple(() =>
        {
            foreach (var file in Directory.GetFiles(folder, "env.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                using var environment = JsonDocument.Parse(File.ReadAllText(file));
                using var description = JsonDocument.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "case.json")));
                var causes = Causes(environment.RootElement);
                var root = description.RootElement.GetProperty("rootCause").GetString();
                if (root is null)
                {
                    judged++;
                    Assert.That(causes, Is.Empty, file);
                }
                else if (CausesInTheValue.Contains(root) && IsInEnvironment(description.RootElement))
                {
                    judged++;
                    Assert.That(causes, Does.Contain(root), file);
                }
            }
        });
        Assert.That(judged, Is.GreaterThan(5));
    }

    private static List<string> Causes(JsonElement environment) =>
    [
        .. CredentialAnalysis
            .Analyze(Credential.OfTexts(Text(environment, "AWS_ACCESS_KEY_ID"), Text(environment, "AWS_SECRET_ACCESS_KEY"), Text(environment, "AWS_SESSION_TOKEN")))
            .SelectMany(problem => problem.Causes),
    ];

    private static bool IsInEnvironment(JsonElement description) => description.TryGetProperty("mustFlagDoctor", out var places)
        && places.EnumerateArray().Any(place => place.GetProperty("where").GetString()!.StartsWith("env:AWS_", StringComparison.Ordinal));

    private static string? Text(JsonElement environment, string name) => environment.TryGetProperty(name, out var value) ? value.GetString() : null;
}
