using Linter.Core.Companions;
using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Hcl.Text;

namespace Linter.Core.Rules;

/// <summary>Finds credentials in pipelines, scripts and env files.</summary>
internal sealed class HardcodedCredentialsInPipeline : Rule
{
    // What stands this near to an access key id, in characters, may be its secret.
    private const int Near = 400;

    private const int LongestName = 120;

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("TFA801", "hardcoded-credentials-in-pipeline")
    {
        Summary = "A pipeline, script or env file holds an AWS credential",
        Severity = Severity.Error,
        Why = """
            Whoever can read the repository, its history, a fork or the image that is built from it can use the key. Keys in a Dockerfile stay in the image's
            layers even when a later line removes them; env files are copied around and checked in by mistake.
            """,
        Bad = """
            # file: deploy.sh
            export AWS_ACCESS_KEY_ID=AKIARTX3GSDS74TFDOCV # expect: hardcoded-credentials-in-pipeline
            export AWS_SECRET_ACCESS_KEY=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 # expect: hardcoded-credentials-in-pipeline
            terraform apply
            """,
        Good = """
            # file: deploy.sh
            : "${AWS_PROFILE:?Set AWS_PROFILE to the profile that deploys.}"
            terraform apply
            """,
        Fix = "Deactivate the key in IAM, for it is in the history. Let the pipeline sign in by OIDC, or take the key from its secret store; on workstations use a profile (`aws sso login`).",
        References = ["IAM User Guide, security best practices"],
    };

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        var said = new HashSet<TextSpan>();
        foreach (var scope in file.Scopes)
        {
            var hasKey = AccessKeyId.TryParse(scope[CredentialPart.AccessKeyId]?.Value.Text?.Trim(), out _);
            foreach (var binding in scope.Bindings)
            {
                if (binding.Value.Text is { } text && HardcodedSecret.Judge(text, binding.Name, hasKey) is { } secret && said.Add(binding.ValueLocation.Span))
                {
                    Report(secret, text.Trim(), binding.ValueLocation, $"{binding.Name} of {scope.Name}", findings);
                }
            }
        }

        var stretches = new SpanSet(said);
        foreach (var found in FoundIn(file.Text))
        {
            var place = file.Text.At(found.Start, found.Text.Length);
            if (!stretches.Covers(place.Span))
            {
                Report(found.Secret, found.Text, place, file.Path, findings);
            }
        }
    }

    private static IEnumerable<(HardcodedSecret Secret, string Text, int Start)> FoundIn(EmbeddedText file)
    {
        var all = SecretScanner.Find(file.Text);
        int[] ids = [.. all.Where(found => found.Part == CredentialPart.AccessKeyId).Select(found => found.Range.Start)];
        foreach (var found in all.Where(found => found.StandsAloneIn(file.Text)))
        {
            var text = file.Text.Substring(found.Range.Start, found.Range.Length);
            var next = Array.BinarySearch(ids, found.Range.Start - Near + 1);
            next = next < 0 ? ~next : next;
            var isBeside = next < ids.Length && ids[next] < found.Range.Start + Near;
            if (HardcodedSecret.Judge(text, NameBefore(file.Text, found.Range.Start), isBeside) is { } secret)
            {
                yield return (secret, text, found.Range.Start);
            }
        }
    }

    private static string NameBefore(string text, int at)
    {
        var near = text.AsSpan(Math.Max(0, at - LongestName), Math.Min(at, LongestName));
        return near[(near.LastIndexOf('\n') + 1)..].ToString().Trim(' ', '"', '\'', '=', ':', '\t');
    }

    private static void Report(HardcodedSecret secret, string text, Location place, string where, IFindings findings)
    {
        var shown = AccessKeyId.TryParse(text, out var id) ? $"The access key id {id.Masked}" : secret.Part.AtStart();
        findings.Report(
            place,
            $"{shown} is written in {where}; whoever can read the file can use it.",
            new FindingDetails { Confidence = secret.Confidence, HoldsSecret = secret.Part != CredentialPart.AccessKeyId });
    }
}
