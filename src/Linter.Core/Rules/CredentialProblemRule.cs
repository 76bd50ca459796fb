using System.Collections.Immutable;
using Linter.Core.Companions;
using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Core.Fixes;
using Linter.Core.Terraform;
using Linter.Core.Terraform.Secrets;
using Linter.Hcl.Values;

namespace Linter.Core.Rules;

/// <summary>
/// A rule about one kind of problem that a credential can have, wherever Terraform signs in with it. The judgement is that of
/// <see cref="CredentialAnalysis"/>, the same for files, profiles and the environment; the rule says where and what to do.
/// </summary>
internal abstract class CredentialProblemRule : Rule
{
    /// <summary>The kind of problem.</summary>
    protected abstract CredentialProblemKind Kind { get; }

    /// <summary>The part of which it has to be said that it is not known, or null where another rule says so.</summary>
    protected virtual CredentialPart? UnsureOf => null;

    /// <inheritdoc/>
    public override void Check(Module module, IFindings findings)
    {
        foreach (var credential in module.Credentials.Configured)
        {
            Judge(credential, findings);
        }
    }

    /// <inheritdoc/>
    public override void Check(ModuleFile file, IFindings findings)
    {
        if (file.Kind == ModuleFileKind.BackendConfiguration && ConfiguredCredential.Of(file) is { } credential)
        {
            Judge(credential, findings);
        }
    }

    /// <inheritdoc/>
    public override void Check(CompanionFile file, CompanionSet companions, IFindings findings)
    {
        var problems = file.IsSample ? [] : file.CredentialProblems.Where(found => found.Problem.Kind == Kind).ToList();
        if (problems.Count == 0 || (CredentialAnalysis.IsHarmlessWhenLocal(Kind) && file.SpeaksOfStandIns(companions.LocalHosts)))
        {
            return;
        }

        // Tests of all kinds run with sample keys; only where Terraform signs in they are wrong for sure, and a script may be there to be filled in.
        var isForTerraform = Kind == CredentialProblemKind.Placeholder ? JudgeOfTerraform(file) : _ => true;
        foreach (var (scope, problem) in problems)
        {
            var binding = scope[problem.Part]!;
            if (Kind == CredentialProblemKind.Placeholder && !(scope.MayReachTerraform && isForTerraform(binding)))
            {
                continue;
            }

            var isTemplate = Kind == CredentialProblemKind.Placeholder && file.Workflow is null && file.Document is null;
            var details = new FindingDetails { Causes = problem.Causes, Confidence = isTemplate ? Confidence.Low : problem.Confidence, HoldsSecret = problem.Part != CredentialPart.AccessKeyId };
            findings.Report(binding.ValueLocation, $"{problem.Message} It is {binding.Name} of {scope.Name}.", details);
        }
    }

    // "test", "dummy", "testing": what people give emulators.
    private const int LongestSample = 7;

    // What direnv sets is for all tools in the folder, sample keys of emulators too; what an image of Terraform sets is for Terraform.
    private static Func<EnvironmentBinding, bool> JudgeOfTerraform(CompanionFile file)
    {
        if (file.IsTerraformImage || file.TerraformCommands.Any(command => command.Signs))
        {
            return _ => true;
        }

        var isOfDirenv = FilePath.NameOf(file.Path) == ".envrc" && !file.Text.Text.Contains("AWS_ENDPOINT_URL", StringComparison.Ordinal);
        return binding => isOfDirenv && binding.Value.Text?.Trim() is { Length: > LongestSample };
    }

    private void Judge(ConfiguredCredential credential, IFindings findings)
    {
        foreach (var problem in credential.Problems.Where(problem => problem.Kind == Kind))
        {
            var argument = credential[problem.Part]!;
            if (problem.Kind == CredentialProblemKind.Placeholder && credential.Endpoints == EndpointTarget.Unknown)
            {
                findings.Unsure(argument.ValueLocation, "A sample key stands here, and the endpoints are not known: for an emulator it is right.");
                continue;
            }

            findings.Report(argument.Origin, $"{problem.Message} It is {ConfiguredCredential.ArgumentName(problem.Part)} of {credential.Name}.", new FindingDetails
            {
                Causes = problem.Causes,
                Confidence = problem.Confidence,
                HoldsSecret = problem.Part != CredentialPart.AccessKeyId,
                Fixes = FixOf(argument, problem, credential),
            });
        }

        if (UnsureOf is { } part && credential.VariableFile is null && credential[part] is { Value: UnknownValue unknown } place)
        {
            findings.Unsure(place.ValueLocation, unknown.Reason.Message);
        }
    }

    /// <summary>What would mend a problem, the best first; by default the removal of what does not belong to the value.</summary>
    protected virtual ImmutableArray<Fix> FixOf(Argument argument, CredentialProblem problem, ConfiguredCredential credential) =>
        LiteralEdits.Remove(argument.Value, problem.Excess) is { IsEmpty: false } edits ? [new Fix("Remove what does not belong to the value", FixSafety.Safe, edits)] : [];
}
