using Linter.Core.Credentials.Doctor;
using Linter.Core.Findings;

namespace Linter.Core.Rules;

/// <summary>Finds what was kept from earlier and no longer holds.</summary>
internal sealed class StaleCache : Rule
{
    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA907", "stale-cache")
    {
        Summary = "Credentials or settings of an earlier run are kept in a cache",
        Severity = Severity.Warning,
        Causes = ["backend-cached-credentials", "expired-session"],
        Why = """
            `terraform init` saves the backend's arguments in `.terraform/terraform.tfstate`, keys given with `-backend-config` too, and later
            runs use them without looking at variables. Expired files in `.aws/cli/cache` and `.aws/sso/cache` do no harm, yet they mislead.
            """,
        Bad = """
            # file: env
            AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=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
            # file: main.tf
            terraform {
              backend "s3" {
                bucket = "state"
                key    = "app.tfstate"
                region = "eu-west-1"
              }
            }
            # file: .terraform/terraform.tfstate
            {"version": 3, "backend": {"type": "s3", "config": {
              "access_key": "AKIARTX3GSDSX4TFDOCX",
              "secret_key": "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",
              "bucket": "state", "key": "app.tfstate", "region": "eu-west-1"
            }, "hash": 1}}
            # file: expect.txt
            .terraform/terraform.tfstate:2 stale-cache
            """,
        Good = """
            # file: env
            AWS_ACCESS_KEY_ID=AKIARZPUZDIKC7MTFDOC
            AWS_SECRET_ACCESS_KEY=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
            # file: main.tf
            terraform {
              backend "s3" {
                bucket = "state"
                key    = "app.tfstate"
                region = "eu-west-1"
              }
            }
            # file: .terraform/terraform.tfstate
            {"version": 3, "backend": {"type": "s3", "config": {
              "bucket": "state", "key": "app.tfstate", "region": "eu-west-1"
            }, "hash": 1}}
            """,
        Fix = "Run `terraform init -reconfigure` with the credentials in variables or a profile; remove expired cache files with `tfauth doctor --clear-expired-cache`.",
        References = ["Terraform, Backend configuration, Partial configuration"],
    };

    /// <inheritdoc/>
    public override void Check(Diagnosis diagnosis, IFindings findings)
    {
        CheckSavedBackend(diagnosis, findings);
        foreach (var file in ExpiredCaches.Find(diagnosis.Machine))
        {
            findings.Report(
                Location.TopOf(file),
                $"{file.Path} holds credentials or a sign-in that have ended.",
                new FindingDetails { Causes = ["expired-session"], Severity = Severity.Note });
        }
    }

    private static void CheckSavedBackend(Diagnosis diagnosis, IFindings findings)
    {
        if (diagnosis.SavedBackend is not { } saved)
        {
            return;
        }

        foreach (var name in (string[])["access_key", "secret_key", "token"])
        {
            if (!saved.Arguments.TryGetValue(name, out var value) || value.Length == 0)
            {
                continue;
            }

            var environment = diagnosis.Machine.Variable("AWS_ACCESS_KEY_ID");
            var isOther = name == "access_key" && environment is not null && environment != value;
            findings.Report(
                new Location(saved.Source, saved.Find(name)),
                isOther
                    ? "The backend uses the access_key that terraform init saved, not the other one in AWS_ACCESS_KEY_ID."
                    : $"The backend uses the {name} that terraform init saved, whatever profile or variables say now.",
                new FindingDetails { Causes = ["backend-cached-credentials"], HoldsSecret = true });
            return;
        }
    }
}
