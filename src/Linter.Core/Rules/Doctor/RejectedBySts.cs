using System.Collections.Immutable;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds credentials that STS refuses.</summary>
internal sealed class RejectedBySts : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA910", "rejected-by-sts")
    {
        Summary = "STS refuses the credentials",
        Severity = Severity.Error,
        Causes = ["key-rejected-by-aws"],
        Why = """
            The chain gives credentials, and STS does not take them. Its code tells what it looked at: InvalidClientTokenId the key id and token,
            SignatureDoesNotMatch the secret, ExpiredToken the end, AccessDenied the policies.
            """,
        Bad = """
            # file: env
            AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=tfdocQ8sN2vKp4RzXw7LmYb3HcJd6GfTa9UeWi1B
            TFAUTH_EXAMPLE_LIVE=rejected InvalidClientTokenId 2026-11-25T00:00:00Z
            # file: main.tf
            provider "aws" { # expect: rejected-by-sts
              region = "eu-west-1"
            }
            """,
        Good = """
            # file: env
            AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=tfdocQ8sN2vKp4RzXw7LmYb3HcJd6GfTa9UeWi1B
            TFAUTH_EXAMPLE_LIVE=accepted 123456789012 2026-11-25T00:00:00Z
            # file: main.tf
            provider "aws" {
              region = "eu-west-1"
            }
            """,
        Fix = "Do what `tfauth explain CODE` says, the likeliest cause first.",
        References = ["AWS STS API Reference, Common errors"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        foreach (var configuration in diagnosis.Configurations)
        {
            if (configuration.Live is not { Outcome: LiveOutcome.Rejected, ErrorCode: { } code })
            {
                continue;
            }

            findings.Report(
                configuration.Location,
                $"STS refuses the credentials of {configuration.Address} with {code}{Meaning(configuration.Explanation)}",
                new FindingDetails { Causes = CausesOf(configuration.Explanation) });
        }
    }

    private static string Meaning(ErrorExplanation? explanation)
    {
        if (explanation is null)
        {
            return ".";
        }

        var likeliest = explanation.Causes is [{ Evidence: { } evidence } cause, ..] ? $" Most likely {cause.Why}, for {evidence}." : "";
        var next = explanation.Error.NextSteps is [var step, ..] ? $" Next: {step.TrimEnd('.')}." : "";
        return $": {explanation.Error.Meaning.TrimEnd('.')}.{likeliest}{next}";
    }

    private ImmutableArray<string> CausesOf(ErrorExplanation? explanation) =>
        explanation is { Causes.Length: > 0 } ? [.. explanation.Causes.Select(cause => cause.Cause).Distinct().Take(2)] : Info.Causes;
}
