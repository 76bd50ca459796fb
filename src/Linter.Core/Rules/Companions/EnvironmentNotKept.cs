using Linter.Core.Companions;
using Linter.Core.Companions.Pipelines;
using Linter.Core.Companions.Shell;
using Linter.Core.Findings;
using Linter.Core.Terraform;

namespace Linter.Core.Rules;

/// <summary>Finds variables that are set in a process which ends before Terraform runs, or that do not get into its own.</summary>
internal sealed class EnvironmentNotKept : Rule
{
    private static readonly string[] Shells = ["bash", "sh", "zsh"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA817", "environment-not-kept")
    {
        Summary = "AWS variables are set in a process that ends before Terraform runs",
        Severity = Severity.Warning,
        Causes = ["ci-env-not-passed"],
        Why = """
            `export` reaches the commands behind it in the same shell, and no others. Each step of GitHub Actions, CircleCI and Azure Pipelines has a shell of
            its own, each line of a makefile's recipe too, and a script that is run and not sourced. `sudo` starts with a clean environment. Terraform
            then finds no credentials, or those of the machine.
            """,
        Bad = """
            # file: .github/workflows/apply.yml
            on: [push]
            jobs:
              apply:
                runs-on: ubuntu-latest
                steps:
                  - run: |
                      session=$(aws sts assume-role --role-arn "$ROLE" --role-session-name ci)
                      export AWS_ACCESS_KEY_ID=$(jq -r .Credentials.AccessKeyId <<<"$session")
                      export AWS_SECRET_ACCESS_KEY=$(jq -r .Credentials.SecretAccessKey <<<"$session")
                      export AWS_SESSION_TOKEN=$(jq -r .Credentials.SessionToken <<<"$session")
                  - run: terraform apply -auto-approve # expect: environment-not-kept
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
        Fix = """
            Hand the variables on: write them to `$GITHUB_ENV` or `$BASH_ENV`, or set them in the step that runs Terraform. Source the script (`. ./login.sh`), use
            `sudo -E`, and put commands of a recipe that belong together on one line with `&&`, or set `.ONESHELL:`.
            """,
        References = ["GitHub Actions documentation, workflow commands, setting an environment variable", "GNU make manual, recipe execution", "sudo(8)"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        foreach (var job in file.Jobs)
        {
            CheckExports(job, findings);
            CheckToolkit(job, findings);
            CheckSudo(job, findings);
        }

        foreach (var script in file.Scripts)
        {
            CheckCalled(file, script, companions, findings);
        }

        if (file.Kind == CompanionKind.Makefile && !MakefileLines.HasOneShell(file.Text.Text))
        {
            CheckRecipes(file, findings);
        }
    }

    private static void CheckExports(PipelineJob job, IFindings findings)
    {
        EnvironmentBinding? lost = null;
        foreach (var step in job.Steps)
        {
            if (lost is not null && !HasKey(job, step) && !step.Says("AWS_ACCESS_KEY_ID") && step.TerraformCommands.FirstOrDefault(command => !command.HasOwnCredentials) is { } command)
            {
                findings.Report(
                    command.Location,
                    $"A step of job {job.Name} before this one exports AWS_ACCESS_KEY_ID in its own shell; the variable ends with that step, and Terraform does not see it.",
                    new FindingDetails { Related = [new RelatedLocation(lost.NameLocation, "exported here, for this step only")] });
                return;
            }

            lost = step.LogsIn || step.HandsOn ? null : step.ExportedKey ?? lost;
        }
    }

    private static void CheckToolkit(PipelineJob job, IFindings findings)
    {
        if (job.Steps.FirstOrDefault(step => step.KeepsLogin) is not { HandsOn: false } login || job.IsPartly)
        {
            return;
        }

        foreach (var step in job.Steps.Where(step => step.Index > login.Index && !step.KeepsLogin && !HasKey(job, step) && step.Environment.IsEmpty && !step.Says("AWS_")))
        {
            if (step.TerraformCommands.FirstOrDefault() is { } command && !job.Steps.Any(other => other.LogsIn && other.Index < step.Index))
            {
                findings.Report(
                    command.Location,
                    "What signs in before this step does so for its own script only; this step gets none of its credentials.",
                    new FindingDetails { Confidence = Confidence.Medium, Related = [new RelatedLocation(login.Location, "signs in here")] });
                return;
            }
        }
    }

    private static void CheckSudo(PipelineJob job, IFindings findings)
    {
        var firstLogin = job.Steps.Where(step => step.LogsIn).Select(step => step.Index).DefaultIfEmpty(int.MaxValue).Min();
        foreach (var step in job.Steps.Where(step => step.Index > firstLogin || HasKey(job, step)))
        {
            foreach (var command in step.TerraformCommands.Where(command => command is { IsInContainer: false, HasOwnCredentials: false } && IsCleared(command.Command)))
            {
                findings.Report(command.Location, "sudo starts Terraform without the AWS variables of the job; -E keeps them.");
            }
        }
    }

    // "sudo -E", "sudo --preserve-env=…" and "sudo AWS_PROFILE=x terraform" give on what is named.
    private static bool IsCleared(ShellCommand command) => command.Words is [{ Text: "sudo" }, ..]
        && !command.Words.Any(word => word.Shown is "-E" || word.Shown.StartsWith("--preserve-env", StringComparison.Ordinal) || word.Shown.StartsWith("AWS_", StringComparison.Ordinal)
            || (word.Shown is ['-', not '-', ..] && word.Shown.Contains('E', StringComparison.Ordinal) && word.Shown.Length < 5));

    private static void CheckCalled(CompanionFile file, ShellScript script, CompanionSet companions, IFindings findings)
    {
        if (script.Source.Text.Contains("AWS_ACCESS_KEY_ID", StringComparison.Ordinal)
            || script.Commands.LastOrDefault(command => TerraformCommand.Of(command, script.Source) is { Signs: true, HasOwnCredentials: false }) is not { } lastRun)
        {
            return;
        }

        var known = new Dictionary<CompanionFile, bool>(ReferenceEqualityComparer.Instance);
        foreach (var call in script.Commands.Where(command => command.Start < lastRun.Start))
        {
            var path = call.Words switch
            {
                [{ Text: { } shell }, { Text: { } argument }, ..] when Shells.Contains(shell) => argument,
                [{ Text: { } program }, ..] => program,
                _ => null,
            };
            if (path?.EndsWith(".sh", StringComparison.Ordinal) is not true || Find(path, file, companions) is not { } called)
            {
                continue;
            }

            if (!known.TryGetValue(called, out var onlyExports))
            {
                known[called] = onlyExports = OnlyExports(called);
            }

            if (onlyExports)
            {
                findings.Report(
                    script.Source.At(call.Start, call.End - call.Start),
                    "The script that is run here exports AWS variables, which end with it; sourced (\". ./script\") it would set them for Terraform behind it.",
                    new FindingDetails { Related = [new RelatedLocation(called.Text.At(0, 0), "the script")] });
            }
        }
    }

    private static CompanionFile? Find(string path, CompanionFile from, CompanionSet companions) => companions.Find(FilePath.Follow(FilePath.FolderOf(from.Path), path)) ?? companions.Find(FilePath.Follow("", path));

    // A script that also runs Terraform, prints its variables or writes a profile does more than that.
    private static bool OnlyExports(CompanionFile called) => called is { Kind: CompanionKind.ShellScript, RunsTerraform: false }
        && called.Scripts.Any(script => new PipelineStep(0, script.Source.Location, [script], [], false, false) is { ExportedKey: not null, HandsOn: false } step && !step.Says("echo \"export") && !step.Says("echo export") && !step.Says("exec "));

    private static void CheckRecipes(CompanionFile file, IFindings findings)
    {
        foreach (var script in file.Scripts)
        {
            if (LostInRecipe(file.Text.Text, script) is { } assignment)
            {
                findings.Report(
                    script.Source.At(assignment.Start, assignment.Name.Length),
                    $"Each line of a recipe has a shell of its own: {assignment.Name} ends with this line, and Terraform in a line behind it does not see it.");
            }
        }
    }

    // The first that is set in a line of its own with Terraform in the same recipe behind it. Goes from the end, where what stands behind is known.
    private static ShellAssignment? LostInRecipe(string text, ShellScript script)
    {
        if (!script.Commands.Any(IsSetForLater))
        {
            return null;
        }

        var ends = EndsOfRecipes(text, script);
        ShellAssignment? lost = null;
        var (end, line, runsBehind, isShared) = (-1, -1, false, false);
        for (var index = script.Commands.Length - 1; index >= 0; index--)
        {
            var command = script.Commands[index];
            var start = MakefileLines.StartOf(text, command.Start);
            runsBehind &= ends[index] == end;
            isShared &= start == line;
            if (runsBehind && !isShared && IsSetForLater(command) && MakefileLines.IsRecipe(text, start))
            {
                lost = command.Assignments.First(IsOfAws);
            }

            runsBehind |= TerraformCommand.Of(command, script.Source) is { Signs: true };
            isShared |= !command.SetsForLater;
            (end, line) = (ends[index], start);
        }

        return lost;
    }

    // Where the recipe of each command ends.
    private static int[] EndsOfRecipes(string text, ShellScript script)
    {
        var ends = new int[script.Commands.Length];
        for (var index = 0; index < ends.Length; index++)
        {
            ends[index] = index > 0 && script.Commands[index].Start < ends[index - 1] ? ends[index - 1] : MakefileLines.EndOfRecipe(text, script.Commands[index].Start);
        }

        return ends;
    }

    private static bool IsSetForLater(ShellCommand command) => command.SetsForLater && command.Assignments.Any(IsOfAws);

    private static bool IsOfAws(ShellAssignment assignment) => assignment.Name.StartsWith("AWS_", StringComparison.Ordinal) || assignment.Name.StartsWith("TF_VAR_", StringComparison.Ordinal);

    private static bool HasKey(PipelineJob job, PipelineStep step) =>
        job.Environment.Concat(step.Environment).Any(binding => binding is { Name: "AWS_ACCESS_KEY_ID" or "AWS_PROFILE" or "AWS_WEB_IDENTITY_TOKEN_FILE", IsEmpty: false });
}
