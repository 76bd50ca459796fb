using Linter.Core.Terraform.Versions;

namespace Linter.Core.Aws;

/// <summary>The argument <c>region</c> of resources: one for (nearly) all since provider release 6.0.0, before that one of few.</summary>
/// <remarks>From the provider's guide to version 6 (read 2026-11): the resources whose own <c>region</c> is older.</remarks>
internal static class ResourceRegion
{
    private static readonly string[] s_older = ["aws_cloudformation_stack_set_instance", "aws_config_aggregate_authorization", "aws_dx_hosted_connection", "aws_opsworks_stack"];

    // Buckets had it until 3.0.0 made it an attribute that can only be read.
    private static readonly ReleaseVersion s_bucketLostIt = ReleaseVersion.Of(3, 0);

    /// <summary>The release with which the argument came.</summary>
    public static ReleaseVersion Since { get; } = ReleaseVersion.Of(6, 0);

    /// <summary>Whether a type of resource has it in a release, or is of another provider.</summary>
    public static bool IsKnown(string type, ReleaseVersion release) =>
        release >= Since || !type.StartsWith("aws_", StringComparison.Ordinal) || s_older.Contains(type) || (type == "aws_s3_bucket" && release < s_bucketLostIt);
}
