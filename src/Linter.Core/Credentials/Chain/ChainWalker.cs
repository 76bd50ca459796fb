using System.Collections.Immutable;
using Linter.Core.Aws;
using Linter.Core.Credentials.Machine;

namespace Linter.Core.Credentials.Chain;

/// <summary>Finds the credentials and the region that Terraform would use, in the order in which its version asks.</summary>
/// <param name="machine">The machine.</param>
internal sealed class ChainWalker(MachineState machine)
{
    private readonly ProfileFileCache _files = new(machine);

    /// <summary>Shared files that were asked for so far.</summary>
    internal ProfileFileCache Files => _files;

    /// <summary>Walks the chain of one configuration.</summary>
    public ChainOutcome Walk(ChainInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var trace = new ChainTrace();
        SharedConfiguration configuration;
        var result = input.Rules.IsSessionBased
            ? new SessionChain(input, machine, _files, trace).Find(out configuration)
            : new ModernChain(input, machine, _files, trace).Find(out configuration);
        var region = RegionChoice.Of(input, machine, configuration, result);
        var error = FindError(input, region, result);
        var credentials = result.Credentials ?? ChosenCredentials.None;
        return new ChainOutcome
        {
            Region = region,
            Partition = Partitions.OfRegion(region.Value)?.Name,
            Credentials = credentials with { AssumedRoles = AllRoles(credentials, input) },
            Error = error,
            Links = trace.Links,
        };
    }

    // In the order in which Terraform comes across them.
    private ChainError? FindError(ChainInput input, ChosenRegion region, SourceResult result)
    {
        var regionError = RegionChoice.FindError(input, region);
        var roleError = AssumedRoles.FindError(input);
        var headerError = UnsendableKeys.FindError(result.Credentials);
        if (input.IsBackend)
        {
            return regionError ?? roleError ?? result.SettingsError ?? result.RetrievalError ?? headerError;
        }

        return result.SettingsError ?? result.RetrievalError ?? roleError ?? regionError
            ?? (input.Rules.HasSecondSession ? SecondSession.FindError(input, machine, _files) : null)
            ?? headerError;
    }

    // Each role once: a role that is taken again changes nothing about who is calling.
    private static ImmutableArray<string> AllRoles(ChosenCredentials credentials, ChainInput input) =>
    [
        .. credentials.AssumedRoles
            .Concat(input.AssumeRoles.Where(role => role.IsSet).Select(role => role.Text!))
            .Distinct(StringComparer.Ordinal),
    ];
}
