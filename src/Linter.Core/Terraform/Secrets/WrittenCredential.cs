using Linter.Core.Credentials;
using Linter.Core.Findings;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Secrets;

/// <summary>What a credential is written in, where Terraform does not sign in with it.</summary>
internal enum WrittenPlace
{
    /// <summary>A variable: its default, or its value in a variable file.</summary>
    Variable,

    /// <summary>A local value.</summary>
    Local,

    /// <summary>An input of a module call.</summary>
    ModuleInput,

    /// <summary>An argument of a resource, a data source or a provider of another kind.</summary>
    Resource,

    /// <summary>A provisioner, its connection, or a program that a data source runs.</summary>
    Provisioner,

    /// <summary>An output.</summary>
    Output,
}

/// <summary>A part of a usable AWS credential that stands as text in a file.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Confidence">How sure it is that this is one.</param>
/// <param name="Location">The literal, or the stretch of a longer text.</param>
/// <param name="Place">What it is written in.</param>
/// <param name="Owner">What holds it, inside a sentence: <c>the default of variable "key"</c>.</param>
internal sealed record WrittenCredential(CredentialPart Part, Confidence Confidence, Location Location, WrittenPlace Place, string Owner)
{
    /// <summary>The way from the literal to the argument that takes it, or null where it is taken where it stands.</summary>
    public Origin? Origin { get; init; }
}
