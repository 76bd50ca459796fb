using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions;

/// <summary>What a function takes in one place of its argument list, and which odd values it wants to see for itself.</summary>
/// <param name="Name">The name that Terraform's documentation uses; it stands in refusals.</param>
/// <param name="Type">The type that arguments are converted to; <see cref="HclType.Dynamic"/> takes them as they are.</param>
internal sealed record Parameter(string Name, HclType Type)
{
    /// <summary>Whether null comes through; else it refuses the call.</summary>
    public bool AllowsNull { get; init; }

    /// <summary>Whether unknown values come through; else one makes the whole result unknown.</summary>
    public bool AllowsUnknown { get; init; }

    /// <summary>Whether marks stay on the argument; else they are taken off, at any depth, and put on the whole result.</summary>
    public bool AllowsMarks { get; init; }

    /// <summary>Whether values come through of which not even the type is known (a bare null is one); else the result is unknown.</summary>
    public bool AllowsUntyped { get; init; }

    /// <summary>Whether values come through that Terraform would refuse; else one refuses the whole call.</summary>
    public bool AllowsRefused { get; init; }

    /// <summary>Takes text; numbers and booleans are converted.</summary>
    public static Parameter Text(string name) => new(name, HclType.String);

    /// <summary>Takes a number; text that reads as one is converted.</summary>
    public static Parameter Number(string name) => new(name, HclType.Number);

    /// <summary>Takes a value of any type.</summary>
    public static Parameter Any(string name) => new(name, HclType.Dynamic);

    /// <summary>Takes anything at all, and the function looks after every odd value.</summary>
    public static Parameter Anything(string name) =>
        new(name, HclType.Dynamic) { AllowsNull = true, AllowsUnknown = true, AllowsMarks = true, AllowsUntyped = true };
}
