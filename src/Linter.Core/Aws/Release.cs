using Linter.Core.Terraform.Versions;

namespace Linter.Core.Aws;

/// <summary>A release of the provider, of Terraform or of OpenTofu.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Date">The day it was published.</param>
/// <param name="IsVerified">Whether somebody read of it in a source; false means that it very likely exists, yet nobody checked.</param>
/// <param name="IsWithdrawn">Whether it was taken back: a constraint may name it, but <c>terraform init</c> does not find it.</param>
internal sealed record Release(ReleaseVersion Version, DateOnly Date, bool IsVerified, bool IsWithdrawn);
