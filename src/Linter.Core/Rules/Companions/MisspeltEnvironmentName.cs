using Linter.Core.Companions;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Terraform;

namespace Linter.Core.Rules;

/// <summary>Finds environment variables under names that Terraform does not read.</summary>
internal sealed class MisspeltEnvironmentName : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA805", "misspelt-environment-name")
    {
        Summary = "An environment variable has a name that Terraform or other AWS tools do not read",
        Severity = Severity.Error,
        Causes = ["misspelled-name", "missing-session-token"],
        FixAvailability = FixAvailability.Sometimes,
        Why = """
            The variables are `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY` and `AWS_SESSION_TOKEN`. The AWS provider still reads `AWS_ACCESS_KEY` and
            `AWS_SECRET_KEY`, the AWS CLI does not, so that the two run as different identities. Nothing but old releases of boto reads
            `AWS_SECURITY_TOKEN`: a temporary key then goes out without its token, and STS answers `InvalidClientTokenId`.
            """,
        Bad = """
            # file: .github/workflows/apply.yml
            on: [push]
            jobs:
              apply:
                runs-on: ubuntu-latest
                env:
                  AWS_ACCESS_KEY_ID: ${{ secrets.KEY_ID }}
                  AWS_SECRET_ACESS_KEY: ${{ secrets.KEY }} # expect: misspelt-environment-name
                steps:
                  - run: terraform apply -auto-approve
            """,
        Good = """
            # file: .github/workflows/apply.yml
            on: [push]
            jobs:
              apply:
                runs-on: ubuntu-latest
                env:
                  AWS_ACCESS_KEY_ID: ${{ secrets.KEY_ID }}
                  AWS_SECRET_ACCESS_KEY: ${{ secrets.KEY }}
                steps:
                  - run: terraform apply -auto-approve
            """,
        Fix = "Use the right name; where an old tool needs the other one too, set both.",
        References = ["AWS SDKs and Tools Reference Guide, environment variables", "AWS provider documentation, environment variables"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        CheckInputs(file, findings);
        var runsTerraform = file.RunsTerraform;
        foreach (var scope in file.IsSample ? [] : file.Scopes.Where(scope => !scope.IsHandedOn))
        {
            // In the env file of an application the name may be its own; beside a right name it is a slip.
            if (!runsTerraform && !scope.Bindings.Any(binding => binding.Part is not null))
            {
                continue;
            }

            foreach (var binding in scope.Bindings)
            {
                if (EnvironmentNames.Find(binding.Name) is { } other && scope[other.Meant] is null && (!IsCaseOnly(binding.Name, other) || CaseCounts(file)) && !IsUsed(file, binding.Name))
                {
                    findings.Report(binding.NameLocation, $"{binding.Name} is not {other.Meant}: {other.Reader}.", new FindingDetails
                    {
                        Severity = other.IsReadByTerraform ? Severity.Warning : null,
                        Causes = other.Meant == "AWS_SESSION_TOKEN" ? ["missing-session-token", "misspelled-name"] : ["misspelled-name"],
                        Fixes = [new Fix($"Write {other.Meant}", FixSafety.Unsafe, [new Edit(binding.NameLocation, other.Meant)])],
                    });
                }
            }
        }
    }

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        // The two old names are read by Terraform; what comes of them is told as a conflict of sources.
        foreach (var name in diagnosis.Machine.Environment.Keys.Order(StringComparer.Ordinal))
        {
            if (EnvironmentNames.Find(name) is { IsReadByTerraform: false } other && diagnosis.Machine.Variable(name) is not null && diagnosis.Machine.Variable(other.Meant) is null)
            {
                findings.Report(MachinePlaces.OfVariable(name), $"{name} is not {other.Meant}: {other.Reader}.", new FindingDetails
                {
                    Severity = Severity.Warning,
                    Causes = other.Meant == "AWS_SESSION_TOKEN" ? ["missing-session-token", "misspelled-name"] : ["misspelled-name"],
                });
            }
        }
    }

    /// <inheritdoc/>
    public override void Check(ModuleTree tree, IFindings findings)
    {
        if (tree.RootFolders.IsEmpty)
        {
            return;
        }

        const string prefix = "TF_VAR_";
        var given = tree.Companions.Files.Where(file => !file.IsSample && file.RunsTerraform).SelectMany(file => file.Scopes).SelectMany(scope => scope.Bindings)
            .Where(binding => binding.Name.StartsWith(prefix, StringComparison.Ordinal) && EnvironmentNames.IsOfCredential(binding.Name[prefix.Length..])).ToList();
        var undeclared = tree.Loader.NotMentioned(given.Select(binding => binding.Name[prefix.Length..]));
        foreach (var binding in given.Where(binding => undeclared.Contains(binding.Name[prefix.Length..])))
        {
            findings.Report(
                binding.NameLocation,
                $"{binding.Name} sets a Terraform variable, and no module here declares it; the AWS provider reads {binding.Name[prefix.Length..].ToUpperInvariant()} without the prefix.",
                new FindingDetails { Severity = Severity.Warning, Causes = ["misspelled-name", "credentials-not-wired"] });
        }
    }

    // Inputs of an action are no variables of the environment.
    private static void CheckInputs(CompanionFile file, IFindings findings)
    {
        foreach (var step in file.Workflow?.Jobs.SelectMany(job => job.Steps) ?? [])
        {
            if (step.Uses is { Name: "hashicorp/setup-terraform" or "opentofu/setup-opentofu" } && step.Inputs.FirstOrDefault(input => EnvironmentNames.IsOfCredential(input.Name)) is { } given)
            {
                findings.Report(
                    given.Key.Location,
                    $"{given.Name} is given to {step.Uses.Name} as an input, which it does not have; it has to be a variable under env of the step that runs Terraform.",
                    new FindingDetails { Causes = ["misspelled-name", "ci-env-not-passed"] });
            }
        }
    }

    private static bool IsCaseOnly(string name, MisspeltName other) => string.Equals(name, other.Meant, StringComparison.OrdinalIgnoreCase);

    // Scripts have small names for variables of their own; Azure writes the names of pipeline variables in capitals, Windows does not care.
    private static bool CaseCounts(CompanionFile file) =>
        file.Kind is CompanionKind.GitHubWorkflow or CompanionKind.Compose or CompanionKind.BuildSpec or CompanionKind.DotEnv
        || (file.Kind == CompanionKind.Pipeline && !CompanionFileNames.IsOfAzure(file.Path));

    // "$AWS_SECRET_KEY" somewhere in the file: the name is only a store for something that is given on under another name.
    private static bool IsUsed(CompanionFile file, string name)
    {
        var text = file.Text.Text;
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            var isWhole = at + name.Length == text.Length || !(char.IsAsciiLetterOrDigit(text[at + name.Length]) || text[at + name.Length] == '_');
            var before = text[Math.Max(0, at - 5)..at];
            if (isWhole && (before.EndsWith('$') || before.EndsWith("${", StringComparison.Ordinal) || before.EndsWith("env.", StringComparison.Ordinal) || before.EndsWith("env:", StringComparison.Ordinal) && !text[(at + name.Length)..].TrimStart().StartsWith('=')))
            {
                return true;
            }
        }

        return false;
    }
}
