using System.CommandLine;
using Linter.Cli.Hosting;
using Linter.Cli.Reports;
using Linter.Core.Rules;

namespace Linter.Cli.Commands;

/// <summary><c>tfauth explain WHAT</c>: the page of a rule.</summary>
internal sealed class ExplainCommand : Command
{
    private readonly Argument<string> _what = new("WHAT") { Description = "A rule, by id or name." };

    public ExplainCommand(CommandHost host) : base("explain", "Tell what a rule finds, why that matters, and what to do about it.")
    {
        Add(_what);
        SetAction(parsed =>
        {
            var what = parsed.GetRequiredValue(_what);
            if (RuleCatalogue.Find(what)?.Info is not { } rule)
            {
                var names = RuleCatalogue.All.SelectMany(known => new[] { known.Info.Name, known.Info.Id });
                throw new UsageException($"There is nothing to explain about '{what}'.{Suggestion.For(what, names)}");
            }

            using var text = ReportText.Open(host.Output);
            text.Write(RulePage.PlainText(rule));
            return ExitCode.Success;
        });
    }
}
