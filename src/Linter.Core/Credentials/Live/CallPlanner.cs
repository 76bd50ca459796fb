using System.Collections.Immutable;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Machine;
using Linter.Core.Credentials.Profiles;

namespace Linter.Core.Credentials.Live;

/// <summary>Plans the calls for a configuration. Reads files and variables, runs and calls nothing.</summary>
/// <param name="machine">The machine.</param>
internal sealed class CallPlanner(MachineState machine)
{
    private readonly ProfileFileCache _files = new(machine);

    /// <summary>The calls that Terraform would make for its identity.</summary>
    public CallPlan Plan(DiagnosedConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var outcome = configuration.Outcome;
        if (outcome.Error is not null)
        {
            return Not("Terraform stops before it calls AWS.");
        }

        if (RoleSettings.HasUnknownRole(configuration.Input))
        {
            return Not("A role to assume is not known before Terraform runs.");
        }

        var levels = LevelsOf(configuration.Input);
        var plan = Base(configuration, levels);
        var roles = outcome.Credentials.AssumedRoles.Skip(plan.WebIdentity is null ? 0 : 1);
        return plan with { Roles = [.. roles.Select(role => RoleSettings.Of(role, configuration.Block, levels))] };
    }

    private CallPlan Base(DiagnosedConfiguration configuration, ImmutableArray<ProfileSettings> levels)
    {
        var credentials = configuration.Outcome.Credentials;
        return credentials switch
        {
            { Keys: { } keys } => new CallPlan { Keys = keys },
            { Source: CredentialSource.WebIdentity } => WebIdentity(configuration, levels),
            { Source: CredentialSource.Process } when levels is [.., { CredentialProcess: { } process }] => new CallPlan { Process = process.Value },
            { Source: CredentialSource.Sso } =>
                Not("The credentials come from IAM Identity Center, which tfauth does not ask; aws sts get-caller-identity with the same profile does."),
            { Source: CredentialSource.Container } => Not("The credentials come from the container's endpoint, which tfauth does not ask."),
            { Source: CredentialSource.InstanceMetadata } => Not("The credentials come from the instance's metadata, which tfauth does not ask."),
            { Source: CredentialSource.None } => Not("There are no credentials to ask with."),
            _ => Not("The credentials are not known before Terraform runs."),
        };
    }

    private CallPlan WebIdentity(DiagnosedConfiguration configuration, ImmutableArray<ProfileSettings> levels)
    {
        if (configuration.Outcome.Credentials.AssumedRoles is not [var role, ..])
        {
            return Not("The role of the web identity is not known before Terraform runs.");
        }

        var (token, session) = configuration.Input.WebIdentity is { } block
            ? (TokenOf(block), RoleSettings.WebIdentitySessionName(configuration.Block))
            : configuration.Outcome.Credentials.Profile is not null && levels is [.., { WebIdentityTokenFile: { } file } last]
                ? (Read(file.Value), last.Section.Value("role_session_name"))
                : (machine.Variable("AWS_WEB_IDENTITY_TOKEN_FILE") is { } path ? Read(path) : null, machine.Variable("AWS_ROLE_SESSION_NAME"));
        return token is { Length: > 0 }
            ? new CallPlan { WebIdentity = new WebIdentityStep(role, token, session) }
            : Not("The web identity token is not known before Terraform runs, or is empty.");
    }

    private string? TokenOf(WebIdentityInput block)
    {
        if (block.Token.IsSet || block.Token.IsUnknown)
        {
            return block.Token.Text;
        }

        return block.TokenFile.IsSet
            ? PathExpansion.Expand(block.TokenFile.Text!, machine) is { } path ? Read(path) : null
            : machine.Variable("TF_AWS_WEB_IDENTITY_TOKEN");
    }

    private string? Read(string path) => machine.Read(path).Text is { } text ? System.Text.Encoding.UTF8.GetString(text.Bytes) : null;

    private ImmutableArray<ProfileSettings> LevelsOf(ChainInput input) => SharedConfiguration.Load(input, machine, _files).Levels;

    private static CallPlan Not(string why) => new() { WhyNot = why };
}
