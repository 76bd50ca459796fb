using System.Globalization;
using System.Text.Json;
using Linter.Core.Credentials.Chain;
using Linter.Core.Credentials.Doctor;
using Linter.Core.Engine;

namespace Linter.Cli.Reports;

/// <summary>The doctor's report for scripts: the shape that README promises under <c>schemaVersion</c> 1.</summary>
internal static class DoctorJsonReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(DoctorResult result, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonWriting.Options);
        json.WriteStartObject();
        json.WriteNumber("schemaVersion", 1);
        json.WriteStartArray("configurations");
        foreach (var configuration in result.Configurations)
        {
            WriteConfiguration(json, configuration);
        }

        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
        {
            JsonReport.WriteFinding(json, finding);
        }

        json.WriteEndArray();
        if (result.Explanation is { } explanation)
        {
            WriteExplanation(json, "error", explanation);
        }

        json.WriteEndObject();
        json.Finish(output);
    }

    private static void WriteConfiguration(Utf8JsonWriter json, DiagnosedConfiguration configuration)
    {
        var outcome = configuration.Outcome;
        json.WriteStartObject();
        json.WriteString("kind", DoctorWords.Of(configuration.Kind));
        json.WriteText("address", configuration.Address);
        json.WritePath("path", configuration.Location.Path);
        json.WriteNumber("line", configuration.Location.Start.Line);
        json.WriteText("versions", configuration.Versions);
        json.WriteStartObject("region");
        json.WriteOptionalText("value", outcome.Region.Value);
        json.WriteString("source", DoctorWords.Of(outcome.Region.Source));
        json.WriteEndObject();
        json.WriteOptionalText("partition", outcome.Partition);
        WriteCredentials(json, configuration);
        WriteError(json, outcome.Error);
        json.WriteStartArray("chain");
        foreach (var link in outcome.Links)
        {
            json.WriteStartObject();
            json.WriteString("source", DoctorWords.Of(link.Source));
            json.WriteBoolean("used", link.Used);
            json.WriteText("why", link.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteLive(json, configuration.Live);
        json.WriteEndObject();
    }

    private static void WriteCredentials(Utf8JsonWriter json, DiagnosedConfiguration configuration)
    {
        var credentials = configuration.Outcome.Credentials;
        json.WriteStartObject("credentials");
        json.WriteString("source", DoctorWords.Of(credentials.Source));
        json.WriteOptionalText("profile", credentials.Profile);
        if (credentials.Place is { } place)
        {
            json.WritePath("path", place.Path);
            json.WriteNumber("line", place.Line);
        }
        else
        {
            json.WriteNull("path");
            json.WriteNull("line");
        }

        json.WriteOptionalText("accessKeyId", credentials.Keys is { } keys ? DoctorWords.Mask(keys.AccessKeyId) : null);
        json.WriteBoolean("hasSessionToken", credentials.Keys?.SessionToken is not null);
        json.WriteOptionalText("accountId", configuration.AccountId);
        json.WriteOptionalText("expires", credentials.Expires?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteStartArray("assumedRoles");
        foreach (var role in credentials.AssumedRoles)
        {
            json.WriteStringValue(SafeText.Message(role));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteError(Utf8JsonWriter json, ChainError? error)
    {
        if (error is null)
        {
            json.WriteNull("error");
            return;
        }

        json.WriteStartObject("error");
        json.WriteString("code", DoctorWords.Of(error.Code));
        json.WriteText("message", error.Message);
        json.WriteEndObject();
    }

    private static void WriteLive(Utf8JsonWriter json, LiveAnswer? live)
    {
        if (live is null)
        {
            json.WriteNull("live");
            return;
        }

        json.WriteStartObject("live");
        json.WriteText("endpoint", live.Endpoint);
        json.WriteString("outcome", DoctorWords.Of(live.Outcome));
        json.WriteOptionalText("account", live.Account);
        json.WriteOptionalText("arn", live.Arn);
        json.WriteOptionalText("errorCode", live.ErrorCode);
        json.WriteOptionalText("message", live.Message);
        json.WriteEndObject();
    }

    private static void WriteExplanation(Utf8JsonWriter json, string name, ErrorExplanation explanation)
    {
        json.WriteStartObject(name);
        json.WriteString("code", explanation.Error.Code);
        json.WriteString("meaning", explanation.Error.Meaning);
        json.WriteStartArray("causes");
        foreach (var cause in explanation.Causes)
        {
            json.WriteStartObject();
            json.WriteString("cause", cause.Cause);
            json.WriteString("why", cause.Why);
            json.WriteOptionalText("evidence", cause.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("nextSteps");
        foreach (var step in explanation.Error.NextSteps)
        {
            json.WriteStringValue(step);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteOptionalText(this Utf8JsonWriter json, string name, string? text)
    {
        if (text is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteText(name, text);
        }
    }
}
