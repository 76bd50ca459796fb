using Linter.Core.Companions;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>Finds logins that ask for a longer session than the role gives.</summary>
internal sealed class RoleSessionTooLong : Rule
{
    private const int Shortest = 900;

    private const int Longest = 43_200;

    private const int Hour = 3600;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA814", "role-session-too-long")
    {
        Summary = "A login asks for a longer session than the role gives",
        Severity = Severity.Error,
        Causes = ["assume-role-duration"],
        Why = """
            STS refuses a session that is longer than the role's `max_session_duration`, an hour unless the role says otherwise ("The requested
            DurationSeconds exceeds the MaxSessionDuration set for this role"). A role that is assumed from a role gives an hour at most, whatever it says
            itself. No session is shorter than 15 minutes or longer than 12 hours.
            """,
        Bad = """
            resource "aws_iam_role" "deploy" {
              name               = "gha-deploy"
              assume_role_policy = file("trust.json")
            }

            # file: trust.json
            {}
            # file: .github/workflows/apply.yml
            on: [push]
            permissions:
              id-token: write
              contents: read
            jobs:
              apply:
                runs-on: ubuntu-latest
                steps:
                  - uses: aws-actions/configure-aws-credentials@v4
                    with:
                      role-to-assume: arn:aws:iam::111122223333:role/gha-deploy
                      aws-region: eu-west-1
                      role-duration-seconds: 14400 # expect: role-session-too-long
                  - run: terraform apply -auto-approve
            """,
        Good = """
            resource "aws_iam_role" "deploy" {
              name                 = "gha-deploy"
              assume_role_policy   = file("trust.json")
              max_session_duration = 14400
            }

            # file: trust.json
            {}
            # file: .github/workflows/apply.yml
            on: [push]
            permissions:
              id-token: write
              contents: read
            jobs:
              apply:
                runs-on: ubuntu-latest
                steps:
                  - uses: aws-actions/configure-aws-credentials@v4
                    with:
                      role-to-assume: arn:aws:iam::111122223333:role/gha-deploy
                      aws-region: eu-west-1
                      role-duration-seconds: 14400
                  - run: terraform apply -auto-approve
            """,
        Fix = "Raise `max_session_duration` of the role, or ask for less. Sign in to the second role directly where an hour is not enough for a chain.",
        References = ["IAM User Guide, modifying the maximum session duration of a role", "AWS STS API Reference, AssumeRole"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        foreach (var login in file.Workflow?.Logins ?? [])
        {
            if (login is not { Role: { Length: > 0 }, Duration: { } seconds, DurationLocation: { } place })
            {
                continue;
            }

            if (seconds is < Shortest or > Longest)
            {
                findings.Report(place, $"A session of {seconds} seconds is outside of what STS gives: {Shortest} to {Longest}.");
            }
            else if (login.IsChained && seconds > Hour)
            {
                findings.Report(place, $"A role that is assumed from a role gives a session of {Hour} seconds at most; STS refuses {seconds}.");
            }
        }
    }

    /// <inheritdoc/>
    public override void Check(Module root, CompanionSet companions, IFindings findings)
    {
        var roles = root.Resources.Where(resource => resource.Type == "aws_iam_role").ToList();
        var logins = roles.Count == 0 ? [] : companions.Workflows.SelectMany(workflow => workflow.Logins)
            .Where(login => login is { Role.Length: > 0, IsChained: false, Duration: not null, DurationLocation: not null }).ToList();
        foreach (var role in logins.Count == 0 ? [] : roles)
        {
            var longest = role.Block.Argument("max_session_duration") is not { } argument ? Hour
                : argument.Value is NumberValue number && int.TryParse(number.ContentText, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seconds) ? seconds
                : (int?)null;
            foreach (var login in logins.Where(login => longest < login.Duration && login.Duration <= Longest && IsRole(login.Role!, role)))
            {
                findings.Report(
                    login.DurationLocation!,
                    $"The login asks for a session of {login.Duration} seconds, and {role.Address} gives {longest} at most; STS refuses it.",
                    new FindingDetails { Related = [new RelatedLocation(role.Header, "the role")] });
            }
        }
    }

    private static bool IsRole(string arn, Resource role) =>
        role.Block.Argument("name")?.Text is { Length: > 0 } name && arn.EndsWith("/" + name, StringComparison.Ordinal) && arn.Contains(":role/", StringComparison.Ordinal);
}
