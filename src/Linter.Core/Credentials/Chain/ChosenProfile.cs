using Linter.Core.Credentials.Machine;

namespace Linter.Core.Credentials.Chain;

/// <summary>The profile that is loaded.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">The name and who chose it, for people.</param>
/// <param name="IsRequired">Whether the run stops where it is in no file.</param>
internal sealed record ChosenProfile(string Name, string Description, bool IsRequired)
{
    /// <summary>The profile of an input on a machine.</summary>
    /// <remarks>AWS_DEFAULT_PROFILE, unlike AWS_PROFILE, may name nothing.</remarks>
    public static ChosenProfile Of(ChainInput input, MachineState machine, bool takesProfileArgument)
    {
        if (takesProfileArgument && input.Profile.IsSet)
        {
            return new ChosenProfile(input.Profile.Text!, $"{input.Profile.Text} by the profile argument", true);
        }

        return machine.FirstOf("AWS_PROFILE", "AWS_DEFAULT_PROFILE") is { } variable
            ? new ChosenProfile(variable.Value, $"{variable.Value} by {variable.Name}", variable.Name == "AWS_PROFILE")
            : new ChosenProfile("default", "default, as nothing names another", false);
    }
}
