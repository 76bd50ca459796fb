using System.Globalization;
using System.Text;
using Linter.Core.Aws;

namespace Linter.Core.Explanations;

/// <summary>The page of an error: what it means, what can be behind it, what to do.</summary>
internal static class ErrorPage
{
    /// <summary>The page as plain text; ends with a line end.</summary>
    public static string Of(ErrorCode error)
    {
        var page = new StringBuilder(error.Code);
        page.Append(error.Operation is { } operation ? $" of {operation}" : "").Append(" (").Append(Origin(error)).Append(")\n");
        page.Append(error.Meaning).Append('\n');
        page.Append(error.Causes.IsEmpty ? "" : "\nWhat can be behind it, most likely first\n");
        foreach (var cause in error.Causes)
        {
            page.Append("  - ").Append(cause.Why).Append(" (").Append(cause.Cause).Append(")\n");
        }

        page.Append("\nWhat to do\n");
        foreach (var step in error.NextSteps)
        {
            page.Append("  - ").Append(step).Append('\n');
        }

        page.Append("  - Run tfauth doctor where Terraform runs: it shows which credentials were used and which of these causes the machine shows.\n");
        return error.Aliases.IsEmpty ? page.ToString() : page.Append("\nAlso called ").AppendJoin(", ", error.Aliases).Append('\n').ToString();
    }

    private static string Origin(ErrorCode error)
    {
        if (!error.IsFromAws)
        {
            return "from Terraform or its SDK, before AWS answered";
        }

        var statuses = error.HttpStatuses.Select(status => status.ToString(CultureInfo.InvariantCulture));
        return $"from {string.Join(", ", error.Services)}{(error.HttpStatuses.IsEmpty ? "" : $", HTTP {string.Join(" or ", statuses)}")}";
    }
}
