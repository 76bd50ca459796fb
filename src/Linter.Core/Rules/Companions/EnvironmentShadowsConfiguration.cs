using System.Collections.Immutable;
using Linter.Core.Companions;
using Linter.Core.Companions.GitHub;
using Linter.Core.Companions.Shell;
using Linter.Core.Findings;
using Linter.Hcl.Text;

namespace Linter.Core.Rules;

/// <summary>Finds environments whose parts do not belong together, or that win over what was meant.</summary>
internal sealed class EnvironmentShadowsConfiguration : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA304", "environment-shadows-configuration")
    {
        Summary = "Variables beside the configuration win over, or mix with, other credentials",
        Severity = Severity.Warning,
        Causes = ["stale-session-token", "env-overrides-profile", "mixed-credential-sources"],
        Why = """
            A step that sets `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY` after a login keeps the `AWS_SESSION_TOKEN` which that login exported: STS
            refuses the new pair with the old token (`InvalidClientTokenId`). Keys in the environment also win over `AWS_PROFILE` and over a web
            identity (`AWS_ROLE_ARN` with `AWS_WEB_IDENTITY_TOKEN_FILE`) of the same environment, in every release of the provider.

            Keys at the level of a job are replaced by what `configure-aws-credentials` exports, from the step behind the login on; with `use-existing-credentials`,
            or where the login exports nothing (`output-env-credentials: false`, `aws-profile`), they stay in force and the role is not used.
            """,
        Bad = """
            # file: .github/workflows/release.yml
            on: [push]
            permissions:
              id-token: write
              contents: read
            jobs:
              release:
                runs-on: ubuntu-latest
                steps:
                  - uses: aws-actions/configure-aws-credentials@v4
                    with:
                      role-to-assume: arn:aws:iam::111122223333:role/reader
                      aws-region: eu-west-1
                  - env:
                      AWS_ACCESS_KEY_ID: ${{ secrets.CUSTOMER_KEY_ID }} # expect: environment-shadows-configuration
                      AWS_SECRET_ACCESS_KEY: ${{ secrets.CUSTOMER_KEY_SECRET }}
                    run: terraform apply -auto-approve
            """,
        Good = """
            # file: .github/workflows/release.yml
            on: [push]
            permissions:
              id-token: write
              contents: read
            jobs:
              release:
                runs-on: ubuntu-latest
                steps:
                  - uses: aws-actions/configure-aws-credentials@v4
                    with:
                      role-to-assume: arn:aws:iam::111122223333:role/reader
                      aws-region: eu-west-1
                  - run: terraform apply -auto-approve
            """,
        Fix = "Use one source in one job: a second login instead of keys in a step, or `AWS_SESSION_TOKEN: \"\"` beside the pair. Take the keys away where a profile or role is meant.",
        References = ["AWS SDK for Go, order of credential sources", "AWS provider documentation, authentication and configuration"],
        SeenIn =
        [
            new("https://github.com/aws-actions/configure-aws-credentials/issues/340")
            {
                What = """
                    A step set another pair of keys behind the sign-in with a role, and they were sent together with the role's token.
                    """,
                Story = "github-env-keys-after-oidc",
            },
        ],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        foreach (var job in file.Workflow?.Jobs ?? [])
        {
            CheckSteps(job, findings);
            CheckLogins(file.Workflow!, job, findings);
        }

        // Jobs of other systems inherit variables, so that two that clash may stand in different places.
        var said = new HashSet<(TextSpan Key, TextSpan Other)>();
        var inherited = file.Workflow is null ? file.Jobs.Select(job => job.Scope) : [];
        foreach (var scope in file.IsSample ? [] : file.Scopes.Concat(inherited))
        {
            if (scope["AWS_ACCESS_KEY_ID"] is { IsEmpty: false } key && scope["AWS_SECRET_ACCESS_KEY"] is { IsEmpty: false }
                && (scope["AWS_ROLE_ARN"] ?? scope["AWS_PROFILE"]) is { } other && said.Add((key.NameLocation.Span, other.NameLocation.Span)))
            {
                CheckScope(scope, key, findings);
            }
        }
    }

    private static void CheckSteps(WorkflowJob job, IFindings findings)
    {
        AwsLogin? login = null;
        foreach (var step in job.Steps)
        {
            if (login is not null && PairOf(step) is { } key && !key.Written.Contains("steps.", StringComparison.Ordinal) && !key.Written.Contains("env.", StringComparison.Ordinal))
            {
                findings.Report(
                    key.NameLocation,
                    "The step sets a key pair, and AWS_SESSION_TOKEN of the role that an earlier step assumed is still exported: AWS refuses the pair together with a foreign token.",
                    new FindingDetails { Causes = ["stale-session-token", "mixed-credential-sources"], Related = [new RelatedLocation(login.Location, "the token comes from here")] });
            }

            login = step.Login is { ExportsVariables: true } next ? (next.Role is not null || next.HasToken ? next : null) : login;
        }
    }

    // In the environment of the step, exported by its script, or left for later steps in GITHUB_ENV; the token goes where the text names it.
    private static EnvironmentBinding? PairOf(WorkflowStep step)
    {
        var exported = step.Script is { } script && !script.Source.Text.Contains("AWS_SESSION_TOKEN", StringComparison.Ordinal)
            ? ShellBindings.Of(script).Concat(GitHubVariables.LeftBy(script)).Where(binding => binding.Written.Contains("secrets.", StringComparison.Ordinal) || binding.Value.IsKnown).ToImmutableArray()
            : [];
        return new[] { step.Environment, exported }.Where(environment => environment.Any(binding => binding is { Name: "AWS_SECRET_ACCESS_KEY", IsEmpty: false }) && !environment.Any(binding => binding.Name == "AWS_SESSION_TOKEN"))
            .Select(JobCredentials.KeyOf).FirstOrDefault(key => key is not null);
    }

    // What a login writes to GITHUB_ENV takes the place of variables of workflow and job, for the steps behind it and for no other.
    private static void CheckLogins(Workflow workflow, WorkflowJob job, IFindings findings)
    {
        foreach (var login in job.Steps.Select(step => step.Login).OfType<AwsLogin>())
        {
            var key = JobCredentials.KeyOf(job.Environment) ?? JobCredentials.KeyOf(workflow.Environment);
            if (key is null || login.Role is null || login.HasKey || login.IsChained || (job.Permissions ?? workflow.Permissions)?.GrantsIdToken is not true)
            {
                continue;
            }

            var details = new FindingDetails { Causes = ["mixed-credential-sources", "env-overrides-profile"], Related = [new RelatedLocation(login.Location, "the login that is meant to use OIDC")] };
            if (login.Text("use-existing-credentials") == "true")
            {
                findings.Report(key.NameLocation, $"AWS_ACCESS_KEY_ID stands in the environment of job {job.Id}, and its login uses credentials that are there already: the role is not assumed as long as the stored key is valid.", details);
            }
            else if (!login.ExportsVariables)
            {
                findings.Report(key.NameLocation, $"AWS_ACCESS_KEY_ID stands in the environment of job {job.Id}, and its login exports no variables: Terraform runs as the stored key, not as the role.", details);
            }
            else
            {
                findings.Report(
                    key.NameLocation,
                    $"AWS_ACCESS_KEY_ID of job {job.Id} is a stored key, and the job signs in by OIDC: steps in front of the login run as the key, those behind it as the role.",
                    details with { Severity = Severity.Note });
            }
        }
    }

    private static void CheckScope(BindingScope scope, EnvironmentBinding key, IFindings findings)
    {
        if (scope["AWS_ROLE_ARN"] is { IsEmpty: false } role && scope["AWS_WEB_IDENTITY_TOKEN_FILE"] is { IsEmpty: false })
        {
            findings.Report(
                key.NameLocation,
                $"{scope.Name} sets keys and a web identity; the keys win, and the role of AWS_ROLE_ARN is never assumed.",
                new FindingDetails { Causes = ["mixed-credential-sources"], Related = [new RelatedLocation(role.NameLocation, "the role")] });
        }
        else if (scope["AWS_PROFILE"] is { IsEmpty: false } profile)
        {
            findings.Report(
                profile.NameLocation,
                $"{scope.Name} sets AWS_PROFILE and keys; the keys win, and the profile is not used.",
                new FindingDetails { Causes = ["env-overrides-profile"], Related = [new RelatedLocation(key.NameLocation, "the keys")] });
        }
    }
}
