using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Profiles;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds profiles that are asked for and in none of the shared files.</summary>
internal sealed class UnknownProfile : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA903", "unknown-profile")
    {
        Summary = "The profile that is asked for is in none of the shared files",
        Severity = Severity.Error,
        Causes = ["profile-not-found", "profile-header-wrong"],
        Why = """
            A profile named by the `profile` argument or by AWS_PROFILE has to be there, even where keys come from elsewhere: Terraform stops
            with "failed to get shared config profile". Names are compared character by character. The config file wants the header
            `[profile NAME]`, the credentials file `[NAME]`; a header in the other's form counts for nothing.
            """,
        Bad = """
            # file: home/.aws/credentials
            [work]
            aws_access_key_id = AKIARZPUZDIKC7MTFDOC
            aws_secret_access_key = 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
            # file: main.tf
            provider "aws" {
              region  = "eu-west-1"
              profile = "wrok" # expect: unknown-profile
            }
            """,
        Good = """
            # file: home/.aws/credentials
            [work]
            aws_access_key_id = AKIARZPUZDIKC7MTFDOC
            aws_secret_access_key = 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
            # file: main.tf
            provider "aws" {
              region  = "eu-west-1"
              profile = "work"
            }
            """,
        Fix = "Name a profile that is there, or add it: `[profile NAME]` in the config file, `[NAME]` in the credentials file.",
        References = ["AWS SDKs and Tools, Shared config and credentials files"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        foreach (var configuration in diagnosis.Configurations.Where(candidate => candidate.Outcome.Error?.Code == ChainErrorCode.ProfileNotFound))
        {
            var argument = configuration.Block?.Argument("profile");
            var isArgument = configuration.Input.Profile.IsSet && argument is not null;
            var saved = configuration.Input.Profile.IsSet && argument is null ? diagnosis.SavedBackend : null;
            var variable = diagnosis.Machine.FirstOf("AWS_PROFILE", "AWS_DEFAULT_PROFILE");
            var name = configuration.Input.Profile.Text is { Length: > 0 } given ? given : variable?.Value ?? "default";
            var wrongHeader = FindWrongHeader(diagnosis, name);
            var message = $"Profile {name} of {configuration.Address} is in none of the shared files{Hint(diagnosis, name, wrongHeader)}.";
            var details = new FindingDetails
            {
                Causes = saved is not null ? ["backend-cached-credentials", "profile-not-found"]
                    : wrongHeader is null ? ["profile-not-found"]
                    : ["profile-header-wrong", "profile-not-found"],
                Related = wrongHeader is null ? [] : [new RelatedLocation(MachinePlaces.HeaderOf(wrongHeader), "the header in the wrong form")],
            };
            if (isArgument)
            {
                findings.Report(argument!.Origin, message, details);
            }
            else if (saved is not null)
            {
                findings.Report(
                    new Location(saved.Source, saved.Find("profile")),
                    $"{message[..^1]}; terraform init saved the name, and terraform init -reconfigure takes another one.",
                    details with { HoldsSecret = true });
            }
            else
            {
                findings.Report(MachinePlaces.OfVariable(variable?.Name ?? "AWS_PROFILE"), message, details);
            }
        }
    }

    // "[profile x]" counts in config files only, "[x]" in credentials files only.
    private static ProfileSection? FindWrongHeader(Diagnosis diagnosis, string name) =>
        diagnosis.SharedFiles
            .Select(file => file.Profiles?.Find(file.IsCredentialsFile ? $"profile {name}" : name) ?? file.Profiles?.Find($"profile \"{name}\""))
            .FirstOrDefault(section => section is not null);

    private static string Hint(Diagnosis diagnosis, string name, ProfileSection? wrongHeader)
    {
        if (wrongHeader is not null)
        {
            return $"; {wrongHeader.Source.Path} has it under the header [{wrongHeader.Name}], which does not count there";
        }

        var known = diagnosis.SharedFiles.SelectMany(NamesIn).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (known.Count == 0)
        {
            return "; they hold no profile at all";
        }

        return NearestName.Of(name, known) is { } nearest ? $"; the nearest name is {nearest}" : "";
    }

    private static IEnumerable<string> NamesIn(SharedFile file) =>
        (file.Profiles?.Sections ?? []).Select(section => ProfileNames.Of(section.Name, file.IsCredentialsFile)).OfType<string>();
}
