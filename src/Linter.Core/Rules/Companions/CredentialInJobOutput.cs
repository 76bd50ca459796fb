using Linter.Core.Companions;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds credentials that a job hands to others as outputs.</summary>
internal sealed class CredentialInJobOutput : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA819", "credential-in-job-output")
    {
        Summary = "A job hands credentials on as outputs, which GitHub leaves out",
        Severity = Severity.Error,
        Causes = ["ci-env-not-passed", "ci-secret-unavailable"],
        Why = """
            `configure-aws-credentials` masks what it gets, and GitHub leaves an output out that holds a masked text ("Skip output … since it may contain
            secret"). The other job gets empty texts, which AWS tools take as not set: Terraform finds no credentials.
            """,
        Bad = """
            # file: .github/workflows/apply.yml
            on: [push]
            permissions:
              id-token: write
              contents: read
            jobs:
              login:
                runs-on: ubuntu-latest
                outputs:
                  key: ${{ steps.login.outputs.aws-access-key-id }} # expect: credential-in-job-output
                  secret: ${{ steps.login.outputs.aws-secret-access-key }}
                  token: ${{ steps.login.outputs.aws-session-token }}
                steps:
                  - id: login
                    uses: aws-actions/configure-aws-credentials@v5
                    with:
                      role-to-assume: arn:aws:iam::111122223333:role/apply
                      aws-region: eu-west-1
                      output-credentials: true
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
                steps:
                  - uses: aws-actions/configure-aws-credentials@v5
                    with:
                      role-to-assume: arn:aws:iam::111122223333:role/apply
                      aws-region: eu-west-1
                  - run: terraform apply -auto-approve
            """,
        Fix = "Sign in in each job that runs Terraform; a login by OIDC costs a second.",
        References = ["GitHub Actions documentation, defining outputs for jobs", "configure-aws-credentials, README, outputs"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        foreach (var job in file.Workflow is { IsAction: false } workflow ? workflow.Jobs : [])
        {
            var logins = job.Steps.Where(step => step.Login is not null && step.Id is not null).Select(step => $"steps.{step.Id}.outputs.").ToList();
            var output = job.Outputs.FirstOrDefault(output => logins.Exists(login => output.Written.Contains(login, StringComparison.Ordinal))
                && (SessionParts.IsKeyId(output.Written) || SessionParts.IsSecret(output.Written) || SessionParts.IsToken(output.Written)));
            if (output is not null)
            {
                findings.Report(output.NameLocation, $"The outputs of job {job.Id} are credentials, which the login masks: GitHub leaves masked outputs out, and jobs that need them get nothing.");
            }
        }
    }
}
