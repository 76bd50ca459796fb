using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Profiles;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds files with keys that others on the machine may read.</summary>
internal sealed class ReadableByOthers : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA908", "readable-by-others")
    {
        Summary = "A file with keys may be read by group or others",
        Severity = Severity.Warning,
        Why = """
            Everybody who can read the credentials file can act as its owner. The AWS CLI makes it readable for the owner only; files that were
            copied or written by scripts often are not. A file inside a folder that others cannot enter is not reported.
            """,
        Bad = """
            # file: env
            TFAUTH_EXAMPLE_READABLE_BY_OTHERS=1
            # file: home/.aws/credentials
            [default]
            aws_access_key_id = AKIARZPUZDIKC7MTFDOC
            aws_secret_access_key = tfdocQ8sN2vKp4RzXw7LmYb3HcJd6GfTa9UeWi1B
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            # file: expect.txt
            home/.aws/credentials:1 readable-by-others
            """,
        Good = """
            # file: home/.aws/credentials
            [default]
            aws_access_key_id = AKIARZPUZDIKC7MTFDOC
            aws_secret_access_key = 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
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = "Run `chmod 600` on the file.",
        References = ["AWS CLI, Configuration and credential file settings"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        foreach (var file in diagnosis.SharedFiles)
        {
            if (file is { File: { ReadableByOthers: true, Text: { } text }, Profiles: { } profiles }
                && profiles.Sections.Any(section => section.Has(PropertyNames.SecretAccessKey)))
            {
                findings.Report(Location.TopOf(text), $"{file.File.Path} holds keys and may be read by others than its owner.");
            }
        }
    }
}
