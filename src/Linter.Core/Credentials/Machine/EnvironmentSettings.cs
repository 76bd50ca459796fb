using System.Globalization;

namespace Linter.Core.Credentials.Machine;

/// <summary>Variables and profile properties that are no credentials, yet whose bad value stops the Go SDK before it looks for any.</summary>
internal static class EnvironmentSettings
{
    private static readonly Setting[] Variables =
    [
        new("AWS_DISABLE_REQUEST_COMPRESSION", IsBoolean, "true or false"),
        new("AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES", IsCompressionSize, "a number from 0 to 10485760"),
        new("AWS_ENABLE_ENDPOINT_DISCOVERY", value => IsBoolean(value) || Is(value, "auto"), "true, false or auto"),
        new("AWS_S3_USE_ARN_REGION", IsBoolean, "true or false"),
        new("AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE", IsAddressFamily, "IPv4 or IPv6"),
        new("AWS_EC2_METADATA_V1_DISABLED", IsBoolean, "true or false"),
        new("AWS_S3_DISABLE_MULTIREGION_ACCESS_POINTS", IsBoolean, "true or false"),
        new("AWS_USE_DUALSTACK_ENDPOINT", IsBoolean, "true or false"),
        new("AWS_USE_FIPS_ENDPOINT", IsBoolean, "true or false"),
        new("AWS_DEFAULTS_MODE", IsDefaultsMode, "standard, in-region, cross-region, mobile, legacy or auto"),
        new("AWS_MAX_ATTEMPTS", IsNumber, "a number"),
        new("AWS_RETRY_MODE", IsRetryMode, "standard or adaptive, in lower case"),
        new("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", IsBoolean, "true or false"),
        new("AWS_ACCOUNT_ID_ENDPOINT_MODE", IsAccountIdMode, "preferred, required or disabled"),
    ];

    private static readonly Setting[] Properties =
    [
        new("ec2_metadata_service_endpoint_mode", value => value.Length == 0 || IsAddressFamily(value), "IPv4 or IPv6"),
        new("defaults_mode", IsDefaultsMode, "standard, in-region, cross-region, mobile, legacy or auto"),
        new("max_attempts", IsNumber, "a number"),
        new("retry_mode", IsRetryMode, "standard or adaptive, in lower case"),
        new("disable_request_compression", value => value is "true" or "false", "true or false"),
        new("request_min_compression_size_bytes", IsCompressionSize, "a number from 0 to 10485760"),
        new("account_id_endpoint_mode", IsAccountIdMode, "preferred, required or disabled"),
    ];

    /// <summary>The first variable with a value that the SDK refuses, with what it wants instead, or null.</summary>
    public static (string Name, string Wanted)? FindBadVariable(MachineState machine)
    {
        foreach (var setting in Variables)
        {
            if (machine.Variable(setting.Name) is { } value && !setting.IsValid(value))
            {
                return (setting.Name, setting.Wanted);
            }
        }

        return null;
    }

    /// <summary>The first property of a profile with a value that the SDK refuses, with what it wants instead, or null.</summary>
    /// <param name="lookUp">Gives a property's value, or null where the profile has no such property.</param>
    public static (string Name, string Wanted)? FindBadProperty(Func<string, string?> lookUp)
    {
        foreach (var setting in Properties)
        {
            if (lookUp(setting.Name) is { } value && !setting.IsValid(value))
            {
                return (setting.Name, setting.Wanted);
            }
        }

        return null;
    }

    private static bool Is(string value, string wanted) => string.Equals(value, wanted, StringComparison.OrdinalIgnoreCase);

    private static bool IsBoolean(string value) => Is(value, "true") || Is(value, "false");

    private static bool IsAddressFamily(string value) => Is(value, "ipv4") || Is(value, "ipv6");

    private static bool IsNumber(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static bool IsCompressionSize(string value) =>
        long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var size) && size is >= 0 and <= 10_485_760;

    private static bool IsRetryMode(string value) => value is "standard" or "adaptive";

    private static bool IsAccountIdMode(string value) => value is "preferred" or "required" or "disabled";

    private static bool IsDefaultsMode(string value) =>
        Is(value, "standard") || Is(value, "in-region") || Is(value, "cross-region") || Is(value, "mobile") || Is(value, "legacy") || Is(value, "auto");

    private sealed record Setting(string Name, Func<string, bool> IsValid, string Wanted);
}
