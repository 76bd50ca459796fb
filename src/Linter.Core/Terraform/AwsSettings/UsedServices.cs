namespace Linter.Core.Terraform.AwsSettings;

/// <summary>The services that resources need, by the names that <c>endpoints</c> has for them.</summary>
internal static class UsedServices
{
    /// <summary>The service of a type, or null where that is not sure or nothing is asked of AWS.</summary>
    /// <param name="type">The type of a resource or data source: <c>aws_sqs_queue</c>.</param>
    public static string? Of(string type) => type switch
    {
        "aws_caller_identity" => "sts",
        "aws_iam_policy_document" => null,
        "aws_instance" or "aws_vpc" or "aws_subnet" or "aws_security_group" or "aws_security_group_rule" or "aws_route_table" or "aws_internet_gateway"
            or "aws_eip" or "aws_ami" or "aws_key_pair" or "aws_ebs_volume" or "aws_nat_gateway" or "aws_launch_template" => "ec2",
        _ => Prefixes.FirstOrDefault(pair => type.StartsWith(pair.Prefix, StringComparison.Ordinal)).Service,
    };

    private static (string Prefix, string Service)[] Prefixes { get; } =
    [
        ("aws_dynamodb_", "dynamodb"), ("aws_s3_bucket", "s3"), ("aws_s3_object", "s3"), ("aws_sqs_", "sqs"), ("aws_sns_", "sns"), ("aws_lambda_", "lambda"), ("aws_iam_", "iam"),
        ("aws_kms_", "kms"), ("aws_ssm_parameter", "ssm"), ("aws_secretsmanager_", "secretsmanager"), ("aws_kinesis_firehose_", "firehose"),
        ("aws_kinesis_stream", "kinesis"), ("aws_cloudwatch_event_", "events"), ("aws_cloudwatch_log_", "logs"), ("aws_cloudwatch_metric_", "cloudwatch"),
        ("aws_cloudwatch_dashboard", "cloudwatch"), ("aws_api_gateway_", "apigateway"), ("aws_apigatewayv2_", "apigatewayv2"), ("aws_sfn_", "sfn"),
        ("aws_ecr_", "ecr"), ("aws_ecs_", "ecs"), ("aws_eks_", "eks"), ("aws_db_", "rds"), ("aws_rds_", "rds"), ("aws_route53_zone", "route53"),
        ("aws_route53_record", "route53"), ("aws_elasticache_", "elasticache"), ("aws_cloudformation_", "cloudformation"), ("aws_acm_", "acm"),
        ("aws_cognito_user_", "cognitoidp"), ("aws_ses_", "ses"), ("aws_redshift_", "redshift"),
    ];
}
