using Linter.Core.Companions;
using Linter.Core.Companions.Shell;
using Linter.Core.Findings;
using Linter.Core.Fixes;

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
            """,
        Bad = """
            # file: env.sh
            export TF_VAR_db_password="x7Kp$q9Rt2Lw5Yz8" # expect: unquoted-secret
            """,
        Good = """
            # file: env.sh
            export TF_VAR_db_password='x7Kp$q9Rt2Lw5Yz8'
            """,
        Fix = "Put the value between single quotation marks; better, do not write it into the script at all.",
        References = ["POSIX, Shell Command Language, quoting"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        if (file.Kind is CompanionKind.PowerShellScript or CompanionKind.CommandScript or CompanionKind.FishScript)
        {
            return;
        }

        foreach (var script in file.Scripts)
        {
            foreach (var assignment in script.Commands.SelectMany(command => command.Assignments))
            {
                if (ChangedSecret.Find(assignment) is { } changed)
                {
                    Report(script.Source.At(assignment.Value.Start, assignment.Value.End - assignment.Value.Start), assignment.Name, changed, findings);
                }
            }
        }
    }

    private static void Report(Location place, string name, ChangedSecret changed, IFindings findings)
    {
        var isPlaced = !place.Source.Slice(place.Span).Contains((byte)'\n') && !changed.Written.Contains('\'', StringComparison.Ordinal);
        findings.Report(place, $"The shell changes the value of {name} at \"{changed.Culprit}\": Terraform gets another text than what is written here.", new FindingDetails
        {
            HoldsSecret = true,
            Fixes = isPlaced ? [new Fix("Put the value between single quotation marks", FixSafety.Unsafe, [new Edit(place, $"'{changed.Written}'")])] : [],
        });
    }
}
