using System.Collections.Immutable;
using Linter.Core.Aws;
using Linter.Core.Terraform.Policies;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform;

/// <summary>Attributes of AWS resources and data sources that follow from their arguments and from the provider configuration they use.</summary>
internal static class AwsAttributes
{
    /// <summary>The value of an attribute as far as it follows, or null where nothing is known of it.</summary>
    public static Value? Find(Resource resource, string attribute) => (resource.IsData, resource.Type, attribute) switch
    {
        (true, "aws_region", "name" or "region" or "id") => resource.Block.Argument("region")?.Value ?? resource.Block.Argument("name")?.Value ?? RegionOf(resource),
        (true, "aws_partition", "partition" or "id") => OfPartition(resource, attribute, partition => partition.Name),
        (true, "aws_partition", "dns_suffix") => OfPartition(resource, attribute, partition => partition.DnsSuffix),
        (true, "aws_partition", "reverse_dns_prefix") => OfPartition(resource, attribute, partition => string.Join('.', partition.DnsSuffix.Split('.').Reverse())),
        (true, "aws_caller_identity", "account_id" or "id" or "user_id") => Text($"{resource.Address}.{attribute}", default),
        (true, "aws_caller_identity", "arn") => Text($"{resource.Address}.{attribute}", [.. PartitionPrefix(resource), new StringPart(":", null), new StringPart(null, null)]),
        (true, "aws_iam_policy_document", "json" or "minified_json") => PolicyDocumentText.Of(resource, attribute == "minified_json"),
        (_, "aws_iam_role", "arn") => IamArn(resource, "role"),
        (_, "aws_iam_user", "arn") => IamArn(resource, "user"),
        (_, "aws_iam_group", "arn") => IamArn(resource, "group"),
        (_, "aws_iam_policy", "arn") => IamArn(resource, "policy"),
        (_, "aws_iam_instance_profile", "arn") => IamArn(resource, "instance-profile"),
        (false, "aws_s3_bucket", "arn") => Text($"{resource.Address}.arn", [.. PartitionPrefix(resource), new StringPart(":s3:::", null), .. NameOf(resource, "bucket")]),
        (false, "aws_s3_bucket", "id") => resource.Block.Argument("bucket") is { IsSet: true } bucket ? bucket.Value : null,
        _ => null,
    };

    /// <summary>The region that a resource is in: that of its provider configuration.</summary>
    private static Value RegionOf(Resource resource) => resource.ProviderUse() switch
    {
        { IsAws: false } => Text($"The region of {resource.Address}", default),
        { Configuration: { } configuration } when configuration.Argument("region") is { } region && (region.IsSet || !region.Value.IsKnown) => region.Value,
        { Configuration: { } configuration } => Unknown($"{configuration.Address} has no region; the environment or a profile has it.", default),
        { Name: var name } => Unknown($"The configuration provider.{name} is not here, so its region is not known.", default),
    };

    private static Partition? PartitionOf(Resource resource) => Partitions.OfRegion(RegionOf(resource).Text);

    private static Value OfPartition(Resource resource, string attribute, Func<Partition, string> read) => PartitionOf(resource) is { } partition
        ? new StringValue(read(partition))
        : Text($"{resource.Address}.{attribute}", default);

    // arn:PARTITION:iam::ACCOUNT:role/PATH/NAME: the account is known when it runs, the rest often before.
    private static Value IamArn(Resource resource, string kind) => Text(
        $"{resource.Address}.arn",
        [
            .. PartitionPrefix(resource),
            new StringPart(":iam::", null),
            new StringPart(null, null),
            new StringPart($":{kind}", null),
            .. PathOf(resource),
            .. NameOf(resource, "name"),
        ]);

    private static StringPart[] PartitionPrefix(Resource resource) => PartitionOf(resource) is { } partition
        ? [new StringPart($"arn:{partition.Name}", null)]
        : [new StringPart("arn:", null), new StringPart(null, null)];

    // Of a data source the path is not written, but that it begins with a slash is known.
    private static StringPart[] PathOf(Resource resource) => resource switch
    {
        { IsData: true } => [new StringPart("/", null), new StringPart(null, null)],
        _ => resource.Block.Argument("path")?.Value switch
        {
            null or NullValue => [new StringPart("/", null)],
            StringValue { Content: ['/', ..] } path => [new StringPart(path.Content, path.Origin)],
            _ => [new StringPart("/", null), new StringPart(null, null)],
        },
    };

    private static ImmutableArray<StringPart> NameOf(Resource resource, string argument) => resource.Block.Argument(argument)?.Value switch
    {
        StringValue { Content.Length: > 0 } name => [new StringPart(name.Content, name.Origin)],
        UnknownValue { Parts: { IsEmpty: false } parts } => parts,
        null or NullValue when resource.Block.Argument($"{argument}_prefix")?.Value is StringValue { Content.Length: > 0 } prefix => [new StringPart(prefix.Content, prefix.Origin), new StringPart(null, null)],
        _ => [new StringPart(null, null)],
    };

    /// <summary>A string of parts; one of which all are known is known itself.</summary>
    private static Value Text(string what, ImmutableArray<StringPart> parts) => !parts.IsDefaultOrEmpty && parts.All(part => part.Text is not null)
        ? new StringValue(string.Concat(parts.Select(part => part.Text)), null, ValueMarks.None, parts)
        : Unknown($"{what} is known only when Terraform has asked AWS.", parts);

    private static UnknownValue Unknown(string message, ImmutableArray<StringPart> parts) =>
        new(HclType.String, new UnknownReason(UnknownKind.OnlyAtRun, message), null, ValueMarks.None, parts);
}
