using Linter.Core.Companions;
using Linter.Core.Companions.Shell;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Hcl.Text;

namespace Linter.Core.Rules;

/// <summary>Finds secrets that the shell changes because of how they are quoted.</summary>
internal sealed class UnquotedSecret : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA804", "unquoted-secret")
    {
        Summary = "A secret is written in a way that makes the shell change it",
        Severity = Severity.Warning,
        Causes = ["malformed-key"],
        FixAvailability = FixAvailability.Sometimes,
        Why = """
            Without quotation marks and between double ones the shell takes `$name` for a variable and puts its value in, mostly nothing; a backtick
            starts a command; without quotation marks a backslash goes away. What Terraform gets is another text than what stands in the file, and AWS
            answers `SignatureDoesNotMatch`. Between single quotation marks nothing is changed. A plain `/` or `+` is safe in a POSIX shell.

            Fish and PowerShell put variables in like a shell; so do compose, direnv and most libraries in an env file, but not `docker run --env-file`. Make takes `$x` for a
            variable of one letter in every kind of quotation marks; there `$$` stands for the sign.
            """,
        Bad = """
            # file: env.sh
            export TF_VAR_db_password="x7Kp$q9Rt2Lw5Yz8" # expect: unquoted-secret
            """,
        Good = """
            # file: env.sh
            export TF_VAR_db_password='x7Kp$q9Rt2Lw5Yz8'
            """,
        Fix = "Put the value between single quotation marks, in a makefile with `$$` for `$`; better, do not write it into the script at all.",
        References = ["POSIX, Shell Command Language, quoting"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        switch (file.Kind)
        {
            case CompanionKind.DotEnv:
                CheckEnvFile(file, companions, findings);
                break;
            case CompanionKind.FishScript:
                foreach (var (name, place, secret, mended) in FishBindings.Changed(file.Text))
                {
                    Report(place, name, "Fish", secret, mended, findings);
                }

                break;
            case CompanionKind.PowerShellScript:
                foreach (var binding in file.Scopes.SelectMany(scope => scope.Bindings).Where(binding => IsQuoted(binding.ValueLocation, '"')))
                {
                    if (ChangedEnvFileSecret.OfPowerShell(binding.Name, binding.Written) is { } secret)
                    {
                        Report(Widened(binding.ValueLocation), binding.Name, "PowerShell", secret, $"'{secret.Meant.Replace("'", "''", StringComparison.Ordinal)}'", findings);
                    }
                }

                break;
            case CompanionKind.Makefile:
                CheckMakefile(file, findings);
                break;
            case CompanionKind.CommandScript:
                break;
            default:
                CheckScripts(file.Scripts, findings);
                break;
        }
    }

    private static void CheckScripts(IEnumerable<ShellScript> scripts, IFindings findings)
    {
        foreach (var script in scripts)
        {
            foreach (var assignment in script.Commands.SelectMany(command => command.Assignments))
            {
                if (ChangedSecret.Find(assignment) is { } changed)
                {
                    Report(script.Source.At(assignment.Value.Start, assignment.Value.End - assignment.Value.Start), assignment.Name, "The shell", changed, changed.QuotedForShell, findings);
                }
            }
        }
    }

    private static void CheckEnvFile(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        if (!file.EnvironmentLines.Any(line => ChangedSecret.IsSecret(line.Name, line.Content)))
        {
            return;
        }

        var readers = EnvFileReaders.Of(file, companions);
        if (readers.Shell is not null)
        {
            CheckScripts([ShellScript.Read(file.Text)], findings);
            return;
        }

        // Docker takes what stands there as it is.
        foreach (var line in readers is { Docker: not null, Direnv: null } ? [] : file.EnvironmentLines)
        {
            if (ChangedEnvFileSecret.OfEnvFile(line, readers.Direnv is not null) is { } secret)
            {
                var place = line.Quote == '\0' ? line.Binding.ValueLocation : Widened(line.Binding.ValueLocation);
                Report(place, line.Name, readers.Direnv is null ? "What reads the file (compose, direnv and most libraries)" : "Direnv", secret, $"'{secret.Meant}'", findings);
            }
        }
    }

    // What make changes comes before what the shell changes: to the shell "$$x" is "$x".
    private static void CheckMakefile(CompanionFile file, IFindings findings)
    {
        foreach (var script in file.Scripts)
        {
            foreach (var assignment in script.Commands.SelectMany(command => command.Assignments))
            {
                var value = assignment.Value;
                var place = script.Source.At(value.Start, value.End - value.Start);
                if (ChangedEnvFileSecret.OfMake(assignment.Name, ChangedSecret.MeantBy(value), isVariable: false) is { } byMake)
                {
                    Report(place, assignment.Name, "Make", byMake, byMake.QuotedForShell.Replace("$", "$$", StringComparison.Ordinal), findings);
                }
                else if (ChangedSecret.Find(assignment) is { } byShell)
                {
                    Report(place, assignment.Name, "The shell", byShell, byShell.QuotedForShell, findings);
                }
            }
        }

        foreach (var binding in MakefileLines.VariablesOf(file.Text))
        {
            if (ChangedEnvFileSecret.OfMake(binding.Name, binding.Written, isVariable: true) is { } secret)
            {
                Report(binding.ValueLocation, binding.Name, "Make", secret, secret.Meant.Replace("$", "$$", StringComparison.Ordinal).Replace("#", "\\#", StringComparison.Ordinal), findings);
            }
        }
    }

    private static bool IsQuoted(Location place, char quote) => place.Span.Start > 0 && place.Source.Slice(Widened(place).Span) is [var first, ..] && first == quote;

    // From the text to its quotation marks.
    private static Location Widened(Location place) => new(place.Source, new TextSpan(place.Span.Start - 1, place.Span.End + 1));

    private static void Report(Location place, string name, string reader, ChangedSecret changed, string mended, IFindings findings)
    {
        var isPlaced = !place.Source.Slice(place.Span).Contains((byte)'\n');
        findings.Report(place, $"{reader} changes the value of {name} at \"{changed.Culprit}\": Terraform gets another text than what is written here.", new FindingDetails
        {
            HoldsSecret = true,
            Fixes = isPlaced ? [new Fix("Write the value so that nothing in it is changed", FixSafety.Unsafe, [new Edit(place, mended)])] : [],
        });
    }
}
