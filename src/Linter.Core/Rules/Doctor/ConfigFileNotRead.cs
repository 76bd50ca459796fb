using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Profiles;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds old releases that pass over the config file in which the profile stands.</summary>
internal sealed class ConfigFileNotRead : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA917", "config-file-not-read")
    {
        Summary = "This release reads the config file only when AWS_SDK_LOAD_CONFIG is set",
        Severity = Severity.Warning,
        Causes = ["outdated-version", "profile-not-found"],
        Why = """
            The s3 backend before 0.13 and the provider before 3.0 read `~/.aws/credentials` only, unless AWS_SDK_LOAD_CONFIG is set. Roles,
            regions and profiles of `~/.aws/config` do not exist for them, and the run goes on with other credentials or none.
            """,
        Bad = """
            # file: env
            AWS_PROFILE=kim
            # file: home/.aws/config
            [profile kim] # expect: config-file-not-read
            role_arn = arn:aws:iam::123456789012:role/kim
            source_profile = default
            # file: home/.aws/credentials
            [default]
            aws_access_key_id = AKIARZPUZDIKC7MTFDOC
            aws_secret_access_key = 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
            # file: main.tf
            terraform {
              required_version = "~> 0.12.0"
              backend "s3" {
                bucket = "state"
                key    = "app.tfstate"
                region = "eu-west-1"
              }
            }
            """,
        Good = """
            # file: env
            AWS_PROFILE=kim
            AWS_SDK_LOAD_CONFIG=1
            # file: home/.aws/config
            [profile kim]
            role_arn = arn:aws:iam::123456789012:role/kim
            source_profile = default
            # file: home/.aws/credentials
            [default]
            aws_access_key_id = AKIARZPUZDIKC7MTFDOC
            aws_secret_access_key = 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
            # file: main.tf
            terraform {
              required_version = "~> 0.12.0"
              backend "s3" {
                bucket = "state"
                key    = "app.tfstate"
                region = "eu-west-1"
              }
            }
            """,
        Fix = "Take a newer release, or set AWS_SDK_LOAD_CONFIG=1.",
        References = ["AWS SDK for Go 1, Sessions from shared config"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        foreach (var configuration in diagnosis.Configurations.Where(candidate => candidate.Input.Rules.NeedsLoadConfig))
        {
            var name = ChosenProfile.Of(configuration.Input, diagnosis.Machine, takesProfileArgument: true).Name;
            var isUsed = configuration.Outcome.Credentials.Source is CredentialSource.None or CredentialSource.Profile or CredentialSource.InstanceMetadata;
            var header = diagnosis.SharedFiles.Where(file => !file.IsCredentialsFile)
                .Select(file => file.Profiles?.Find(ProfileNames.HeaderOf(name, inCredentialsFile: false)))
                .FirstOrDefault(section => section is not null);
            if (isUsed && header is not null && ProfileSettings.Of(header).HasAnySource && diagnosis.Machine.Variable("AWS_SDK_LOAD_CONFIG") is null)
            {
                findings.Report(
                    MachinePlaces.HeaderOf(header),
                    $"{configuration.Versions} does not read profile {name} here: without AWS_SDK_LOAD_CONFIG it passes over the config file.");
            }
        }
    }
}
