using System.Collections.Immutable;
using Linter.Core.Credentials.Machine;

namespace Linter.Core.Credentials.Chain;

/// <summary>Which shared files a configuration reads.</summary>
/// <param name="ConfigFiles">Paths of config files, in order.</param>
/// <param name="CredentialsFiles">Paths of credentials files, in order.</param>
/// <param name="HasUnknown">Whether an argument that names files is not known.</param>
internal sealed record SharedFileLists(ImmutableArray<string> ConfigFiles, ImmutableArray<string> CredentialsFiles, bool HasUnknown)
{
    /// <summary>The lists; null where a path is one that Terraform refuses.</summary>
    public static SharedFileLists? Of(ChainInput input, MachineState machine)
    {
        // The backend reads one variable more, and expands what both of them say; elsewhere the SDK takes variables as they are.
        var config = FromArgument(input.SharedConfigFiles, input, machine)
            ?? (input.IsBackend ? Expanded("AWS_SHARED_CONFIG_FILE", machine) : null)
            ?? FromVariableOrHome("AWS_CONFIG_FILE", "config", machine);
        var credentials = FromArgument(input.SharedCredentialsFiles, input, machine)
            ?? (input.IsBackend ? Expanded("AWS_SHARED_CREDENTIALS_FILE", machine) : null)
            ?? FromVariableOrHome("AWS_SHARED_CREDENTIALS_FILE", "credentials", machine);
        if (config.Contains(null) || credentials.Contains(null))
        {
            return null;
        }

        var hasUnknown = input.SharedConfigFiles.Any(path => path.IsUnknown) || input.SharedCredentialsFiles.Any(path => path.IsUnknown);
        return new SharedFileLists([.. config.OfType<string>()], [.. credentials.OfType<string>()], hasUnknown);
    }

    private static List<string?>? FromArgument(ImmutableArray<ChainArgument> paths, ChainInput input, MachineState machine)
    {
        if (paths.IsEmpty)
        {
            return null;
        }

        // The backend's argument is a set, and Terraform keeps sets of strings in order of their text.
        var known = paths.Where(path => path.Text is not null).Select(path => path.Text!);
        var ordered = input.IsBackend ? known.Order(StringComparer.Ordinal) : known;
        return [.. ordered.Select(path => input.Rules.ExpandsPaths ? PathExpansion.Expand(path, machine) : path)];
    }

    private static List<string?>? Expanded(string variable, MachineState machine) =>
        machine.Variable(variable) is { } path ? [PathExpansion.Expand(path, machine)] : null;

    private static List<string?> FromVariableOrHome(string variable, string name, MachineState machine)
    {
        if (machine.Variable(variable) is { } path)
        {
            return [path];
        }

        return machine.Home is { } home ? [Path.Join(home, ".aws", name)] : [];
    }
}
