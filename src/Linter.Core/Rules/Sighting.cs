namespace Linter.Core.Rules;

/// <summary>A public place where what a rule finds was met: a thread, a page, or code in a repository.</summary>
/// <param name="Address">The address, absolute and with https.</param>
public sealed record Sighting(string Address)
{
    /// <summary>What happened there, in our own words; Markdown on one or more lines, which are one paragraph.</summary>
    public required string What { get; init; }

    /// <summary>
    /// The fixture of the rule that makes the situation anew; null for code in a repository, which the rule itself finds where <see cref="What"/> says.
    /// </summary>
    public string? Story { get; init; }

    /// <summary>What people call the place: <c>owner/name#12</c>, <c>owner/name</c>, or the host of a page.</summary>
    public string Label
    {
        get
        {
            var address = new Uri(Address);
            return address.Host == "github.com" && address.AbsolutePath.Trim('/').Split('/') is [var owner, var name, .. var rest]
                ? $"{owner}/{name}{(rest is [_, var number] ? "#" + number : "")}"
                : address.Host;
        }
    }
}
