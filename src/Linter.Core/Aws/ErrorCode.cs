using System.Collections.Immutable;
using System.Text.Json;

namespace Linter.Core.Aws;

/// <summary>An error that AWS answers, or that Terraform gives before it asks AWS.</summary>
/// <param name="Code">The code as AWS writes it; for an error of Terraform's own a name of ours.</param>
/// <param name="Aliases">Other codes of the same error.</param>
/// <param name="IsFromAws">Whether AWS answered it; else no request was made, or none arrived.</param>
/// <param name="Operation">The call whose error it is (<c>sts:AssumeRole</c>), or null for any.</param>
/// <param name="HttpStatuses">HTTP statuses it comes with; empty where it comes with none or that is not known.</param>
/// <param name="Services">Services that answer it.</param>
/// <param name="Fragments">Pieces of its text, in small letters, by which it is recognised where no code is printed.</param>
/// <param name="Meaning">A sentence that says what it means.</param>
/// <param name="Causes">What can be behind it, most likely first.</param>
/// <param name="NextSteps">What to do, first things first.</param>
/// <param name="IsVerified">Whether its meaning was read in a source.</param>
internal sealed record ErrorCode(
    string Code,
    ImmutableArray<string> Aliases,
    bool IsFromAws,
    string? Operation,
    ImmutableArray<int> HttpStatuses,
    ImmutableArray<string> Services,
    ImmutableArray<string> Fragments,
    string Meaning,
    ImmutableArray<ErrorCause> Causes,
    ImmutableArray<string> NextSteps,
    bool IsVerified)
{
    private static readonly Lazy<ImmutableArray<ErrorCode>> Facts = new(() => FactFile.Read("error-codes.json", "codes", Read));

    /// <summary>All known errors, in the order in which they are looked for in a text.</summary>
    public static ImmutableArray<ErrorCode> All => Facts.Value;

    /// <summary>The error of a code, or null. Upper and lower case count as the same.</summary>
    /// <param name="code">The code or one of its aliases.</param>
    /// <param name="operation">The call that failed (<c>sts:AssumeRole</c>), which decides between several errors of one code; or null.</param>
    public static ErrorCode? Find(string code, string? operation = null)
    {
        var found = All.Where(candidate => candidate.IsCalled(code)).ToList();
        return found.Find(candidate => operation is not null && candidate.Operation == operation)
            ?? found.Find(candidate => candidate.Operation is null)
            ?? found.FirstOrDefault();
    }

    internal bool IsCalled(string code) =>
        Code.Equals(code, StringComparison.OrdinalIgnoreCase)
        || Aliases.Any(alias => alias.Equals(code, StringComparison.OrdinalIgnoreCase));

    private static ErrorCode Read(JsonElement fact) => new(
        fact.Text("code"),
        fact.Texts("aliases"),
        fact.Flag("fromAws"),
        fact.OptionalText("operation"),
        fact.TryGetProperty("http", out var statuses) ? [.. statuses.EnumerateArray().Select(status => status.GetInt32())] : [],
        fact.Texts("services"),
        fact.Texts("fragments"),
        fact.Text("meaning"),
        [.. fact.GetProperty("causes").EnumerateArray().Select(cause => new ErrorCause(cause.Text("cause"), cause.Text("why"), cause.IsVerified()))],
        fact.Texts("next"),
        fact.IsVerified());
}

/// <summary>What can be behind an error.</summary>
/// <param name="Cause">The name of the root cause.</param>
/// <param name="Why">The cause in words, as the end of "Most likely …".</param>
/// <param name="IsVerified">Whether it was read in a source.</param>
internal sealed record ErrorCause(string Cause, string Why, bool IsVerified);
