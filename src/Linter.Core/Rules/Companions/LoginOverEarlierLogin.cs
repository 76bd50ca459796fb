using Linter.Core.Aws;
using Linter.Core.Companions;
using Linter.Core.Companions.GitHub;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds second logins in a job that meet the session of the first.</summary>
internal sealed class LoginOverEarlierLogin : Rule
{
    // From 4 on the token of the job comes first, whatever the environment holds.
    private const int FirstThatIgnoresOthers = 4;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA813", "login-over-earlier-login")
    {
        Summary = "A second login of a job meets the session that the first one exported",
        Severity = Severity.Warning,
        Causes = ["expired-session", "wrong-partition"],
        Why = """
            `configure-aws-credentials` exports its session to all later steps of the job. A second use of the action finds these variables: up to release 3
            it takes them for its own credentials, so it fails when the first session is over, and it cannot assume a role of another partition (China,
            GovCloud) with a session of the first in any release that finds no OIDC token. Each partition has its own STS and knows no keys of the other.
            """,
        Bad = """
            # file: .github/workflows/sync.yml
            on: [push]
            permissions:
              id-token: write
              contents: read
            jobs:
              sync:
                runs-on: ubuntu-latest
                steps:
                  - uses: aws-actions/configure-aws-credentials@v3
                    with:
                      role-to-assume: arn:aws:iam::111122223333:role/read
                      aws-region: us-west-2
                  - uses: aws-actions/configure-aws-credentials@v3 # expect: login-over-earlier-login
                    with:
                      role-to-assume: arn:aws-cn:iam::444455556666:role/write
                      aws-region: cn-north-1
                      audience: sts.amazonaws.com.cn
            """,
        Good = """
            # file: .github/workflows/sync.yml
            on: [push]
            permissions:
              id-token: write
              contents: read
            jobs:
              sync:
                runs-on: ubuntu-latest
                steps:
                  - uses: aws-actions/configure-aws-credentials@v4
                    with:
                      role-to-assume: arn:aws:iam::111122223333:role/read
                      aws-region: us-west-2
                  - uses: aws-actions/configure-aws-credentials@v4
                    with:
                      role-to-assume: arn:aws-cn:iam::444455556666:role/write
                      aws-region: cn-north-1
                      audience: sts.amazonaws.com.cn
                      unset-current-credentials: true
            """,
        Fix = "Set `unset-current-credentials: true` on the second login (release 3 or newer), or give it a job of its own; where the second role is assumed from the first on purpose, say `role-chaining: true`.",
        References = ["configure-aws-credentials, README, inputs"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        foreach (var job in file.Workflow?.Jobs ?? [])
        {
            AwsLogin? first = null;
            foreach (var login in job.Steps.Select(step => step.Login).OfType<AwsLogin>())
            {
                if (first is not null && login is { UsesOidc: true, ClearsOthers: false })
                {
                    Compare(first, login, findings);
                }

                first = login.ExportsVariables ? login : first;
            }
        }
    }

    private static void Compare(AwsLogin first, AwsLogin second, IFindings findings)
    {
        var details = new FindingDetails { Related = [new RelatedLocation(first.Location, "the first login of the job")] };
        var isOld = second.Action.Major is < FirstThatIgnoresOthers;
        if (PartitionOf(first) is { } one && PartitionOf(second) is { } other && one != other)
        {
            if (isOld)
            {
                findings.Report(
                    second.Location,
                    $"The session of partition {one.Name} that an earlier step exported is still in the environment when a role of {other.Name} is assumed; STS of {other.Name} does not know it.",
                    details with { Causes = ["wrong-partition"] });
            }
        }
        else if (isOld)
        {
            findings.Report(
                second.Location,
                "The session that an earlier step exported is still in the environment; this release takes it for its own credentials and fails when it is over.",
                details with { Causes = ["expired-session", "outdated-version"] });
        }
    }

    private static Partition? PartitionOf(AwsLogin login) =>
        Arn.TryParse(login.Role, out var arn) && Partitions.TryGet(arn.Partition, out var ofRole) ? ofRole : Partitions.OfRegion(login.Text("aws-region"));
}
