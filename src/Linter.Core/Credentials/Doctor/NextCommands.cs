using System.Collections.Immutable;
using System.Globalization;
using Linter.Core.Credentials.Chain;
using Linter.Core.Findings;

namespace Linter.Core.Credentials.Doctor;

/// <summary>Commands that somebody can paste after a finding, with the names of this machine in them and never a secret.</summary>
internal static class NextCommands
{
    private const string VariablePrefix = "env:";

    private static readonly ImmutableArray<string> KeyVariables =
        ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_ACCESS_KEY", "AWS_SECRET_KEY", "AWS_SECURITY_TOKEN"];

    /// <summary>The commands for a finding of the doctor, in order; none where words alone help.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="diagnosis">The diagnosis it belongs to.</param>
    public static ImmutableArray<string> For(Finding finding, Diagnosis diagnosis)
    {
        var commands = finding.Rule.Id switch
        {
            "TFA902" when finding.Causes.Contains("sso-session-expired") => ProfilesAt(finding, diagnosis).Select(profile => $"aws sso login --profile {Quote(profile)}"),
            "TFA902" or "TFA906" when IsOfEnvironment(finding) => Unset(KeyVariables.Where(name => diagnosis.Machine.Environment.ContainsKey(name))),
            "TFA903" => ["aws configure list-profiles"],
            "TFA904" or "TFA905" when FileOf(finding) is { } file => [$"${{EDITOR:-vi}} +{finding.Location.Start.Line.ToString(CultureInfo.InvariantCulture)} {Quote(file)}"],
            "TFA907" when finding.Causes.Contains("backend-cached-credentials") => ["terraform init -reconfigure"],
            "TFA907" => ["tfauth doctor --clear-expired-cache"],
            "TFA908" when FileOf(finding) is { } file => [$"chmod 600 {Quote(file)}"],
            "TFA909" => ["sudo timedatectl set-ntp true"],
            "TFA910" => Configurations(finding, diagnosis).Select(AskAgain).OfType<string>(),
            "TFA914" => ProfilesAt(finding, diagnosis).Select(profile => $"aws configure export-credentials --profile {Quote(profile)} --format env"),
            "TFA918" when !IsOfEnvironment(finding) => ["export AWS_REGION=eu-west-1"],
            "TFA805" or "TFA918" or "TFA919" when IsOfEnvironment(finding) => Unset([finding.Location.Path[VariablePrefix.Length..]]),
            _ => [],
        };
        return [.. commands.Where(command => !command.Any(char.IsControl)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Unset(IEnumerable<string> names) => names.ToList() is { Count: > 0 } set ? [$"unset {string.Join(' ', set.Select(Quote))}"] : [];

    // What a command of the CLI can stand in for: credentials of a profile or of the environment.
    private static string? AskAgain(DiagnosedConfiguration configuration) =>
        (configuration.Outcome.Credentials, configuration.Outcome.Region.Value) switch
        {
            ({ Source: CredentialSource.Environment }, { } region) => $"aws sts get-caller-identity --region {Quote(region)}",
            ({ Profile: { } profile }, { } region) => $"aws sts get-caller-identity --profile {Quote(profile)} --region {Quote(region)}",
            _ => null,
        };

    private static IEnumerable<string> ProfilesAt(Finding finding, Diagnosis diagnosis) =>
        diagnosis.Configurations
            .Where(configuration => (configuration.Outcome.Credentials.Place ?? configuration.Outcome.Error?.Place) is { } place && place.Path == finding.Location.Path
                && place.Line == finding.Location.Start.Line)
            .Select(configuration => configuration.Outcome.Credentials.Profile ?? configuration.Input.Profile.Text).OfType<string>();

    private static IEnumerable<DiagnosedConfiguration> Configurations(Finding finding, Diagnosis diagnosis) =>
        diagnosis.Configurations.Where(configuration => configuration.Location.Path == finding.Location.Path && configuration.Location.Start.Line == finding.Location.Start.Line);

    private static bool IsOfEnvironment(Finding finding) => finding.Location.Path.StartsWith(VariablePrefix, StringComparison.Ordinal);

    private static string? FileOf(Finding finding) => IsOfEnvironment(finding) || finding.Location.Source.Bytes.Length == 0 ? null : finding.Location.Path;

    /// <summary>A word as a POSIX shell takes it without change.</summary>
    private static string Quote(string word) =>
        word.Length > 0 && word.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.' or '/' or ':' or '@' or '+' or ',')
            ? word
            : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
