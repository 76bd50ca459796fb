using System.Collections.Immutable;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;
using Linter.Core.Findings;
using Linter.Hcl.Text;

namespace Linter.Core.Rules;

/// <summary>Finds what a shared config or credentials file says otherwise than its author meant.</summary>
internal sealed class ProfileFileSyntax : Rule
{
    private static readonly ImmutableArray<string> Malformed = ["credentials-file-malformed"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA904", "profile-file-syntax")
    {
        Summary = "A shared config or credentials file is not read as it was meant",
        Severity = Severity.Error,
        Causes = ["credentials-file-malformed", "profile-header-wrong", "credentials-file-path-wrong", "misspelled-name"],
        Why = """
            The Go SDK passes over what it does not understand: a line without `=`, a property above the first header, a first header behind a
            byte order mark, a header in the other file's form. Providers 4 and 5 read the files a second time with the parser of SDK 1, which
            gives up on the whole file at the first broken line and stops the run, even where the keys come from variables.
            """,
        Bad = """
            # file: home/.aws/credentials
            [old # expect: profile-file-syntax
            [default]
            aws_access_key_id = AKIARZPUZDIKC7MTFDOC
            aws_secret_access_key = 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
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Good = """
            # file: home/.aws/credentials
            # keys of the test account
            [default]
            aws_access_key_id     = AKIARZPUZDIKC7MTFDOC
            aws_secret_access_key = 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 ; rotate in May
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = "Write `[NAME]` headers in the credentials file and `[profile NAME]` in the config file, one `name = value` a line, UTF-8 without byte order mark.",
        References = ["AWS SDKs and Tools, Shared config and credentials files"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        var usesOldParser = diagnosis.Configurations.Any(configuration =>
            configuration.Input.Rules is { HasSecondSession: true } or { IsSessionBased: true } or { HasLegacyParser: true });
        foreach (var file in diagnosis.SharedFiles)
        {
            if (file.Profiles is null)
            {
                CheckUnreadable(file, diagnosis.Machine, findings);
                continue;
            }

            var broken = file.Profiles.BrokenAt ?? (usesOldParser ? file.Legacy?.BrokenAt : null);
            if (broken is { } at)
            {
                var because = file.Profiles.BrokenBecause ?? file.Legacy?.BrokenBecause;
                findings.Report(LineAt(file.Profiles.Source, at), $"{file.File.Path} cannot be read: {because}.", new FindingDetails { Causes = Malformed });
            }

            CheckRemarks(file, findings);
            CheckHeaders(file, findings);
            ProfileFileNames.Check(file, findings);
            if (diagnosis.Configurations.Any(configuration => configuration.Input.Rules.IsSessionBased))
            {
                CheckEmptyProperties(file, findings);
            }
        }

        CheckVariables(diagnosis, findings);
    }

    private static void CheckUnreadable(SharedFile file, MachineState machine, IFindings findings)
    {
        var problem = file.File.Kind switch
        {
            MachineFileKind.Folder => "is a folder",
            MachineFileKind.Special => "is no regular file",
            MachineFileKind.TooLarge => "is larger than 1 MiB",
            MachineFileKind.Denied => "may not be read",
            MachineFileKind.Missing when file.IsNamed => "is named by an argument or a variable and is not there",
            _ => null,
        };
        if (problem is not null)
        {
            var name = file.IsCredentialsFile ? "AWS_SHARED_CREDENTIALS_FILE" : "AWS_CONFIG_FILE";
            var isNamed = machine.Variable(name) is { } path && machine.Absolute(path) == machine.Absolute(file.File.Path);
            var tilde = isNamed && machine.Variable(name) is ['~', ..] ? " (a tilde in a variable means nothing to the SDK: the shell expands it only outside of quotation marks)" : "";
            findings.Report(
                isNamed ? MachinePlaces.OfVariable(name) : MachinePlaces.OfPath(file.File.Path),
                $"{file.File.Path} {problem}{tilde}, so it gives no profiles.",
                new FindingDetails { Causes = ["credentials-file-path-wrong"], Severity = Severity.Warning });
        }
    }

    private static void CheckRemarks(SharedFile file, IFindings findings)
    {
        var source = file.Profiles!.Source;
        foreach (var remark in file.Profiles.Remarks)
        {
            var (message, severity) = remark.Kind switch
            {
                ProfileRemarkKind.ByteOrderMark => ("starts with a byte order mark or as UTF-16, so its first header is lost", Severity.Error),
                ProfileRemarkKind.OutsideSection => ("has a property above its first header, which counts for no profile", Severity.Error),
                ProfileRemarkKind.UnclosedHeader => ("has a header without a closing bracket, which counts for nothing", Severity.Error),
                ProfileRemarkKind.NotAProperty => ("has a line that is no header, property or comment and counts for nothing", Severity.Warning),
                _ => ("has this section a second time; the properties are merged and the last value of each wins", Severity.Note),
            };
            findings.Report(
                new Location(source, remark.Span),
                $"{file.File.Path} {message}.",
                new FindingDetails { Causes = Malformed, Severity = severity, HoldsSecret = remark.Kind == ProfileRemarkKind.OutsideSection });
        }
    }

    private static void CheckHeaders(SharedFile file, IFindings findings)
    {
        var details = new FindingDetails { Causes = ["profile-header-wrong"], Severity = Severity.Warning };
        foreach (var section in file.Profiles!.Sections)
        {
            if (file.IsCredentialsFile && section.Name.StartsWith("profile ", StringComparison.Ordinal))
            {
                findings.Report(
                    MachinePlaces.HeaderOf(section),
                    $"The header [{section.Name}] counts for nothing in a credentials file; there it is [{section.Name["profile ".Length..]}].",
                    details);
            }
            else if (!file.IsCredentialsFile && !file.Profiles.Sections.Any(other => other.Name == $"profile {section.Name}") && IsBareProfile(section))
            {
                findings.Report(
                    MachinePlaces.HeaderOf(section),
                    $"The header [{section.Name}] counts for nothing in a config file; there it is [profile {section.Name}].",
                    details);
            }
        }
    }

    // Sections that are no profiles (sso-session, services, plugins, what other tools keep there) have no such properties.
    private static bool IsBareProfile(ProfileSection section) =>
        !section.Name.Contains(' ', StringComparison.Ordinal)
        && !section.Name.Equals("default", StringComparison.OrdinalIgnoreCase)
        && (ProfileSettings.Of(section).HasAnySource || section.Has(PropertyNames.RoleArn) || section.Has(PropertyNames.AccessKeyId));

    private static void CheckEmptyProperties(SharedFile file, IFindings findings)
    {
        foreach (var property in file.Profiles!.Sections.SelectMany(section => section.Properties).Where(property => property.Value.Length == 0))
        {
            findings.Report(
                MachinePlaces.Of(property),
                $"Property {property.Name} has no value, at which releases built on the Go SDK 1 can fail with INIParseError.",
                new FindingDetails { Causes = ["credentials-file-malformed", "empty-value"], Severity = Severity.Warning, Confidence = Confidence.Medium });
        }
    }

    private static void CheckVariables(Diagnosis diagnosis, IFindings findings)
    {
        var credentials = diagnosis.Machine.Variable("AWS_SHARED_CREDENTIALS_FILE");
        if (credentials is not null && credentials == diagnosis.Machine.Variable("AWS_CONFIG_FILE"))
        {
            findings.Report(
                MachinePlaces.OfVariable("AWS_SHARED_CREDENTIALS_FILE"),
                "AWS_SHARED_CREDENTIALS_FILE names the same file as AWS_CONFIG_FILE, so the credentials file itself is never read.",
                new FindingDetails { Causes = ["credentials-file-path-wrong"] });
        }
    }

    // The parser stops at a token; people look for the line.
    private static Location LineAt(SourceText source, TextSpan at) => new(source, source.GetLine(source.GetPosition(at.Start).Line));
}
