using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Credentials.Live;
using Linter.Core.Credentials.Machine;

namespace Linter.Cli.Hosting.Live;

/// <summary>Asks STS who the credentials of a configuration belong to. The one place that uses the network, and the SDK.</summary>
/// <param name="machine">The machine.</param>
/// <param name="settings">How STS is asked.</param>
/// <param name="cancellation">Stops a call.</param>
internal sealed class LiveDoctor(MachineState machine, LiveSettings settings, CancellationToken cancellation)
{
    private const string UnknownKey = "InvalidClientTokenId";

    private readonly CallPlanner _planner = new(machine);

    /// <summary>What STS says to a configuration.</summary>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public LiveAnswer Ask(DiagnosedConfiguration configuration)
    {
        var plan = _planner.Plan(configuration);
        if (StsTarget.Of(configuration, machine, settings.EndpointUrl) is not { } target)
        {
            return Skipped(settings.EndpointUrl?.Host ?? "", plan.WhyNot ?? "The region, and with it the STS to ask, is not known before Terraform runs.");
        }

        if (plan.WhyNot is { } why)
        {
            return Skipped(target.Host, why);
        }

        using var clients = new StsClients(ConnectionSettings.Of(configuration, machine), settings.Timeout, cancellation);
        return Follow(configuration, plan, target, clients);
    }

    private LiveAnswer Follow(DiagnosedConfiguration configuration, CallPlan plan, StsTarget target, StsClients clients)
    {
        var keys = plan.Keys;
        if (plan.Process is { } command)
        {
            var printed = CredentialProcess.Run(command, machine, cancellation);
            if (printed.Keys is null)
            {
                return new LiveAnswer(target.Host, LiveOutcome.Skipped, Message: printed.Problem);
            }

            keys = printed.Keys;
        }

        if (plan.WebIdentity is { } token)
        {
            var changed = clients.AssumeRoleWithWebIdentity(target, token);
            if (changed.Keys is null)
            {
                return Answer(target, changed, "sts:AssumeRoleWithWebIdentity");
            }

            keys = changed.Keys;
        }

        foreach (var role in plan.Roles)
        {
            var assumed = clients.AssumeRole(target, keys!, role);
            if (assumed.Keys is null)
            {
                return WithPartition(Answer(target, assumed, "sts:AssumeRole"), configuration, keys!, clients);
            }

            keys = assumed.Keys;
        }

        return WithPartition(Answer(target, clients.GetCallerIdentity(target, keys!), LiveAnswer.GetCallerIdentity), configuration, keys!, clients);
    }

    // Somebody who asks for it sends the key to other partitions too; the secret never leaves the machine, as with any signed call.
    private LiveAnswer WithPartition(LiveAnswer answer, DiagnosedConfiguration configuration, CredentialKeys keys, StsClients clients)
    {
        if (!settings.IsDeep || answer.ErrorCode != UnknownKey)
        {
            return answer;
        }

        foreach (var other in StsTarget.Others(configuration.Outcome.Partition, settings.EndpointUrl))
        {
            // A wrong secret or a missing right is an answer of somebody who knows the key.
            var reply = clients.GetCallerIdentity(other, keys);
            if (reply.Outcome == LiveOutcome.Accepted || (reply.Outcome == LiveOutcome.Rejected && reply.ErrorCode is "SignatureDoesNotMatch" or "AccessDenied" or "ExpiredToken"))
            {
                var name = $"STS of {other.SigningRegion}";
                return answer with { KnownTo = name, Message = $"{answer.Message} {name} knows the key." };
            }
        }

        return answer with { Message = $"{answer.Message} No other partition that could be asked knows the key." };
    }

    // The rule compares with the instant of the run, which need not be that of the clock.
    private LiveAnswer Answer(StsTarget target, StsReply reply, string operation) => new(
        target.Host,
        reply.Outcome,
        reply.Account,
        reply.Arn,
        reply.ErrorCode,
        reply.Message,
        reply.Skew is { } skew ? machine.Now + skew : null,
        operation);

    private static LiveAnswer Skipped(string host, string why) => new(host, LiveOutcome.Skipped, Message: why);
}
