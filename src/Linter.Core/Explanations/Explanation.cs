using Linter.Core.Aws;
using Linter.Core.Credentials;
using Linter.Core.Rules;

namespace Linter.Core.Explanations;

/// <summary>Explains whatever has a name here: a rule, an error code, a region or zone, an argument, an access key id.</summary>
internal static class Explanation
{
    /// <summary>The page about a word, or null where nothing is known by it.</summary>
    /// <param name="what">What somebody typed. May be a credential: the page has at most the masked form of a key id.</param>
    /// <returns>Plain text that ends with a line end.</returns>
    public static string? Find(string what)
    {
        ArgumentNullException.ThrowIfNull(what);
        var word = what.Trim();
        if (RuleCatalogue.Find(word)?.Info is { } rule)
        {
            return RulePage.PlainText(rule);
        }

        // One code can stand for several errors: AccessDenied of AssumeRole is another matter than that of S3.
        var errors = ErrorCode.All.Where(error => error.IsCalled(word)).ToList();
        if (errors.Count > 0)
        {
            return string.Join('\n', errors.Select(error => ErrorPage.Of(error)));
        }

        return RegionPage.Find(word) ?? ArgumentPage.Find(word) ?? KeyPage.Find(word);
    }

    /// <summary>The page of an error.</summary>
    public static string Of(ErrorCode error)
    {
        ArgumentNullException.ThrowIfNull(error);
        return ErrorPage.Of(error);
    }

    /// <summary>The name that somebody meant who typed something else, or null where none is near or the text may be a secret.</summary>
    public static string? Nearest(string what)
    {
        ArgumentNullException.ThrowIfNull(what);
        if (IsSecret(what))
        {
            return null;
        }

        var names = RuleCatalogue.All.SelectMany(rule => new[] { rule.Info.Name, rule.Info.Id })
            .Concat(ErrorCode.All.Select(error => error.Code))
            .Concat(ArgumentPage.Names);
        return Regions.Nearest(what)?.Name ?? NearestName.Of(what, names);
    }

    /// <summary>Whether a text may be a secret, so that no message may repeat it.</summary>
    /// <remarks>No name here is longer than 60 characters; what is longer than 30 and has no hyphen or underscore is none of them either.</remarks>
    public static bool IsSecret(string what)
    {
        ArgumentNullException.ThrowIfNull(what);
        const int longest = 60;
        const int longestWord = 30;
        return what.Length > longest
            || !SecretScanner.Find(what).IsEmpty
            || what.Split('-', '_', '.').Any(word => word.Length > longestWord);
    }
}
