using System.Globalization;
using System.Numerics;

namespace Linter.Core.Terraform.Functions.Network;

/// <summary>A range of addresses in CIDR notation: <c>10.1.0.0/16</c>.</summary>
/// <param name="First">The first address.</param>
/// <param name="Length">Number of leading bits that are the same for all, 0 to 32 or 128.</param>
internal readonly record struct AddressRange(IPAddress First, int Length)
{
    /// <summary>Number of bits of an address, 32 or 128.</summary>
    public int Bits => First.Bits;

    /// <summary>The number of the last address.</summary>
    public BigInteger LastNumber => First.Number | ((BigInteger.One << (Bits - Length)) - 1);

    /// <summary>Reads CIDR notation; bits after the prefix are cleared.</summary>
    public static bool TryParse(string text, out AddressRange range)
    {
        range = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0
            || !IPAddress.TryParse(text[..slash], out var address)
            || !IPAddress.TryParseDigits(text[(slash + 1)..], address.Bits, out var length))
        {
            return false;
        }

        range = new AddressRange(address with { Number = address.Number & IPAddress.Mask(length, address.Bits) }, length);
        return true;
    }

    /// <summary>The range of a length that starts after this one, and whether addresses ran out before it.</summary>
    public AddressRange Next(int length, out bool isPastEnd)
    {
        var end = (First.Number & IPAddress.Mask(Math.Min(Length, length), Bits)) | ((BigInteger.One << (Bits - Math.Min(Length, length))) - 1);
        isPastEnd = end + 1 >> Bits != 0;
        return new AddressRange(First with { Number = isPastEnd ? 0 : end + 1 }, length);
    }

    /// <summary>Puts a number into the bits that end after a number of leading bits.</summary>
    /// <remarks>Negative numbers give what Terraform gives: the magnitude of their two's complement form.</remarks>
    /// <returns>The address, or null where it has more bits than an address.</returns>
    public IPAddress? Insert(BigInteger number, int leadingBits)
    {
        var joined = BigInteger.Abs(First.Number | (number << (Bits - leadingBits)));
        return joined >> Bits == 0 ? new IPAddress(joined, Bits) : null;
    }

    /// <summary>CIDR notation, of IPv4 where the range is one of mapped addresses.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{First}/{(Bits == 128 && First.IsVersion4 ? Length - 96 : Length)}");
}
