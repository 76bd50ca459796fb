using System.Globalization;

namespace Linter.Core.Terraform.Functions.Time;

/// <summary>A moment with an offset from UTC, in the form of RFC 3339. Years outside 1 to 9999 are possible, unlike in <see cref="DateTime"/>.</summary>
/// <param name="LocalSeconds">Seconds since 1970-01-01T00:00:00 on a clock at the offset.</param>
/// <param name="Nanoseconds">0 to 999,999,999.</param>
/// <param name="OffsetSeconds">Seconds that the clock is ahead of UTC.</param>
internal readonly record struct Timestamp(long LocalSeconds, int Nanoseconds, int OffsetSeconds)
{
    private const int SecondsInADay = 86_400;

    /// <summary>Year, month (1 to 12) and day (1 to 31).</summary>
    public (long Year, int Month, int Day) Date => CalendarDate(Math.DivRem(LocalSeconds - SecondOfDay, SecondsInADay).Quotient);

    /// <summary>Seconds since midnight.</summary>
    public int SecondOfDay => (int)(((LocalSeconds % SecondsInADay) + SecondsInADay) % SecondsInADay);

    /// <summary>0 for Sunday to 6.</summary>
    public int DayOfWeek => (int)(((((LocalSeconds - SecondOfDay) / SecondsInADay) % 7) + 4 + 7) % 7);

    /// <summary>Reads RFC 3339.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lenient">Whether an hour of one digit, a comma before the fraction and offsets up to 24:60 are taken, as timecmp does.</param>
    /// <param name="timestamp">What was read.</param>
    public static bool TryParse(string text, bool lenient, out Timestamp timestamp)
    {
        timestamp = default;
        var reader = new DigitReader(text);
        if (!reader.TryRead(4, 9999, out var year) || !reader.TrySkip('-')
            || !reader.TryRead(2, 12, out var month) || month == 0 || !reader.TrySkip('-')
            || !reader.TryRead(2, 31, out var day) || day == 0 || day > DaysInMonth(year, month) || !reader.TrySkip('T')
            || !reader.TryReadHour(lenient, out var hour) || !reader.TrySkip(':')
            || !reader.TryRead(2, 59, out var minute) || !reader.TrySkip(':')
            || !reader.TryRead(2, 59, out var second)
            || !reader.TryReadFraction(lenient, out var nanoseconds)
            || !TryReadOffset(ref reader, lenient, out var offset))
        {
            return false;
        }

        timestamp = new Timestamp((DayNumber(year, month, day) * SecondsInADay) + (hour * 3600) + (minute * 60) + second, nanoseconds, offset);
        return true;
    }

    /// <summary>The moment a number of nanoseconds later, at the same offset.</summary>
    public Timestamp Add(long nanoseconds)
    {
        var sum = Nanoseconds + (nanoseconds % 1_000_000_000);
        var carry = sum < 0 ? -1 : sum / 1_000_000_000;
        return this with
        {
            LocalSeconds = LocalSeconds + (nanoseconds / 1_000_000_000) + carry,
            Nanoseconds = (int)(sum - (carry * 1_000_000_000)),
        };
    }

    /// <summary>Orders by the moment, wherever the clock stands.</summary>
    public int CompareMoment(Timestamp other)
    {
        var order = (LocalSeconds - OffsetSeconds).CompareTo(other.LocalSeconds - other.OffsetSeconds);
        return order != 0 ? order : Nanoseconds.CompareTo(other.Nanoseconds);
    }

    /// <summary>RFC 3339 without a fraction.</summary>
    public override string ToString()
    {
        var (year, month, day) = Date;
        var time = SecondOfDay;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{year:0000}-{month:00}-{day:00}T{time / 3600:00}:{time / 60 % 60:00}:{time % 60:00}{Offset(":", "Z")}");
    }

    /// <summary>The offset from UTC: <c>+02:00</c> with a colon, <c>+0200</c> with an empty separator.</summary>
    /// <param name="separator">What stands between hours and minutes.</param>
    /// <param name="zero">What stands for no offset, or null to write it in digits too.</param>
    public string Offset(string separator, string? zero)
    {
        var minutes = Math.Abs(OffsetSeconds) / 60;
        return OffsetSeconds == 0 && zero is not null
            ? zero
            : string.Create(CultureInfo.InvariantCulture, $"{(OffsetSeconds < 0 ? '-' : '+')}{minutes / 60:00}{separator}{minutes % 60:00}");
    }

    private static bool TryReadOffset(ref DigitReader reader, bool lenient, out int seconds)
    {
        seconds = 0;
        if (reader.TrySkip('Z'))
        {
            return reader.IsAtEnd;
        }

        var isNegative = reader.TrySkip('-');
        if ((!isNegative && !reader.TrySkip('+'))
            || !reader.TryRead(2, lenient ? 24 : 23, out var hours) || !reader.TrySkip(':')
            || !reader.TryRead(2, lenient ? 60 : 59, out var minutes))
        {
            return false;
        }

        seconds = ((hours * 60) + minutes) * (isNegative ? -60 : 60);
        return reader.IsAtEnd;
    }

    private static int DaysInMonth(int year, int month) => month switch
    {
        2 => (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    /// <summary>Days since 1970-01-01, for years 0 and later. Years are counted from March, so that the leap day comes last.</summary>
    private static long DayNumber(long year, int month, int day)
    {
        year = month <= 2 ? year - 1 : year;
        var era = (long)Math.Floor(year / 400.0);
        var yearOfEra = year - (era * 400);
        var dayOfYear = (((153 * (month + (month > 2 ? -3 : 9))) + 2) / 5) + day - 1;
        return (era * 146_097) + (yearOfEra * 365) + (yearOfEra / 4) - (yearOfEra / 100) + dayOfYear - 719_468;
    }

    private static (long Year, int Month, int Day) CalendarDate(long dayNumber)
    {
        var days = dayNumber + 719_468;
        var era = (long)Math.Floor(days / 146_097.0);
        var dayOfEra = days - (era * 146_097);
        var yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        var monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        var month = (int)(monthFromMarch + (monthFromMarch < 10 ? 3 : -9));
        var day = (int)(dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1);
        return (yearOfEra + (era * 400) + (month <= 2 ? 1 : 0), month, day);
    }
}
