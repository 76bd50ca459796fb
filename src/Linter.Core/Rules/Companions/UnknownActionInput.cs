using Linter.Core.Aws;
using Linter.Core.Companions;
using Linter.Core.Companions.GitHub;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Rules;

/// <summary>Finds inputs that the action which signs in to AWS does not know.</summary>
internal sealed class UnknownActionInput : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA816", "unknown-action-input")
    {
        Summary = "configure-aws-credentials is given an input that it does not know",
        Severity = Severity.Warning,
        Causes = ["misspelled-name", "outdated-version"],
        FixAvailability = FixAvailability.Sometimes,
        Why = """
            GitHub passes over inputs that an action does not have, with a warning in the log ("Unexpected input(s)"), and runs the step all the same. What was
            meant does not happen: no role is assumed, no token is used, the session keeps its default length.
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
                      role-to-asume: arn:aws:iam::111122223333:role/plan # expect: unknown-action-input
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
                  - uses: aws-actions/configure-aws-credentials@v4
                    with:
                      role-to-assume: arn:aws:iam::111122223333:role/plan
                      aws-region: eu-west-1
            """,
        Fix = "Write the name as the README of the action has it, or use a release that knows the input.",
        References = ["configure-aws-credentials, README, inputs"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        foreach (var login in file.Workflow?.Logins ?? [])
        {
            foreach (var input in login.Step.Inputs)
            {
                if (CredentialAction.Inputs.FirstOrDefault(known => string.Equals(known.Name, input.Name, StringComparison.OrdinalIgnoreCase)) is { } known)
                {
                    if (VersionOf(login.Action) is { } version && version < known.Since)
                    {
                        findings.Report(input.Key.Location, $"The input {known.Name} is there since {known.Since}, and the step uses {login.Action.Version}, which passes over it.", new FindingDetails { Causes = ["outdated-version"] });
                    }
                }
                else if (NearestName.Of(input.Name, CredentialAction.Inputs.Select(known => known.Name)) is { } nearest)
                {
                    findings.Report(input.Key.Location, $"configure-aws-credentials has no input of this name, and passes over it; the nearest one is {nearest}.", new FindingDetails
                    {
                        Causes = ["misspelled-name"],
                        Fixes = [new Fix($"Write {nearest}", FixSafety.Unsafe, [new Edit(input.Key.Location, nearest)])],
                    });
                }
            }
        }
    }

    // "v4" stands for the newest release of it; only a whole version says which inputs there are.
    private static ReleaseVersion? VersionOf(ActionReference action) =>
        action.Version is ['v', .. var number] && number.Split('.').Length == 3 && ReleaseVersion.TryParse(number, out var version) ? version : null;
}
