using Linter.Core.Companions;
using Linter.Core.Companions.GitHub;
using Linter.Core.Companions.Pipelines;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds logins by OIDC in jobs that may not ask for a token.</summary>
internal sealed class OidcPermissionMissing : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA803", "oidc-permission-missing")
    {
        Summary = "A job assumes a role by OIDC and may not ask for an OIDC token",
        Severity = Severity.Error,
        Causes = ["oidc-permission-missing"],
        Why = """
            `configure-aws-credentials` asks GitHub for a token of the job and gives it to STS. GitHub hands it out only to jobs with
            `permissions: id-token: write`, which no job has by default. The action then says "Credentials could not be loaded", or goes on with whatever
            credentials the runner has.

            `permissions` of a job replaces that of the workflow as a whole: a job that names only `contents: read` loses the `id-token: write` above it.
            A reusable workflow never gets more than the job that calls it.
            """,
        Bad = """
            # file: .github/workflows/plan.yml
            on: [push]
            jobs:
              plan:
                runs-on: ubuntu-latest
                steps:
                  - uses: aws-actions/configure-aws-credentials@v4 # expect: oidc-permission-missing
                    with:
                      role-to-assume: arn:aws:iam::111122223333:role/plan
                      aws-region: eu-west-1
                  - run: terraform plan
            """,
        Good = """
            # file: .github/workflows/plan.yml
            on: [push]
            permissions:
              id-token: write
              contents: read
            jobs:
              plan:
                runs-on: ubuntu-latest
                steps:
                  - uses: aws-actions/configure-aws-credentials@v4
                    with:
                      role-to-assume: arn:aws:iam::111122223333:role/plan
                      aws-region: eu-west-1
                  - run: terraform plan
            """,
        Fix = "Give the job, or the workflow when no job says otherwise, `permissions` with `id-token: write` and what else it needs (`contents: read` to check out). For a reusable workflow the calling job needs it too.",
        References = ["GitHub Docs, configuring OpenID Connect in Amazon Web Services", "configure-aws-credentials, README"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        if (file.Workflow is not { IsAction: false } workflow)
        {
            foreach (var job in file.Jobs)
            {
                CheckTokens(job, findings);
            }

            return;
        }

        foreach (var job in workflow.Jobs)
        {
            CheckLogins(workflow, job, companions, findings);
            CheckActions(workflow, job, companions, findings);
            CheckCall(workflow, job, companions, findings);
        }
    }

    // GitLab and Bitbucket make a token only for a job that asks for it.
    private static void CheckTokens(PipelineJob job, IFindings findings)
    {
        foreach (var script in job.Steps.SelectMany(step => step.Scripts))
        {
            foreach (var (name, place) in TokenReferences.In(script))
            {
                if (name.StartsWith("CI_JOB_JWT", StringComparison.Ordinal))
                {
                    findings.Report(place, $"{name} was taken out of GitLab 17.0 and is empty there; the job needs a token of its own under id_tokens.", new FindingDetails { Causes = ["oidc-permission-missing", "outdated-version"] });
                }
                else if (!job.IsPartly && !job.TokenVariables.Contains(name) && !job.Environment.Any(binding => binding.Name == name) && !script.Source.Text.Contains(name + "=", StringComparison.Ordinal))
                {
                    var what = name == TokenReferences.Bitbucket ? "\"oidc: true\" of the step" : "an entry of that name under id_tokens of the job";
                    findings.Report(place, $"{name} is empty without {what}: there is no OIDC token to assume a role with.", new FindingDetails { Causes = ["oidc-permission-missing", "web-identity-incomplete"] });
                }
            }
        }
    }

    // A composite action runs with the permissions of the job that uses it.
    private static void CheckActions(Workflow workflow, WorkflowJob job, CompanionSet companions, IFindings findings)
    {
        if ((job.Permissions ?? workflow.Permissions)?.GrantsIdToken is true || (workflow.IsReusableOnly && (job.Permissions ?? workflow.Permissions) is null) || job.IsSelfHosted)
        {
            return;
        }

        foreach (var step in job.Steps.Where(step => step.Uses is { Name: ['.', ..] }))
        {
            var login = companions.FindAction(step.Uses!.Name)?.Logins.FirstOrDefault(login => login.UsesOidc && login.Step.Input("aws-access-key-id") is null);
            if (login is not null && !workflow.Environment.Concat(job.Environment).Concat(step.Environment).Any(binding => binding is { Name: "AWS_ACCESS_KEY_ID", IsEmpty: false }))
            {
                findings.Report(
                    step.Location,
                    $"The action assumes a role by OIDC, and job {job.Id} that uses it has no \"permissions: id-token: write\"; GitHub refuses the token.",
                    new FindingDetails { Related = [new RelatedLocation(login.Location, "the role is assumed here")] });
            }
        }
    }

    private static void CheckLogins(Workflow workflow, WorkflowJob job, CompanionSet companions, IFindings findings)
    {
        foreach (var login in job.Steps.Select(step => step.Login).OfType<AwsLogin>().Where(login => login.UsesOidc))
        {
            if ((job.Permissions ?? workflow.Permissions) is { } permissions)
            {
                if (!permissions.GrantsIdToken && !HasOtherSource(workflow, job, login))
                {
                    var where = job.Permissions is null ? "of the workflow" : "of the job, which replaces that of the workflow,";
                    findings.Report(
                        login.Location,
                        $"Job {job.Id} assumes a role by OIDC, and \"permissions\" {where} does not give \"id-token: write\"; GitHub refuses the token.",
                        new FindingDetails { Related = [new RelatedLocation(permissions.Location, "these permissions are in force")] });
                }
            }
            else if (workflow.IsReusableOnly || HasOtherSource(workflow, job, login))
            {
                SayWhoDecides(workflow, login, companions, findings);
            }
            else
            {
                findings.Report(login.Location, $"Job {job.Id} assumes a role by OIDC without \"permissions: id-token: write\", which no job has by default; GitHub refuses the token.");
            }
        }
    }

    // Without permissions of its own a reusable workflow has those of its caller.
    private static void SayWhoDecides(Workflow workflow, AwsLogin login, CompanionSet companions, IFindings findings)
    {
        if (!companions.CallersOf(workflow).Any())
        {
            findings.Unsure(login.Location, "The workflow that calls this one decides whether the job gets an OIDC token, and it is not in the tree.");
        }
    }

    private static void CheckCall(Workflow workflow, WorkflowJob job, CompanionSet companions, IFindings findings)
    {
        if (companions.FindReusable(job.Uses) is not { } called || (job.Permissions ?? workflow.Permissions)?.GrantsIdToken is true || workflow.IsReusableOnly)
        {
            return;
        }

        if (called.Jobs.SelectMany(inner => inner.Steps.Select(step => (inner, step.Login))).FirstOrDefault(pair => pair.Login is { UsesOidc: true } login && !HasOtherSource(called, pair.inner, login)).Login is { } needed)
        {
            findings.Report(
                job.UsesLocation,
                $"Job {job.Id} calls a workflow that assumes a role by OIDC and does not give it \"id-token: write\"; a called workflow never gets more than its caller has.",
                new FindingDetails { Related = [new RelatedLocation(needed.Location, "the role is assumed here")] });
        }
    }

    // Keys of the environment, an earlier login or a machine of the owner can serve the action instead.
    private static bool HasOtherSource(Workflow workflow, WorkflowJob job, AwsLogin login) =>
        job.IsSelfHosted
        || workflow.Environment.Concat(job.Environment).Concat(login.Step.Environment).Any(binding => binding is { Name: "AWS_ACCESS_KEY_ID", IsEmpty: false })
        || job.Steps.Any(step => step.Index < login.Step.Index && step.Login is { HasKey: true });
}
