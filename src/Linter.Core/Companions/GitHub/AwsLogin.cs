using Linter.Core.Companions.Yaml;
using Linter.Core.Findings;

namespace Linter.Core.Companions.GitHub;

/// <summary>A step of <c>aws-actions/configure-aws-credentials</c>.</summary>
internal sealed class AwsLogin(WorkflowStep step)
{
    /// <summary>The step.</summary>
    public WorkflowStep Step { get; } = step;

    /// <summary>The action with its version.</summary>
    public ActionReference Action { get; } = step.Uses!;

    /// <summary>Where findings about the step as a whole stand.</summary>
    public Location Location => Action.Location;

    /// <summary>The role, or null.</summary>
    public string? Role => Text("role-to-assume");

    /// <summary>Whether an access key id is given, which takes the place of OIDC.</summary>
    public bool HasKey => Text("aws-access-key-id") is { Length: > 0 };

    /// <summary>Whether a session token is given.</summary>
    public bool HasToken => Text("aws-session-token") is { Length: > 0 };

    /// <summary>Whether the credentials that are there already assume the role.</summary>
    public bool IsChained => Text("role-chaining") == "true";

    /// <summary>Whether the session comes by the job's OIDC token: a role, and nothing that takes precedence over it.</summary>
    public bool UsesOidc => Role is { Length: > 0 } && !HasKey && !IsChained && Text("web-identity-token-file") is null
        && Text("force-skip-oidc") != "true" && Text("use-existing-credentials") != "true";

    /// <summary>How long the session lasts in seconds; null where that is not known.</summary>
    public int? Duration => Text("role-duration-seconds") is { } text
        ? int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var seconds) ? seconds : null
        : 3600;

    /// <summary>Where the duration stands, or null where it is the default.</summary>
    public Location? DurationLocation => Step.Input("role-duration-seconds")?.Value.Location;

    /// <summary>Whether the variables of an earlier login go before this one signs in.</summary>
    public bool ClearsOthers => Text("unset-current-credentials") == "true";

    /// <summary>Whether the session becomes variables of all later steps.</summary>
    public bool ExportsVariables => Text("output-env-credentials") is not "false" && Text("aws-profile") is null;

    /// <summary>The text of an input, or null.</summary>
    public string? Text(string input) => (Step.Input(input)?.Value as ScalarNode)?.Content.Text;
}
