using Linter.Core.Companions;
using Linter.Core.Credentials;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds credentials of which a part is missing.</summary>
internal sealed class IncompleteCredentials : CredentialProblemRule
{
    private static readonly (string Part, string Other)[] Halves = [("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"), ("AWS_SECRET_ACCESS_KEY", "AWS_ACCESS_KEY_ID")];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA210", "incomplete-credentials")
    {
        Summary = "A part of a credential is missing",
        Severity = Severity.Error,
        Causes = ["mixed-credential-sources", "empty-value"],
        Why = """
            Key id, secret and token are taken from one place. From provider 4.0 and Terraform 1.7 (backend), a block that has one of them and not the pair
            stops with "static credentials are empty": the environment does not fill the gap. Older versions pass over half a pair without a word and go on
            to another source. An empty string counts as not given.
            """,
        Bad = """
            provider "aws" {
              region     = "eu-west-1"
              access_key = "AKIARTX3GSDS74TFDOCV" # expect: incomplete-credentials, hardcoded-provider-credentials
            }
            """,
        Good = """
            variable "access_key" {
              type      = string
              sensitive = true
            }

            variable "secret_key" {
              type      = string
              sensitive = true
            }

            provider "aws" {
              region     = "eu-west-1"
              access_key = var.access_key
              secret_key = var.secret_key
            }
            """,
        Fix = """
            Give the missing part, or leave all of them out and let the provider use the environment, a profile or a role.
            """,
        References = ["AWS provider documentation, authentication and configuration"],
        SeenIn =
        [
            new("https://github.com/2i2c-org/infrastructure/pull/1965")
            {
                What = """
                    A profile had a key id and no secret; parts of a credential are not put together from several places.
                    """,
                Story = "missing-secret-key",
            },
        ],
    };

    /// <inheritdoc/>
    protected override CredentialProblemKind Kind => CredentialProblemKind.Incomplete;

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        base.Check(file, companions, findings);

        // A GitHub workflow names all that its jobs get, and so does one of Azure for secrets; elsewhere the other half may be a variable of the CI system.
        if (file.Workflow is not { IsAction: false } && !CompanionFileNames.IsOfAzure(file.Path))
        {
            return;
        }

        // Whether the other half is given is asked once and not for each scope: it looks through the whole file.
        foreach (var (part, other) in Halves)
        {
            var halves = file.Scopes.Where(scope => scope is { MayReachTerraform: true, IsHandedOn: false })
                .Select(scope => (scope.Name, Half: scope.Bindings.FirstOrDefault(binding => binding.Name == part))).Where(found => found.Half is { IsEmpty: false, Reference: not null }).ToList();
            foreach (var (name, half) in halves.Count == 0 || IsGiven(file, other) ? [] : halves)
            {
                findings.Report(half!.NameLocation, $"{name} sets {part} and nothing in the workflow sets {other}; parts of a credential are not put together from several places.", new FindingDetails { Confidence = Confidence.Medium });
            }
        }
    }

    // A slip in the other name is another rule's.
    private static bool IsGiven(CompanionFile file, string name) => file.Text.Text.Contains(name, StringComparison.OrdinalIgnoreCase)
        || file.Text.Text.Contains(name.Replace('_', '-'), StringComparison.OrdinalIgnoreCase)
        || file.Scopes.Any(scope => scope.Bindings.Any(binding => EnvironmentNames.Find(binding.Name)?.Meant == name));
}
