using System.Collections.Immutable;
using Linter.Core.Aws;
using Linter.Core.Credentials;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Machine;
using Linter.Core.Findings;
using Linter.Core.Rules;
using Linter.Core.Terraform;

namespace Linter.Core.Engine;

/// <summary>Runs the doctor's steps in order: modules, configurations, chains, rules. Pure: the machine comes with the request.</summary>
internal static class DoctorEngine
{
    /// <summary>Diagnoses the configurations of a root module.</summary>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static DoctorResult Run(DoctorRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Explain(Judge(Diagnose(request, cancellation), RuleCatalogue.All), request);
    }

    /// <summary>The same diagnosis with what STS said to some of its configurations.</summary>
    /// <param name="request">The request.</param>
    /// <param name="ask">Asks STS, or gives null for a configuration that is not to be asked about.</param>
    /// <param name="cancellation">Stops the run.</param>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public static DoctorResult RunLive(DoctorRequest request, Func<DiagnosedConfiguration, LiveAnswer?> ask, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(ask);
        var diagnosis = Diagnose(request, cancellation);
        var answered = diagnosis.Configurations.Select(configuration =>
        {
            cancellation.ThrowIfCancellationRequested();
            return ExplainAnswer(configuration with { Live = ask(configuration) }, request.Machine);
        });
        return Explain(Judge(diagnosis with { Configurations = [.. answered] }, RuleCatalogue.All), request);
    }

    /// <summary>Walks the chains without judging them.</summary>
    internal static Diagnosis Diagnose(DoctorRequest request, CancellationToken cancellation)
    {
        var tree = TreeReader.Read(request.Files, 1, cancellation, request.Settings.LocalHosts);
        tree.Loader.Reserve(request.Folder);
        if (tree.Loader.Find(request.Folder) is not { IsModule: true } folder)
        {
            return new Diagnosis { Machine = request.Machine, Tree = tree, Configurations = [], Modules = [], SharedFiles = [] };
        }

        var root = new Module(folder, new RootFolders(tree, folder.Path), Assignments(folder, tree, request), request.Workspace);
        var modules = ConfigurationFinder.ModulesBelow(root);
        var provider = VersionChoice.OfProvider(request.Provider, modules);
        var terraform = VersionChoice.OfTerraform(request.Terraform, modules);
        var saved = SavedBackend.Read(request.Machine);
        var walker = new ChainWalker(request.Machine);
        var configurations = ImmutableArray.CreateBuilder<DiagnosedConfiguration>();
        foreach (var found in ConfigurationFinder.Find(modules))
        {
            cancellation.ThrowIfCancellationRequested();
            configurations.Add(Walk(found, provider, terraform, saved, walker, tree.LocalHosts));
        }

        return new Diagnosis
        {
            Machine = request.Machine,
            Tree = tree,
            Configurations = configurations.ToImmutable(),
            Modules = modules,
            SharedFiles = SharedFile.Of(configurations.Select(configuration => configuration.Input), request.Machine, walker.Files),
            SavedBackend = saved,
        };
    }

    /// <summary>Runs rules over a diagnosis.</summary>
    internal static DoctorResult Judge(Diagnosis diagnosis, IReadOnlyList<Rule> rules)
    {
        var collector = new FindingCollector();
        foreach (var rule in rules)
        {
            collector.Run(rule, "the machine", diagnosis, static (checking, subject, findings) => checking.Check(subject, findings));
        }

        foreach (var credential in MachineCredentials.Of(diagnosis))
        {
            JudgeValues(credential, rules, collector);
        }

        var sorted = FindingOrder.Sort(collector.Findings);
        return new DoctorResult
        {
            Configurations = diagnosis.Configurations,
            Findings = Fingerprints.Add(sorted, diagnosis.Tree),
            Commands = [.. sorted.Select(finding => NextCommands.For(finding, diagnosis))],
            Failures = [.. diagnosis.Tree.Failures, .. collector.Failures],
        };
    }

    private static DiagnosedConfiguration ExplainAnswer(DiagnosedConfiguration configuration, MachineState machine)
    {
        if (configuration.Live is not { Outcome: LiveOutcome.Rejected, ErrorCode: { } code } live || ErrorCode.Find(code, live.Operation) is not { } error)
        {
            return configuration;
        }

        var evidence = new CauseEvidence(machine);
        return configuration with { Explanation = ErrorExplanation.Of(error, cause => evidence.Of(cause, configuration)) };
    }

    private static DoctorResult Explain(DoctorResult result, DoctorRequest request)
    {
        if (request.Error is not { } error)
        {
            return result;
        }

        var evidence = new CauseEvidence(request.Machine);
        return result with { Explanation = ErrorExplanation.Of(error, cause => evidence.Of(cause, result.Configurations, result.Findings)) };
    }

    // Values are judged in one place for all places they stand in; each kind of problem is reported under its own rule.
    private static void JudgeValues(MachineCredential credential, IReadOnlyList<Rule> rules, FindingCollector collector)
    {
        foreach (var problem in CredentialAnalysis.Analyze(credential.Values))
        {
            if (rules.FirstOrDefault(candidate => candidate.Info.Id == problem.Rule) is { } rule)
            {
                var details = new FindingDetails { Causes = problem.Causes, Confidence = problem.Confidence, HoldsSecret = true };
                collector.Run(rule, "credentials of the machine", credential, (_, subject, findings) => findings.Report(subject.PlaceOf(problem.Part), problem.Message, details));
            }
        }
    }

    private static DiagnosedConfiguration Walk(
        FoundConfiguration found, VersionChoice provider, VersionChoice terraform, SavedBackend? saved, ChainWalker walker, LocalHosts local)
    {
        var isProvider = found.Kind == ConfigurationKind.Provider;
        var rules = isProvider ? ChainRules.ForProvider(provider.Version) : ChainRules.ForBackend(terraform.Version, UsesLegacyWorkflow(found));
        var fromInit = found.Kind == ConfigurationKind.Backend && saved?.Type == "s3" ? saved.Arguments : ImmutableDictionary<string, string>.Empty;
        var input = ChainInputReader.Read(found, rules, fromInit);
        return new DiagnosedConfiguration
        {
            Kind = found.Kind,
            Address = found.Address,
            Location = found.Location,
            Versions = (isProvider ? provider : terraform).Description,
            Input = input,
            Block = found.Block,
            UsesLocalEndpoints = LocalEndpoints.AreUsed(found.Block, local),
            Outcome = walker.Walk(input),
        };
    }

    private static bool? UsesLegacyWorkflow(FoundConfiguration found) =>
        ChainInputReader.Convert(found.Block?.Argument("use_legacy_workflow")?.Value).Text switch
        {
            "true" => true,
            "false" => false,
            _ => null,
        };

    // TF_VAR_ variables give way to the files that Terraform reads by itself.
    private static VariableAssignments Assignments(ModuleFolder folder, ModuleTree tree, DoctorRequest request)
    {
        const string prefix = "TF_VAR_";
        var named = tree.VariableFilesNamed(request.VariableFiles);
        var assigned = VariableAssignments.Of(folder, named, []).All.Select(assignment => assignment.Name).ToHashSet(StringComparer.Ordinal);
        var fromEnvironment = request.Machine.Environment
            .Where(variable => variable.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(variable => KeyValuePair.Create(variable.Key[prefix.Length..], variable.Value))
            .Where(variable => !assigned.Contains(variable.Key))
            .OrderBy(variable => variable.Key, StringComparer.Ordinal);
        return VariableAssignments.Of(folder, named, fromEnvironment.Concat(request.Variables));
    }
}
