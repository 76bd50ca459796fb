using System.CommandLine;
using System.Globalization;
using Linter.Cli.Hosting;
using Linter.Core.Terraform.Versions;

namespace Linter.Cli.Commands;

/// <summary>The syntax of <c>tfauth doctor</c>.</summary>
internal sealed class DoctorCommand : Command
{
    /// <summary>The value of <c>--live</c> that asks other partitions too.</summary>
    public const string DeepLive = "deep";

    private readonly Argument<string> _folder = new("DIR") { Description = "The root module. Default: the working directory.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _format = Text("--format", "FORMAT", "Report format: text (default), json or sarif.");
    private readonly Option<string> _environmentFile = Text("--env-file", "FILE", "Read the environment from a file (JSON object or dotenv) instead of the process.");
    private readonly Option<string> _home = Text("--home", "DIR", "Read this folder in place of the home folder.");
    private readonly Option<string> _now = Text("--now", "TIME", "The time that expiries are held against, ISO 8601.");
    private readonly Option<string> _terraform = Text("--terraform", "VERSION", "Assume this release of Terraform.");
    private readonly Option<string> _provider = Text("--provider", "VERSION", "Assume this release of hashicorp/aws.");
    private readonly Option<string[]> _variables = List("--var", "NAME=VALUE", "Set a variable of the root module; repeatable.");
    private readonly Option<string[]> _variableFiles = List("--var-file", "FILE", "Read variables from a file; repeatable.");
    private readonly Option<string> _workspace = Text("--workspace", "NAME", "The value of terraform.workspace.");
    private readonly Option<string> _color = Text("--color", "WHEN", "auto (default), always or never; NO_COLOR and FORCE_COLOR count too.");
    private readonly Option<string> _live = Text("--live", "deep", "Ask STS who the credentials belong to; =deep also asks the other partitions about a key that is not known.");
    private readonly Option<string> _endpoint = Text("--endpoint-url", "URL", "With --live, ask this in place of every STS.");
    private readonly Option<string> _error = Text("--error", "FILE", "Explain the AWS error in what Terraform printed (- for standard input) by what the machine shows.");
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Log to standard error what is read and asked." };
    private readonly Option<bool> _clear = new("--clear-expired-cache") { Description = "Remove expired files of .aws/cli/cache and .aws/sso/cache, after showing them." };

    public DoctorCommand(CommandHost host, CancellationToken cancellation)
        : base("doctor", "Tell which credentials Terraform will use for each AWS configuration, and what is wrong with them.")
    {
        Add(_folder);
        Option[] options =
        [
            _format, _environmentFile, _home, _now, _terraform, _provider, _variables, _variableFiles, _workspace, _color, _live, _endpoint, _error, _clear, _verbose,
        ];
        foreach (var option in options)
        {
            Add(option);
        }

        SetAction(parsed => new DoctorRun(host, Read(parsed), cancellation).Execute());
    }

    private static Option<string> Text(string name, string value, string description) => new(name) { HelpName = value, Description = description };

    private static Option<string[]> List(string name, string value, string description) =>
        new(name) { HelpName = value, Description = description, Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = false };

    private DoctorOptions Read(ParseResult parsed) => new()
    {
        Folder = parsed.GetValue(_folder) ?? ".",
        Format = OptionText.OneOf("--format", parsed.GetValue(_format) ?? "text", ["text", "json", "sarif"]),
        EnvironmentFile = parsed.GetValue(_environmentFile),
        Home = parsed.GetValue(_home),
        Now = TimeOf(parsed.GetValue(_now)),
        Terraform = VersionOf("--terraform", parsed.GetValue(_terraform)),
        Provider = VersionOf("--provider", parsed.GetValue(_provider)),
        Variables = [.. (parsed.GetValue(_variables) ?? []).Select(VariableOf)],
        VariableFiles = [.. parsed.GetValue(_variableFiles) ?? []],
        Workspace = parsed.GetValue(_workspace),
        Color = OptionText.OneOf("--color", parsed.GetValue(_color) ?? "auto", ["auto", "always", "never"]),
        Live = parsed.GetValue(_live) is { } live ? OptionText.OneOf("--live", live, [CommandLine.PlainLive, DeepLive]) : null,
        EndpointUrl = UrlOf(parsed.GetValue(_endpoint), parsed.GetValue(_live)),
        ErrorFile = parsed.GetValue(_error),
        IsVerbose = parsed.GetValue(_verbose),
        ClearsExpiredCache = parsed.GetValue(_clear),
    };

    private static Uri? UrlOf(string? text, string? live)
    {
        if (text is null)
        {
            return null;
        }

        if (live is null)
        {
            throw new UsageException("--endpoint-url says what --live asks, and --live is not given.");
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0
            ? url
            : throw new UsageException("--endpoint-url is a URL such as https://sts.eu-west-1.amazonaws.com, without a user.");
    }

    private static DateTimeOffset? TimeOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw new UsageException($"--now is a time such as 2026-01-31T12:00:00Z, not '{text}'.");
    }

    private static ReleaseVersion? VersionOf(string option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        return ReleaseVersion.TryParse(text, out var version) ? version : throw new UsageException($"{option} is a version such as 1.11.4, not '{text}'.");
    }

    private static KeyValuePair<string, string> VariableOf(string text) =>
        text.IndexOf('=', StringComparison.Ordinal) is var at and > 0
            ? KeyValuePair.Create(text[..at], text[(at + 1)..])
            : throw new UsageException("--var has the form NAME=VALUE.");
}
