namespace Linter.Hcl.Values;

/// <content>Equality: by what the type says, never by instance.</content>
public sealed partial class HclType
{
    private readonly int _hash;

    /// <summary>Whether both say the same, optional attributes included.</summary>
    public bool Equals(HclType? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || Kind != other.Kind || _hash != other._hash || Depth != other.Depth)
        {
            return false;
        }

        return Kind switch
        {
            TypeKind.List or TypeKind.Set or TypeKind.Map => Element!.Equals(other.Element),
            TypeKind.Tuple => Elements.AsSpan().SequenceEqual(other.Elements.AsSpan()),
            TypeKind.Object => HasSameAttributes(other),
            _ => true,
        };
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as HclType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, _hash);

    private bool HasSameAttributes(HclType other)
    {
        if (Attributes.Count != other.Attributes.Count || !OptionalAttributes.SetEquals(other.OptionalAttributes))
        {
            return false;
        }

        return Attributes.Zip(other.Attributes).All(p => p.First.Key == p.Second.Key && p.First.Value.Equals(p.Second.Value));
    }
}
