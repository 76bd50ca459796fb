using System.CommandLine;
using Linter.Cli.Hosting;
using Linter.Cli.Reports;
using Linter.Core.Aws;
using Linter.Core.Explanations;

namespace Linter.Cli.Commands;

/// <summary><c>tfauth explain WHAT</c>: the page of a rule, an error, a region, an argument or a key id; <c>-</c> reads what Terraform printed.</summary>
internal sealed class ExplainCommand : Command
{
    private const string StandardInput = "-";

    private readonly Argument<string> _what = new("WHAT")
    {
        Description = "A rule (id or name), an AWS error code, a region, a provider or backend argument, an access key id; or - to read Terraform's output.",
    };

    public ExplainCommand(CommandHost host) : base("explain", "Tell what something means, why that matters, and what to do about it.")
    {
        _what.CompletionSources.Add(_ => RuleSelection.Words);
        Add(_what);
        SetAction(parsed =>
        {
            var what = parsed.GetRequiredValue(_what);
            var page = what == StandardInput ? PageOfOutput(host) : Explanation.Find(what) ?? throw Unknown(what);
            using var text = ReportText.Open(host.Output);
            text.Write(page);
            return ExitCode.Success;
        });
    }

    private static string PageOfOutput(CommandHost host) =>
        ErrorCodeReader.Find(TerraformOutput.Read(host.Input)) is { } error
            ? Explanation.Of(error)
            : throw new UsageException("Standard input holds no error of AWS or of its SDK that tfauth knows.");

    private static UsageException Unknown(string what)
    {
        var shown = Explanation.IsSecret(what) ? "this text, which may be a secret" : $"'{what}'";
        return new UsageException(
            $"There is nothing to explain about {shown}.{(Explanation.Nearest(what) is { } nearest ? $" Did you mean '{nearest}'?" : "")}");
    }
}
