using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Linter.Hcl.Parsing;

/// <summary>
/// A stack on which lists that are in the making lie one upon the other: who starts a list remembers <see cref="Count"/> and takes what was added since.
/// Only the finished list is allocated, in its exact size.
/// </summary>
internal sealed class ScratchList<T>
{
    private T[] _items = new T[32];

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = item;
    }

    /// <summary>What was added since a mark; it stays until it is taken or dropped.</summary>
    public ReadOnlySpan<T> Since(int mark) => _items.AsSpan(mark, Count - mark);

    /// <summary>Takes what was added since a mark.</summary>
    public ImmutableArray<T> TakeFrom(int mark)
    {
        var length = Count - mark;
        if (length == 0)
        {
            return [];
        }

        var taken = new T[length];
        Array.Copy(_items, mark, taken, 0, length);
        DropFrom(mark);
        return ImmutableCollectionsMarshal.AsImmutableArray(taken);
    }

    /// <summary>Forgets what was added since a mark.</summary>
    public void DropFrom(int mark)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>())
        {
            Array.Clear(_items, mark, Count - mark);
        }

        Count = mark;
    }
}
