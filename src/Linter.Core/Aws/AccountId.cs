using System.Globalization;

namespace Linter.Core.Aws;

/// <summary>The number of an AWS account: twelve digits, zeros in front included.</summary>
internal readonly record struct AccountId
{
    /// <summary>How many digits an account number has.</summary>
    public const int Length = 12;

    private readonly long _number;

    private AccountId(long number) => _number = number;

    /// <summary>Reads twelve digits; hyphens as the console shows them (<c>1234-5678-9012</c>) are refused, as AWS does.</summary>
    public static bool TryParse(string? text, out AccountId account)
    {
        account = default;
        if (text is not { Length: Length } || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        account = new AccountId(long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>The account of a number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative or has more than twelve digits.</exception>
    public static AccountId Of(long number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 999_999_999_999);
        return new AccountId(number);
    }

    /// <summary>The twelve digits.</summary>
    public override string ToString() => _number.ToString("D12", CultureInfo.InvariantCulture);
}
