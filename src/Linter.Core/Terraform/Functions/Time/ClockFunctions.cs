using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Time;

/// <summary>Functions that ask the clock.</summary>
internal static class ClockFunctions
{
    /// <summary>The time of the plan.</summary>
    public static TerraformFunction PlanTimestamp { get; } = Make("plantimestamp");

    /// <summary>The time of the call.</summary>
    public static TerraformFunction Timestamp { get; } = Make("timestamp");

    private static TerraformFunction Make(string name) => new(name, HclType.String) { Body = call => call.OnlyAtRun("its result is the time") };
}
