using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Time;

/// <summary>Functions over moments in time that are given to them; those that ask the clock are in <see cref="ClockFunctions"/>.</summary>
internal static class TimeFunctions
{
    /// <summary>Writes a timestamp in another form.</summary>
    public static TerraformFunction FormatDate { get; } = new("formatdate", HclType.String, Parameter.Text("format"), Parameter.Text("time"))
    {
        Body = call =>
        {
            if (!Timestamp.TryParse(call.Text(1), lenient: false, out var time))
            {
                return NotATimestamp(call, "time");
            }

            return DateFormat.Format(call.Text(0), time) is { } text
                ? call.DerivedText(1, text)
                : call.Refuse("format has a part that does not exist, or a quote that does not end");
        },
    };

    /// <summary>A timestamp later (or earlier) by a duration.</summary>
    public static TerraformFunction TimeAdd { get; } = new("timeadd", HclType.String, Parameter.Text("timestamp"), Parameter.Text("duration"))
    {
        Body = call =>
        {
            if (!Timestamp.TryParse(call.Text(0), lenient: false, out var time))
            {
                return NotATimestamp(call, "timestamp");
            }

            return Duration.TryParse(call.Text(1), out var duration)
                ? call.DerivedText(0, time.Add(duration).ToString())
                : call.Refuse("duration is not a duration like 1h30m");
        },
    };

    /// <summary>-1, 0 or 1: whether a timestamp is before, at or after another.</summary>
    public static TerraformFunction TimeCompare { get; } = new("timecmp", HclType.Number, Parameter.Text("timestamp_a"), Parameter.Text("timestamp_b"))
    {
        Body = call => (Timestamp.TryParse(call.Text(0), lenient: true, out var first), Timestamp.TryParse(call.Text(1), lenient: true, out var second)) switch
        {
            (false, _) => NotATimestamp(call, "timestamp_a"),
            (_, false) => NotATimestamp(call, "timestamp_b"),
            _ => FunctionResult.Whole(Math.Sign(first.CompareMoment(second))),
        },
    };

    private static UnknownValue NotATimestamp(FunctionCall call, string parameter) => call.Refuse($"{parameter} is not a timestamp in the form of RFC 3339");
}
