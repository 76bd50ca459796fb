using System.Globalization;
using System.Numerics;

namespace Linter.Core.Terraform.Versions;

/// <summary>The order of prereleases: <c>alpha &lt; alpha.1 &lt; beta.2 &lt; beta.11 &lt; rc1 &lt;</c> the release itself.</summary>
internal static class PrereleaseOrder
{
    /// <summary>Compares two prereleases; empty is the release itself and comes last.</summary>
    internal static int Compare(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return right.Length.CompareTo(left.Length);
        }

        var leftParts = left.Split('.');
        var rightParts = right.Split('.');
        for (var index = 0; index < Math.Min(leftParts.Length, rightParts.Length); index++)
        {
            var order = CompareParts(leftParts[index], rightParts[index]);
            if (order != 0)
            {
                return order;
            }
        }

        return leftParts.Length.CompareTo(rightParts.Length);
    }

    private static int CompareParts(string left, string right)
    {
        var leftIsNumber = BigInteger.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var leftNumber);
        var rightIsNumber = BigInteger.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var rightNumber);
        return (leftIsNumber, rightIsNumber) switch
        {
            (true, true) => leftNumber.CompareTo(rightNumber),
            (true, false) => -1,
            (false, true) => 1,
            _ => string.CompareOrdinal(left, right),
        };
    }
}
