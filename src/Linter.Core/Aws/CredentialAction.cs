using System.Collections.Immutable;
using Linter.Core.Terraform.Versions;

namespace Linter.Core.Aws;

/// <summary>What is known of the action <c>aws-actions/configure-aws-credentials</c>.</summary>
internal static class CredentialAction
{
    private static readonly Lazy<ImmutableArray<ActionInput>> LazyInputs = new(() =>
        FactFile.Read("credential-action.json", "inputs", fact => new ActionInput(fact.Text("name"), ReleaseVersion.Parse(fact.Text("since")))));

    private static readonly Lazy<ImmutableArray<ActionRuntime>> LazyRuntimes = new(() =>
        FactFile.Read("credential-action.json", "runtimes", fact => new ActionRuntime(fact.GetProperty("major").GetInt32(), fact.Text("runtime"), fact.Flag("ended"))));

    /// <summary>The inputs of all releases.</summary>
    public static ImmutableArray<ActionInput> Inputs => LazyInputs.Value;

    /// <summary>What the releases of a major version run on, or null where it is not known.</summary>
    public static ActionRuntime? RuntimeOf(int? major) => LazyRuntimes.Value.FirstOrDefault(runtime => runtime.Major == major);
}

/// <summary>An input of the action.</summary>
/// <param name="Name">The name.</param>
/// <param name="Since">The first release that has it.</param>
internal sealed record ActionInput(string Name, ReleaseVersion Since);

/// <summary>What releases of the action run on.</summary>
/// <param name="Major">The major version of the releases.</param>
/// <param name="Name">The runtime.</param>
/// <param name="HasEnded">Whether GitHub no longer supports it.</param>
internal sealed record ActionRuntime(int Major, string Name, bool HasEnded);
