using Linter.Core.Aws;
using Linter.Core.Companions;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds old releases of the action that signs in to AWS.</summary>
internal sealed class OutdatedCredentialAction : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA810", "outdated-credential-action")
    {
        Summary = "A workflow signs in with an old release of configure-aws-credentials",
        Severity = Severity.Warning,
        Causes = ["outdated-version"],
        Why = """
            Releases 1 run on node 12 and 2 and 3 on node 16, which GitHub has taken out of its runners or only stands in for. Release 1 before 1.6.0
            knows no OIDC at all. Up to release 3 the action takes a session that an earlier step of the job exported for its own credentials, also when that
            session is over, so that a second login fails.
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
                  - uses: aws-actions/configure-aws-credentials@v1 # expect: outdated-credential-action
                    with:
                      role-to-assume: arn:aws:iam::111122223333:role/plan
                      aws-region: eu-west-1
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
                  - uses: aws-actions/configure-aws-credentials@v5
                    with:
                      role-to-assume: arn:aws:iam::111122223333:role/plan
                      aws-region: eu-west-1
            """,
        Fix = "Use the newest major version. From 3 on `role-chaining: true` has to be said where a role is assumed from a role; the other inputs stay.",
        References = ["configure-aws-credentials, releases", "GitHub Changelog, end of node 16 in actions"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        foreach (var login in file.Workflow?.Logins ?? [])
        {
            if (CredentialAction.RuntimeOf(login.Action.Major) is { HasEnded: true } runtime)
            {
                findings.Report(login.Location, $"Release {runtime.Major} of configure-aws-credentials runs on {runtime.Name}, which GitHub no longer supports, and is no longer mended.");
            }
        }
    }
}
