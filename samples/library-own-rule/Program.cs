using Linter.Core.Engine;
using Linter.Core.Findings;
using Linter.Core.Rules;
using Linter.Core.Sources;

var files = new Dictionary<string, string>
{
    ["main.tf"] = "module \"site\" {\n  source = \"./site\"\n  region = \"us-west-1\"\n}\n",
    ["site/main.tf"] = "variable \"region\" {}\n\nprovider \"aws\" {\n  region = var.region\n}\n",
};
var request = new LintRequest { Files = new MemorySourceFiles(files), OwnRules = [new OurRegions()] };
foreach (var finding in LintEngine.Run(request).Active.Where(finding => finding.Rule.Id == "ACME1"))
{
    Console.WriteLine(finding);
    Console.WriteLine(string.Join('\n', finding.Flow.Select(step => $"  from {step.Location} {step.Message}")));
}

/// <summary>Finds providers for regions that the company does not use.</summary>
internal sealed class OurRegions : CustomRule
{
    private static readonly string[] s_regions = ["eu-central-1", "eu-west-1"];

    /// <inheritdoc/>
    public override RuleInfo Info { get; } = new("ACME1", "our-regions")
    {
        Summary = "A provider works in a region that we do not use",
        Severity = Severity.Warning,
        Why = "Data stays in Europe.",
        Bad = "provider \"aws\" {\n  region = \"us-west-1\" # expect: our-regions\n}",
        Good = "provider \"aws\" {\n  region = \"eu-west-1\"\n}",
        Fix = "Take eu-central-1 or eu-west-1.",
    };

    /// <inheritdoc/>
    public override void Check(CheckedModule module, IFindings findings)
    {
        foreach (var provider in module.Blocks("provider").Where(block => block.Labels is ["aws"]))
        {
            if (provider.Argument("region") is not { } region)
            {
                continue;
            }

            if (!region.Value.IsKnown)
            {
                findings.Unsure(region.ValueLocation, "The region is not known.");
            }
            else if (region.Text is { } name && !s_regions.Contains(name))
            {
                findings.Report(region.Origin, $"{provider} works in {name}, which we do not use.");
            }
        }
    }
}
