using Linter.Core.Companions;
using Linter.Core.Companions.GitHub;
using Linter.Core.Companions.Shell;
using Linter.Core.Findings;
using Linter.Core.Terraform;

namespace Linter.Core.Rules;

/// <summary>Finds steps that run Terraform where the credentials of the workflow do not reach.</summary>
internal sealed class StepWithoutCredentials : Rule
{
    private static readonly string[] OtherClouds = ["ARM_", "AZURE_", "GOOGLE_", "TF_TOKEN_", "TF_API_TOKEN", "DIGITALOCEAN_", "CLOUDFLARE_", "HCLOUD_"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA809", "step-without-credentials")
    {
        Summary = "Terraform runs where the credentials of the workflow do not reach it",
        Severity = Severity.Warning,
        Causes = ["ci-env-not-passed", "ci-secret-unavailable", "profile-not-found"],
        Why = """
            `env` of a step is for that step only, a job has nothing of another job, and a container has nothing of the runner but what `-e` or a mount
            hands on. GitHub gives no secrets to runs for pull requests from forks or by Dependabot: `${{ secrets.X }}` is an empty text there, and
            Terraform says "No valid credential sources found". A called workflow gets only the secrets that its caller passes.
            """,
        Bad = """
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
                  - run: docker run --rm -v "$PWD:/src" -w /src hashicorp/terraform:1.11 plan # expect: step-without-credentials
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
                  - run: docker run --rm -e AWS_ACCESS_KEY_ID -e AWS_SECRET_ACCESS_KEY -e AWS_SESSION_TOKEN -e AWS_REGION -v "$PWD:/src" -w /src hashicorp/terraform:1.11 plan
            """,
        Fix = "Give the credentials at the level of the job, or sign in with `configure-aws-credentials` in a step before; hand all three variables on to containers; pass secrets to called workflows; skip the job for forks and Dependabot (`if: github.event.pull_request.head.repo.full_name == github.repository`).",
        References = ["GitHub Docs, using secrets in GitHub Actions", "Docker documentation, docker run, set environment variables"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        if (file.Workflow is not { } workflow)
        {
            return;
        }

        // What stands at the top of a workflow is said once, not for each job.
        var saidOfForks = new HashSet<EnvironmentBinding>(ReferenceEqualityComparer.Instance);
        var ofEnvironments = workflow.Jobs.Where(other => other.HasEnvironment).SelectMany(SecretsOf).Select(pair => pair.Secret).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ofOtherJobs = new Lazy<Location?>(() => workflow.Jobs.Where(other => !other.Steps.Any(inner => inner.RunsTerraform))
            .SelectMany(other => other.Steps).Select(other => other.Login is { Role: not null } login ? login.Location : null).FirstOrDefault(location => location is not null));
        foreach (var job in workflow.Jobs)
        {
            var credentials = new Lazy<(Location? OfJob, Location? OfOther)>(() => (LocationIn(job), RunsElsewhere(job) ? null : ofOtherJobs.Value));
            CheckForks(workflow, job, saidOfForks, findings);
            CheckEnvironment(job, ofEnvironments, findings);
            CheckCall(job, companions, findings);
            foreach (var step in job.Steps)
            {
                CheckContainer(workflow, job, step, findings);
                CheckStep(workflow, job, step, credentials, findings);
            }
        }
    }

    /// <inheritdoc/>
    public override void Check(Module root, CompanionSet companions, IFindings findings)
    {
        var profile = root.ProviderConfigurations.Where(provider => provider.IsAws).Select(provider => provider.Argument("profile")).FirstOrDefault(argument => argument?.IsSet is true);
        foreach (var run in profile is null ? [] : companions.RunsIn(root.Folder).Where(run => run.IsAction))
        {
            findings.Report(
                run.Location,
                "The action runs Terraform in a container with a home of its own: profiles that an earlier step writes to ~/.aws of the runner are not there, and the configuration asks for one.",
                new FindingDetails { Causes = ["profile-not-found", "credentials-file-path-wrong"], Confidence = Confidence.Medium, Related = [new RelatedLocation(profile!.ValueLocation, "the profile")] });
        }
    }

    private static void CheckForks(Workflow workflow, WorkflowJob job, HashSet<EnvironmentBinding> said, IFindings findings)
    {
        if (!workflow.Triggers.Contains("pull_request") || JobCredentials.IsGuard(job.Condition) || !job.Steps.Any(NeedsCredentials))
        {
            return;
        }

        var places = job.Steps.Where(step => !JobCredentials.IsGuard(step.Condition)).SelectMany(step => WorkflowScopes.LoginOf(step).Concat(step.Environment));
        var secret = workflow.Environment.Concat(job.Environment).Concat(places).FirstOrDefault(binding => binding.Part is not null && JobCredentials.SecretIn(binding.Written) is not null);
        if (secret is not null && job.Steps.Any(step => step.RunsTerraform && !JobCredentials.IsGuard(step.Condition)) && said.Add(secret))
        {
            findings.Report(
                secret.NameLocation,
                $"{secret.Name} comes from a secret, and runs for pull requests from forks or by Dependabot get none: it is empty there, and Terraform finds no credentials. Nothing in job {job.Id} keeps such runs out.",
                new FindingDetails { Causes = ["ci-secret-unavailable"], Confidence = Confidence.Medium });
        }
    }

    // For checks, "init" often runs where there is no backend, and then asks AWS for nothing.
    private static bool NeedsCredentials(WorkflowStep step) => step.RunsTerraformInContainer || step.TerraformCommands.Any(command => command is { Signs: true, Subcommand: not "init" });

    // A secret that another job takes from an environment may be one of that environment only.
    private static void CheckEnvironment(WorkflowJob job, HashSet<string> elsewhere, IFindings findings)
    {
        if (job.HasEnvironment || !job.Steps.Any(step => step.RunsTerraform))
        {
            return;
        }

        if (SecretsOf(job).FirstOrDefault(pair => elsewhere.Contains(pair.Secret)) is { Secret: not null } found)
        {
            findings.Report(
                found.Binding.NameLocation,
                $"Job {job.Id} takes {found.Secret} without naming the environment that another job with the same secret runs in: if it is a secret of that environment, it is empty here.",
                new FindingDetails { Severity = Severity.Note, Causes = ["ci-secret-unavailable"], Confidence = Confidence.Medium });
        }
    }

    private static IEnumerable<(string Secret, EnvironmentBinding Binding)> SecretsOf(WorkflowJob job) =>
        job.Environment.Concat(job.Steps.SelectMany(step => step.Environment.Concat(WorkflowScopes.LoginOf(step)))).Where(binding => binding.Part is not null)
            .Select(binding => (Secret: JobCredentials.SecretIn(binding.Written)!, binding)).Where(pair => pair.Secret is not null);

    private static void CheckCall(WorkflowJob job, CompanionSet companions, IFindings findings)
    {
        if (companions.FindReusable(job.Uses) is not { } called || job.InheritsSecrets)
        {
            return;
        }

        var needed = WorkflowScopes.Of(called).SelectMany(scope => scope.Bindings).Where(binding => binding.Part is not null)
            .Select(binding => JobCredentials.SecretIn(binding.Written)).OfType<string>()
            .FirstOrDefault(name => !job.Secrets.Any(passed => string.Equals(passed.Name, name, StringComparison.OrdinalIgnoreCase)));
        if (needed is not null)
        {
            findings.Report(
                job.UsesLocation,
                $"The workflow that job {job.Id} calls takes AWS credentials from the secret {needed}, and the job does not pass it: it is empty there.",
                new FindingDetails { Causes = ["ci-secret-unavailable", "ci-env-not-passed"] });
        }
    }

    private static void CheckContainer(Workflow workflow, WorkflowJob job, WorkflowStep step, IFindings findings)
    {
        foreach (var command in step.TerraformCommands.Where(command => command is { IsInContainer: true, Signs: true }))
        {
            if (ContainerCommand.Of(command.Command) is { MountsHome: false } container && !container.Passes("AWS_ACCESS_KEY_ID") && !container.Passes("AWS_WEB_IDENTITY_TOKEN_FILE") && !container.Passes("AWS_PROFILE")
                && (HasKey(workflow, job, step) || JobCredentials.MayComeFromStepBefore(job, step)))
            {
                findings.Report(
                    command.Location,
                    "The container gets none of the AWS variables of the job: without -e AWS_ACCESS_KEY_ID -e AWS_SECRET_ACCESS_KEY -e AWS_SESSION_TOKEN Terraform finds no credentials in it.",
                    new FindingDetails { Causes = ["ci-env-not-passed"] });
            }
        }
    }

    // Credentials that are there, only somewhere else: without any the runner's own machine may have them.
    private static void CheckStep(Workflow workflow, WorkflowJob job, WorkflowStep step, Lazy<(Location? OfJob, Location? OfOther)> credentials, IFindings findings)
    {
        if (workflow.IsAction || job.IsSelfHosted || step.Script is null || HasKey(workflow, job, step) || JobCredentials.MayComeFromStepBefore(job, step)
            || step.Environment.Concat(job.Environment).Concat(workflow.Environment).Any(binding => binding.Name.StartsWith("AWS_", StringComparison.Ordinal) && binding.Name is not ("AWS_REGION" or "AWS_DEFAULT_REGION")))
        {
            return;
        }

        var command = step.TerraformCommands.FirstOrDefault(command => command is { Signs: true, IsInContainer: false, Subcommand: "plan" or "apply" or "destroy" or "refresh" or "import" } && !JobCredentials.IsGivenCredentials(command));
        if (command is null)
        {
            return;
        }

        var isOfOtherJob = credentials.Value.OfJob is null;
        if ((credentials.Value.OfJob ?? credentials.Value.OfOther) is { } elsewhere)
        {
            findings.Report(
                command.Location,
                isOfOtherJob
                    ? $"Terraform runs in job {job.Id} without AWS credentials: the login of another job ends with that job."
                    : $"Terraform runs in a step without AWS credentials: those of job {job.Id} are given to another step only.",
                new FindingDetails { Causes = ["ci-env-not-passed"], Confidence = Confidence.Medium, Related = [new RelatedLocation(elsewhere, "the credentials are here")] });
        }
    }

    // Asked for a step that has no key and no login before it: a key is another step's, and the first login stands behind it.
    private static Location? LocationIn(WorkflowJob job) =>
        job.Steps.Select(step => JobCredentials.KeyOf(step.Environment)).FirstOrDefault(key => key is { Value.IsKnown: false })?.NameLocation
        ?? job.Steps.Select(step => step.Login?.Location).FirstOrDefault(location => location is not null);

    // Logins to other clouds, and tokens for runs that take place elsewhere, say that AWS is not what the job is about.
    private static bool RunsElsewhere(WorkflowJob job) => job.Steps.Any(step => step.Inputs.Any(input => input.Name.StartsWith("cli_config_credentials", StringComparison.Ordinal)))
        || job.Environment.Concat(job.Steps.SelectMany(step => step.Environment)).Any(binding => OtherClouds.Any(start => binding.Name.StartsWith(start, StringComparison.Ordinal)));

    private static bool HasKey(Workflow workflow, WorkflowJob job, WorkflowStep step) =>
        JobCredentials.KeyOf(workflow.Environment) is not null || JobCredentials.KeyOf(job.Environment) is not null || JobCredentials.KeyOf(step.Environment) is not null;
}
