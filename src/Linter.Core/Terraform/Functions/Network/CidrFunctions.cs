using System.Collections.Immutable;
using System.Numerics;
using Linter.Hcl.Values;

namespace Linter.Core.Terraform.Functions.Network;

/// <summary>Functions over ranges of IP addresses.</summary>
internal static class CidrFunctions
{
    private const int MostNewBits = 32;

    /// <summary>The address of a number in a range; negative numbers count from the end.</summary>
    public static TerraformFunction Host { get; } = new("cidrhost", HclType.String, Parameter.Text("prefix"), Parameter.Number("hostnum"))
    {
        Body = call =>
        {
            if (!call.TryGetWholeNumber(1, out var number))
            {
                return call.Refuse("hostnum must be a whole number");
            }

            if (!AddressRange.TryParse(call.Text(0), out var range))
            {
                return NotARange(call);
            }

            // Of numbers that are not negative Terraform compares only the lowest 64 bits, as a signed number.
            var last = (BigInteger.One << (range.Bits - range.Length)) - 1;
            var compared = number.Sign < 0 ? -number - 1 : unchecked((long)(ulong)(number & ulong.MaxValue));
            if (compared > last)
            {
                return call.Refuse("the prefix has no host of that number");
            }

            var host = number.Sign < 0 ? last - compared : number;
            return call.DerivedText(0, range.Insert(host, range.First.IsVersion4 ? 32 : 128)?.ToString());
        },
    };

    /// <summary>The mask of an IPv4 range in dotted form.</summary>
    public static TerraformFunction Netmask { get; } = new("cidrnetmask", HclType.String, Parameter.Text("prefix"))
    {
        Body = call =>
        {
            if (!AddressRange.TryParse(call.Text(0), out var range))
            {
                return NotARange(call);
            }

            var mask = new IPAddress(IPAddress.Mask(range.Length, range.Bits), range.Bits);
            return range.First.IsVersion4
                ? call.DerivedText(0, range.Bits == 32 ? mask.ToString() : mask.Colons())
                : call.Refuse("IPv6 prefixes have no netmask");
        },
    };

    /// <summary>A part of a range, by number.</summary>
    public static TerraformFunction Subnet { get; } =
        new("cidrsubnet", HclType.String, Parameter.Text("prefix"), Parameter.Number("newbits"), Parameter.Number("netnum"))
        {
            Body = call =>
            {
                if (!call.TryGetInteger(1, out var newBits) || !call.TryGetWholeNumber(2, out var number))
                {
                    return call.Refuse("newbits and netnum must be whole numbers");
                }

                if (!AddressRange.TryParse(call.Text(0), out var range))
                {
                    return NotARange(call);
                }

                if (newBits > range.Bits - range.Length)
                {
                    return call.Refuse("the prefix has too few bits left for newbits");
                }

                if (range.Length + newBits < 0)
                {
                    return call.GiveUp("newbits takes away more bits than the prefix has");
                }

                // Terraform compares only the lowest 64 bits of the number, and does not mind negative ones.
                if (newBits is >= 0 and < 64 && (BigInteger.Abs(number) & ulong.MaxValue) >> (int)newBits != 0)
                {
                    return call.Refuse("the prefix has no subnet of that number");
                }

                var length = range.Length + (int)newBits;
                return range.Insert(number, length) is { } first
                    ? call.DerivedText(0, new AddressRange(first, length).ToString())
                    : call.Refuse("netnum has more bits than an address");
            },
        };

    /// <summary>Parts of a range, one after another.</summary>
    public static TerraformFunction Subnets { get; } = new("cidrsubnets", HclType.List(HclType.String), Parameter.Text("prefix"))
    {
        Variadic = Parameter.Number("newbits"),
        Body = call =>
        {
            if (!AddressRange.TryParse(call.Text(0), out var range))
            {
                return NotARange(call);
            }

            var results = ImmutableArray.CreateBuilder<Value>(call.Count - 1);
            var current = range;
            for (var index = 1; index < call.Count; index++)
            {
                if (!call.TryGetInteger(index, out var newBits) || newBits is < 1 or > MostNewBits || newBits > range.Bits - range.Length)
                {
                    return call.Refuse($"newbits must be whole numbers from 1 to {MostNewBits} that the prefix has bits for");
                }

                var length = range.Length + (int)newBits;
                var isPastEnd = index == 1 && range.First.Number.IsZero;
                if (index == 1)
                {
                    // Terraform steps back from the start to find the first: a range that starts at zero has nothing before it.
                    current = new AddressRange(range.First, length);
                }
                else
                {
                    current = current.Next(length, out isPastEnd);
                }

                // Of IPv4 addresses written as IPv6 Terraform finds no subnets at all.
                isPastEnd |= range.Bits == 128 && range.First.IsVersion4;
                if (isPastEnd || current.First.Number > range.LastNumber)
                {
                    return call.Refuse("the prefix has not enough addresses left");
                }

                results.Add(call.DerivedText(0, current.ToString()));
            }

            return new SequenceValue(HclType.List(HclType.String), results.ToImmutable());
        },
    };

    private static UnknownValue NotARange(FunctionCall call) => call.Refuse("prefix is not in CIDR notation");
}
