using System.Globalization;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds a clock that is far from that of STS.</summary>
internal sealed class ClockSkew : Rule
{
    private static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(5);

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA909", "clock-skew")
    {
        Summary = "The machine's clock is far from that of STS",
        Severity = Severity.Error,
        Causes = ["clock-skew"],
        Why = """
            Requests are signed for a time. Services refuse those that are more than five minutes off, STS at fifteen, with SignatureDoesNotMatch
            or RequestTimeTooSkewed, whatever the keys. Virtual machines and WSL lose time while the host sleeps.
            """,
        Bad = """
            # file: env
            AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=tfdocQ8sN2vKp4RzXw7LmYb3HcJd6GfTa9UeWi1B
            TFAUTH_EXAMPLE_LIVE=accepted 123456789012 2026-11-25T09:00:00Z
            # file: main.tf
            provider "aws" { # expect: clock-skew
              region = "eu-west-1"
            }
            """,
        Good = """
            # file: env
            AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=tfdocQ8sN2vKp4RzXw7LmYb3HcJd6GfTa9UeWi1B
            TFAUTH_EXAMPLE_LIVE=accepted 123456789012 2026-11-25T00:00:30Z
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = "Set the clock: `timedatectl set-ntp true`, in WSL `sudo hwclock -s` or a restart.",
        References = ["AWS Signature Version 4, Troubleshooting"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        foreach (var configuration in diagnosis.Configurations)
        {
            if (configuration.Live?.Date is { } date && (diagnosis.Machine.Now - date).Duration() is var skew && skew > Tolerated)
            {
                var direction = diagnosis.Machine.Now > date ? "ahead of" : "behind";
                var minutes = Math.Floor(skew.TotalMinutes).ToString(CultureInfo.InvariantCulture);
                findings.Report(configuration.Location, $"The machine's clock is {minutes} minutes {direction} that of STS.");
            }
        }
    }
}
