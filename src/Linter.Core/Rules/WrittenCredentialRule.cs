using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;

namespace Linter.Core.Rules;

/// <summary>A rule about credentials that stand in some kind of place in the files, where Terraform does not sign in with them.</summary>
internal abstract class WrittenCredentialRule : Rule
{
    /// <summary>Whether the rule is about credentials in such a place.</summary>
    protected abstract bool IsAbout(WrittenPlace place);

    /// <summary>What is said of a part that is written there: a whole sentence.</summary>
    /// <param name="part">The part at the start of a sentence: "The secret access key".</param>
    /// <param name="written">The credential.</param>
    protected abstract string MessageFor(string part, WrittenCredential written);

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        ReportAll(module.Credentials.Written, findings);
    }

    /// <summary>Reports those credentials that stand where the rule looks.</summary>
    protected void ReportAll(IEnumerable<WrittenCredential> written, IFindings findings)
    {
        foreach (var credential in written)
        {
            Report(credential, findings);
        }
    }

    /// <summary>Reports a credential where the rule is about its place.</summary>
    protected void Report(WrittenCredential written, IFindings findings)
    {
        if (!IsAbout(written.Place))
        {
            return;
        }

        var message = MessageFor(written.Part.AtStart(), written);
        var details = new FindingDetails { Confidence = written.Confidence, HoldsSecret = written.Part != CredentialPart.AccessKeyId };
        if (written.Origin is { } origin)
        {
            findings.Report(origin, message, details);
        }
        else
        {
            findings.Report(written.Location, message, details);
        }
    }
}
