namespace Linter.Core.Credentials.Profiles;

/// <summary>Properties of a profile that decide where credentials and region come from.</summary>
internal static class PropertyNames
{
    internal const string AccessKeyId = "aws_access_key_id";
    internal const string SecretAccessKey = "aws_secret_access_key";
    internal const string SessionToken = "aws_session_token";
    internal const string RoleArn = "role_arn";
    internal const string SourceProfile = "source_profile";
    internal const string CredentialSource = "credential_source";
    internal const string MfaSerial = "mfa_serial";
    internal const string CredentialProcess = "credential_process";
    internal const string WebIdentityTokenFile = "web_identity_token_file";
    internal const string Region = "region";
    internal const string SsoSession = "sso_session";
    internal const string SsoAccountId = "sso_account_id";
    internal const string SsoRegion = "sso_region";
    internal const string SsoRoleName = "sso_role_name";
    internal const string SsoStartUrl = "sso_start_url";

    /// <summary>Properties that the SDK carries over when a profile stands in several files; others of the later file are lost.</summary>
    internal static readonly IReadOnlyList<string> Mergeable =
    [
        RoleArn, SourceProfile, CredentialSource, "external_id", MfaSerial, "role_session_name", Region,
        "endpoint_discovery_enabled", CredentialProcess, WebIdentityTokenFile, "s3_use_arn_region",
        "s3_disable_multiregion_access_points", "ec2_metadata_service_endpoint_mode", "ec2_metadata_service_endpoint",
        "ec2_metadata_v1_disabled", "use_dualstack_endpoint", "use_fips_endpoint", "defaults_mode", "retry_mode", "ca_bundle",
        "duration_seconds", "max_attempts", SsoSession, SsoAccountId, SsoRegion, SsoRoleName, SsoStartUrl,
    ];
}
