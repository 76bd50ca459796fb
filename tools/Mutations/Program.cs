using System.Diagnostics;
using System.Text.Json;
using Linter.Testing;
using Mutations;

// Mutations [RULE…]      breaks the named rules, or all, and prints what no fixture notices
// Mutations --approve    writes down what the rules say about their stories, for a person to read
// Mutations --run PLAN FOLDER runs the fixtures against the broken assembly beside it; the first form starts the second
if (args is ["--run", var list, var fixtures])
{
    Run(list, fixtures);
    return 0;
}

var root = new DirectoryInfo(AppContext.BaseDirectory);
while (root is not null && !File.Exists(Path.Combine(root.FullName, "Linter.sln")))
{
    root = root.Parent;
}

if (root is null)
{
    Console.Error.WriteLine("Linter.sln is in no folder above this program.");
    return 2;
}

var stories = Path.Combine(root.FullName, "tests", "Linter.Core.Tests", "Fixtures");
if (args is ["--approve", .. var approved])
{
    foreach (var rule in Linter.Core.Rules.RuleCatalogue.All.Select(rule => rule.Info).Where(rule => approved.Length == 0 ? rule.Family[^1] is >= '0' and <= '7' : approved.Contains(rule.Name)))
    {
        ApprovedFindings.Of(stories, rule.Name).Write(stories);
    }

    return 0;
}

var scratch = Directory.CreateTempSubdirectory("mutations-");
try
{
    foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory))
    {
        File.Copy(file, Path.Combine(scratch.FullName, Path.GetFileName(file)));
    }

    var mutants = MutatedAssembly.Write(Path.Combine(root.FullName, "src", "Linter.Core"), Path.Combine(scratch.FullName, "Linter.Core.dll"), args);
    var plan = Path.Combine(scratch.FullName, "mutants.json");
    File.WriteAllText(plan, JsonSerializer.Serialize(mutants));
    using var run = Process.Start("dotnet", [Path.Combine(scratch.FullName, "Mutations.dll"), "--run", plan, stories]);
    run.WaitForExit();
    return run.ExitCode;
}
finally
{
    scratch.Delete(recursive: true);
}

static void Run(string list, string fixtures)
{
    var families = new SortedDictionary<string, (int Killed, int All)>(StringComparer.Ordinal);
    foreach (var rule in JsonSerializer.Deserialize<List<Mutant>>(File.ReadAllText(list))!.GroupBy(mutant => mutant.Rule).OrderBy(rule => Linter.Core.Rules.RuleCatalogue.Find(rule.Key)!.Info.Id, StringComparer.Ordinal))
    {
        var info = Linter.Core.Rules.RuleCatalogue.Find(rule.Key)!.Info;
        var check = new FixtureCheck(fixtures, rule.Key);
        AppContext.SetData(Mutant.Switch, 0);
        if (!check.Passes())
        {
            Console.WriteLine($"{info.Id} {rule.Key}: the fixtures do not even pass with the rule as it is.");
            continue;
        }

        var survivors = rule.Where(mutant => !IsNoticed(mutant, check)).ToList();
        var (killed, all) = families.GetValueOrDefault(info.Family);
        families[info.Family] = (killed + rule.Count() - survivors.Count, all + rule.Count());
        Console.WriteLine($"{info.Id} {rule.Key}: {rule.Count() - survivors.Count} of {rule.Count()}");
        foreach (var survivor in survivors)
        {
            Console.WriteLine($"    {survivor.File}:{survivor.Line} {survivor.What}: {survivor.Code}");
        }
    }

    foreach (var (family, score) in families)
    {
        Console.WriteLine($"{family}: {score.Killed} of {score.All}, {100.0 * score.Killed / score.All:0.0} %");
    }

    var (noticed, total) = (families.Values.Sum(score => score.Killed), families.Values.Sum(score => score.All));
    Console.WriteLine($"noticed {noticed} of {total}, {100.0 * noticed / Math.Max(total, 1):0.0} %");
}

// A mutant may also throw, or go on for ever.
static bool IsNoticed(Mutant mutant, FixtureCheck check)
{
    AppContext.SetData(Mutant.Switch, mutant.Number);
    var passes = Task.Run(check.Passes);
    try
    {
        return !passes.Wait(TimeSpan.FromSeconds(20)) || !passes.Result;
    }
    catch (AggregateException)
    {
        return true;
    }
}
