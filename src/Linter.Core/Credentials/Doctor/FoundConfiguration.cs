using Linter.Core.Credentials.Chain;
using Linter.Core.Findings;
using Linter.Core.Terraform;

namespace Linter.Core.Credentials.Doctor;

/// <summary>A configuration that asks for credentials, as it was found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Address">Its address.</param>
/// <param name="Module">The use of the module that holds it.</param>
/// <param name="Block">The block, or null for a provider that is only implied.</param>
/// <param name="Location">Where it is written, or what implies it.</param>
internal sealed record FoundConfiguration(ConfigurationKind Kind, string Address, Module Module, ConfigurationBlock? Block, Location Location)
{
    /// <summary>The address.</summary>
    public override string ToString() => Address;
}
