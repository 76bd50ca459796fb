using System.Collections.Immutable;
using Linter.Core.Companions.Shell;
using Linter.Core.Companions.Yaml;

namespace Linter.Core.Companions.GitHub;

/// <summary>The environments of a workflow: of all jobs, of a job, of a step, of what an action is given, of what a script sets.</summary>
internal static class WorkflowScopes
{
    private static readonly ImmutableArray<(string Input, string Variable)> LoginInputs =
    [
        ("aws-access-key-id", "AWS_ACCESS_KEY_ID"), ("aws-secret-access-key", "AWS_SECRET_ACCESS_KEY"), ("aws-session-token", "AWS_SESSION_TOKEN"), ("aws-region", "AWS_REGION"),
    ];

    /// <summary>All scopes that set something.</summary>
    public static IEnumerable<BindingScope> Of(Workflow workflow) => All(workflow).Where(scope => scope.Bindings.Length > 0);

    private static IEnumerable<BindingScope> All(Workflow workflow)
    {
        var hasToken = HasToken(workflow.Environment);
        yield return new BindingScope("the workflow", workflow.Environment);
        foreach (var job in workflow.Jobs)
        {
            var reaches = job.Steps.Any(step => step.RunsTerraform || step.Uses is { Name: ['.', ..] });
            hasToken |= HasToken(job.Environment);
            yield return new BindingScope($"job {job.Id}", job.Environment) { HasTokenElsewhere = hasToken, MayReachTerraform = reaches };
            yield return new BindingScope($"the secrets of job {job.Id}", job.Secrets) { IsHandedOn = true };
            foreach (var step in job.Steps)
            {
                yield return new BindingScope($"a step of job {job.Id}", step.Environment) { HasTokenElsewhere = hasToken, MayReachTerraform = step.RunsTerraform || step.Uses is { Name: ['.', ..] } };
                yield return new BindingScope($"the login of job {job.Id}", LoginOf(step)) { MayReachTerraform = reaches };
                foreach (var scope in step.Script is { } script ? BindingScope.Of($"a step of job {job.Id}", ShellBindings.Of(script)) : [])
                {
                    yield return scope with { HasTokenElsewhere = true, MayReachTerraform = reaches };
                }
            }
        }
    }

    private static bool HasToken(ImmutableArray<EnvironmentBinding> environment) => environment.Any(binding => binding.Name == "AWS_SESSION_TOKEN");

    /// <summary>What a login of <c>configure-aws-credentials</c> is given, under the names of the variables.</summary>
    public static ImmutableArray<EnvironmentBinding> LoginOf(WorkflowStep step) => step.Login is null
        ? []
        :
        [
            .. LoginInputs.Select(pair => (pair.Variable, Entry: step.Input(pair.Input))).Where(pair => pair.Entry?.Value is ScalarNode).Select(pair => new EnvironmentBinding(
                pair.Variable,
                BindingValues.OfTemplate(pair.Entry!.Value.Text!, "${{", "}}", pair.Entry.Value.Location),
                pair.Entry.Value.Text!,
                pair.Entry.Key.Location,
                pair.Entry.Value.Location)),
        ];
}
