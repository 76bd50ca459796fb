using Linter.Core.Companions;
using Linter.Core.Companions.GitHub;
using Linter.Core.Credentials;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds sessions that end before the work does.</summary>
internal sealed class SessionShorterThanJob : Rule
{
    private const int SecondsPerMinute = 60;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA812", "session-shorter-than-job")
    {
        Summary = "A session ends before the job that uses it, or is stored as if it had no end",
        Severity = Severity.Note,
        Causes = ["expired-session"],
        Why = """
            Terraform started with the session of a role cannot renew it: when it ends, the apply stops in the middle with `ExpiredToken`, sometimes without
            writing its state. `configure-aws-credentials` asks for an hour unless told otherwise; a role assumed from a role never lasts longer.

            Temporary keys that are kept as repository secrets end after 36 hours at most, mostly after one; from then on every run fails.
            """,
        Bad = """
            # file: .github/workflows/apply.yml
            on: [push]
            jobs:
              apply:
                runs-on: ubuntu-latest
                env:
                  AWS_ACCESS_KEY_ID: ${{ secrets.AWS_ACCESS_KEY_ID }}
                  AWS_SECRET_ACCESS_KEY: ${{ secrets.AWS_SECRET_ACCESS_KEY }}
                  AWS_SESSION_TOKEN: ${{ secrets.AWS_SESSION_TOKEN }} # expect: session-shorter-than-job
                steps:
                  - run: terraform apply -auto-approve
            """,
        Good = """
            # file: .github/workflows/apply.yml
            on: [push]
            permissions:
              id-token: write
              contents: read
            jobs:
              apply:
                runs-on: ubuntu-latest
                timeout-minutes: 60
                steps:
                  - uses: aws-actions/configure-aws-credentials@v4
                    with:
                      role-to-assume: arn:aws:iam::111122223333:role/apply
                      aws-region: eu-west-1
                      role-duration-seconds: 3600
                  - run: terraform apply -auto-approve
            """,
        Fix = "Assume a role in the job itself instead of storing a session. Make `role-duration-seconds` (up to the role's `max_session_duration`) as long as `timeout-minutes`.",
        References = ["IAM User Guide, requesting temporary security credentials", "configure-aws-credentials, README, inputs"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        if (file.Workflow is not { } workflow)
        {
            return;
        }

        foreach (var scope in file.Scopes)
        {
            if (scope[CredentialPart.SessionToken] is { } token && JobCredentials.SecretIn(token.Written) is { } secret && !scope.Name.StartsWith("the secrets of", StringComparison.Ordinal) && !workflow.Triggers.Contains("workflow_call"))
            {
                findings.Report(
                    token.NameLocation,
                    $"The session token is kept as the secret {secret}: a session ends within hours, 36 at most, and every run after that fails.",
                    new FindingDetails { Severity = Severity.Warning });
            }
        }

        foreach (var job in workflow.Jobs)
        {
            foreach (var login in job.Steps.Select(step => step.Login).OfType<AwsLogin>())
            {
                if (login is { Role: not null, Duration: { } seconds } && job.TimeoutMinutes * SecondsPerMinute > seconds && job.Steps.Any(step => step.Index > login.Step.Index && step.RunsTerraform))
                {
                    findings.Report(login.DurationLocation ?? login.Location, $"The session lasts {seconds / SecondsPerMinute} minutes, and job {job.Id} may run for {job.TimeoutMinutes}; Terraform cannot renew it.");
                }
            }
        }
    }
}
