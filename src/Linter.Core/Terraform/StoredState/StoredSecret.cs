using Linter.Core.Credentials;

namespace Linter.Core.Terraform.StoredState;

/// <summary>A part of a credential that stands in a state or plan file. The text itself is not kept.</summary>
/// <param name="Part">What it is.</param>
/// <param name="Property">The property that it is the value of.</param>
/// <param name="KeyId">The masked access key id of the same object, or null.</param>
/// <param name="Line">The line of the property's value, 1-based.</param>
/// <param name="Column">The column of the value in bytes, 0-based.</param>
internal sealed record StoredSecret(CredentialPart Part, string Property, string? KeyId, long Line, long Column);
