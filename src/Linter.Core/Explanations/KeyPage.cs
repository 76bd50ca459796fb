using System.Text;
using Linter.Core.Credentials;

namespace Linter.Core.Explanations;

/// <summary>The page of an access key id, or of what is taken for one. It shows a key id masked and nothing else of the text.</summary>
internal static class KeyPage
{
    /// <summary>The page as plain text, or null where the text looks like no identifier of AWS.</summary>
    public static string? Find(string text)
    {
        if (AccessKeyId.TryParse(text, out var id))
        {
            return Of(id, Placeholders.IsPlaceholder(text));
        }

        if (OtherIdentifier.Find(text) is { } other)
        {
            return $"This is {other.What}.\nAccess key ids begin with AKIA or ASIA; in the place of one STS answers InvalidClientTokenId.\n";
        }

        var isMeantAsKey = text.StartsWith("AKIA", StringComparison.OrdinalIgnoreCase) || text.StartsWith("ASIA", StringComparison.OrdinalIgnoreCase);
        return isMeantAsKey && AccessKeyIdJudge.Judge(text) is { } problem ? $"This cannot be an access key id.\n{problem.Message}\n" : null;
    }

    private static string Of(AccessKeyId id, bool isSample)
    {
        var page = new StringBuilder($"{id.Masked} (access key id)\n");
        page.Append(id.Kind == AccessKeyKind.LongTerm
            ? "  - A long-term key of an IAM user or the root user: it has no session token, and works until somebody deletes it or switches it off.\n"
            : "  - A temporary key of STS: it works for hours, and only with the session token that was given with it.\n");
        if (isSample)
        {
            return page.Append("  - It is a sample from documentation or a template: AWS knows no such key.\n").ToString();
        }

        page.Append(id.Account is { } account
            ? $"  - It belongs to account {account}.\n"
            : "  - It carries no account number: it is older than 2019 or made up.\n");
        page.Append("  - It has the form of a real one. Whether AWS knows it, only AWS can tell: tfauth doctor --live asks, or aws sts get-access-key-info for the account.\n");
        return page.Append("  - The partition does not show in a key id; a key of another partition gets InvalidClientTokenId.\n").ToString();
    }
}
