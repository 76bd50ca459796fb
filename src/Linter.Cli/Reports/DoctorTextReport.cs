using System.Globalization;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Engine;
using Linter.Core.Findings;

namespace Linter.Cli.Reports;

/// <summary>The doctor's report for people: for each configuration what it uses and why nothing else, then what is wrong.</summary>
internal static class DoctorTextReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(DoctorResult result, bool useColor, Stream output)
    {
        using var text = ReportText.Open(output);
        var page = new Page(text, new TextStyle(useColor));
        if (result.Explanation is { } explanation)
        {
            page.Write(explanation, "");
        }

        text.WriteLine(Verdict(result));
        text.WriteLine();
        foreach (var configuration in result.Configurations)
        {
            page.Write(configuration);
        }

        for (var index = 0; index < result.Findings.Length; index++)
        {
            page.Write(result.Findings[index], index < result.Commands.Length ? result.Commands[index] : []);
        }
    }

    /// <summary>What somebody in a hurry wants to know.</summary>
    internal static string Verdict(DoctorResult result)
    {
        var all = result.Configurations.Length;
        var stopping = result.Configurations.Count(configuration => configuration.Outcome.Error is not null || configuration.Live?.Outcome == LiveOutcome.Rejected);
        var wrong = result.Findings.Count(finding => finding.Severity == Severity.Error);
        var (accepted, silent) = (CountOf(LiveOutcome.Accepted), CountOf(LiveOutcome.Skipped) + CountOf(LiveOutcome.Unreachable));
        return (all, stopping, wrong) switch
        {
            (0, _, _) => "Nothing here asks for AWS credentials.",
            (_, > 0, _) => $"Terraform cannot sign in with {stopping} of {all} {(all == 1 ? "configuration" : "configurations")}.",
            (_, 0, > 0) => $"Terraform finds credentials, and {(wrong == 1 ? "one thing is" : $"{wrong} things are")} wrong with them.",
            _ when accepted == all => $"Terraform signs in: STS knows the {(all == 1 ? "caller" : $"callers of all {all} configurations")}.",
            _ when silent > 0 => $"Terraform finds credentials for all that asks for them here; about {silent} of {all} STS said nothing.",
            _ => "Terraform finds credentials for all that asks for them here; whether AWS takes them, only --live tells.",
        };

        int CountOf(LiveOutcome outcome) => result.Configurations.Count(configuration => configuration.Live?.Outcome == outcome);
    }

    private sealed class Page(StreamWriter text, TextStyle style)
    {
        public void Write(DiagnosedConfiguration configuration)
        {
            var outcome = configuration.Outcome;
            var place = $"{SafeText.OneLine(configuration.Location.Path)}:{configuration.Location.Start.Line.ToString(CultureInfo.InvariantCulture)}";
            text.WriteLine($"{style.Strong(SafeText.Message(configuration.Address))} {style.Faint($"{place}, {configuration.Versions}")}");
            if (outcome.Error is { } error)
            {
                text.WriteLine($"  {style.Of(Severity.Error, "stops")}        {SafeText.Message(error.Message)}");
            }

            Line("credentials", Credentials(configuration));
            Line("region", Region(configuration));
            if (configuration.Live is { } live)
            {
                Line("STS says", Live(live));
            }

            if (configuration.Explanation is { } explanation)
            {
                Write(explanation, "  ");
            }

            WriteChain(outcome);
            text.WriteLine();
        }

        // The links as a tree; what is assumed on top of the credentials hangs on the link that gives them.
        private void WriteChain(ChainOutcome outcome)
        {
            for (var index = 0; index < outcome.Links.Length; index++)
            {
                var link = outcome.Links[index];
                var isLast = index == outcome.Links.Length - 1;
                text.WriteLine($"  {style.Faint(isLast ? "└─" : "├─")} {(link.Used ? style.Strong("*") : style.Faint("-"))} {DoctorWords.Of(link.Source)}: {SafeText.Message(link.Why)}");
                if (isLast)
                {
                    WriteRoles(outcome.Credentials.AssumedRoles);
                }
            }
        }

        private void WriteRoles(IEnumerable<string> roles)
        {
            var indentation = "     ";
            foreach (var role in roles)
            {
                text.WriteLine($"{indentation}{style.Faint("└─")} then role {SafeText.Message(role)}");
                indentation += "   ";
            }
        }

        public void Write(ErrorExplanation explanation, string indentation)
        {
            text.WriteLine($"{indentation}{style.Strong(explanation.Error.Code)}: {explanation.Error.Meaning}");
            foreach (var cause in explanation.Causes)
            {
                var evidence = cause.Evidence is null ? "" : $"; seen here: {SafeText.Message(cause.Evidence)}";
                text.WriteLine($"{indentation}  {(cause.Evidence is null ? style.Faint("?") : "!")} {cause.Why} {style.Faint($"({cause.Cause})")}{evidence}");
            }

            foreach (var step in explanation.Error.NextSteps)
            {
                text.WriteLine($"{indentation}  {style.Faint("next")} {step}");
            }

            text.WriteLine();
        }

        public void Write(Finding finding, IEnumerable<string> commands)
        {
            var place = $"{SafeText.OneLine(finding.Location.Path)}:{finding.Location.Start}";
            text.WriteLine($"{style.Strong(place)}: {style.Of(finding.Severity, SeverityNames.Of(finding.Severity))} {finding.Rule.Id} {style.Faint(finding.Rule.Name)}");
            text.WriteLine($"  {SafeText.Message(finding.Message)}");
            foreach (var related in finding.Related)
            {
                text.WriteLine($"  {style.Faint("see")} {SafeText.OneLine(related.Location.Path)}:{related.Location.Start} {SafeText.Message(related.Message)}");
            }

            text.WriteLine($"  {style.Faint("next")} {SafeText.Message(finding.Rule.Fix.ReplaceLineEndings(" "))}");
            foreach (var command in commands)
            {
                text.WriteLine($"       {style.Strong(SafeText.Message(command))}");
            }

            text.WriteLine();
        }

        private void Line(string name, string content) => text.WriteLine($"  {name,-12} {content}");

        private static string Credentials(DiagnosedConfiguration configuration)
        {
            var credentials = configuration.Outcome.Credentials;
            var words = new List<string> { DoctorWords.Of(credentials.Source) };
            if (credentials.Profile is { } profile)
            {
                words.Add($"profile {SafeText.Message(profile)}");
            }

            if (credentials.Keys is { } keys)
            {
                words.Add(SafeText.OneLine(DoctorWords.Mask(keys.AccessKeyId)) + (keys.SessionToken is null ? "" : " with session token"));
            }

            if (configuration.AccountId is { } account)
            {
                words.Add($"account {account}");
            }

            if (credentials.Place is { } place)
            {
                words.Add($"{SafeText.OneLine(place.Path)}:{place.Line.ToString(CultureInfo.InvariantCulture)}");
            }

            if (credentials.Expires is { } expires)
            {
                words.Add($"until {expires.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}");
            }

            return string.Join(", ", words);
        }

        private static string Region(DiagnosedConfiguration configuration)
        {
            var region = configuration.Outcome.Region;
            var source = region.Name is { } name ? $"{DoctorWords.Of(region.Source)} {SafeText.Message(name)}" : DoctorWords.Of(region.Source);
            var partition = configuration.Outcome.Partition is { } found ? $", partition {found}" : "";
            return $"{(region.Value is null ? "not known" : SafeText.Message(region.Value))} ({source}{partition})";
        }

        private static string Live(LiveAnswer live) => live.Outcome switch
        {
            LiveOutcome.Accepted => $"{SafeText.Message(live.Arn ?? "a caller")} of account {SafeText.Message(live.Account ?? "unknown")}",
            LiveOutcome.Rejected => SafeText.Message($"{live.ErrorCode}: {live.Message}"),
            LiveOutcome.Unreachable => $"nothing: {SafeText.Message(live.Message ?? live.Endpoint)}",
            _ => SafeText.Message($"nothing, for it was not asked. {live.Message}".TrimEnd()),
        };
    }
}
