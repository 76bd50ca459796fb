using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Linter.Hcl.Scanning;

/// <summary>One string object and one number for every distinct name. A name of up to 16 bytes is compared as two machine words.</summary>
internal sealed class NameTable
{
    public const int For = 1;
    public const int In = 2;
    public const int If = 3;
    public const int Else = 4;
    public const int EndIf = 5;
    public const int EndFor = 6;
    public const int True = 7;
    public const int False = 8;
    public const int Null = 9;

    /// <summary>
    /// Between two files a table that has grown beyond this many names is made anew: a long run must not collect names without end.
    /// </summary>
    private const int MostNamesKept = 1 << 16;

    /// <summary>
    /// Names that would need more steps than this are not looked for again, so that made-up names cannot make the table slow.
    /// </summary>
    private const int MostProbes = 32;

    private const int WordSize = sizeof(ulong);

    private static readonly string[] Keywords = ["", "for", "in", "if", "else", "endif", "endfor", "true", "false", "null"];

    private Slot[] _slots = [];
    private string[] _names = [];
    private int _count;

    public NameTable() => Clear();

    /// <summary>The name of a number that this table gave.</summary>
    public string this[int number] => _names[number];

    /// <summary>To be called between two files; numbers given before are not valid behind it.</summary>
    public void Trim()
    {
        if (_count > MostNamesKept)
        {
            Clear();
        }
    }

    /// <summary>
    /// The number of the name that stands in <paramref name="text"/> from <paramref name="start"/> to <paramref name="end"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int GetNumber(ReadOnlySpan<byte> text, int start, int end)
    {
        var length = end - start;
        ulong first;
        ulong last = 0;
        if (length >= WordSize)
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(text[start..]);
            last = BinaryPrimitives.ReadUInt64LittleEndian(text[(end - WordSize)..]);
        }
        else if (text.Length - start >= WordSize)
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(text[start..]) & ((1UL << (length * 8)) - 1);
        }
        else
        {
            first = ReadShort(text[start..end]);
        }

        var hash = Hash(first, last, length);
        ref readonly var slot = ref _slots[(int)(hash & (uint)(_slots.Length - 1))];
        return slot.First == first && slot.Last == last && slot.Length == length && length <= 2 * WordSize
            ? slot.Number
            : Find(text[start..end], first, last, hash);
    }

    private static ulong ReadShort(ReadOnlySpan<byte> name)
    {
        ulong word = 0;
        for (var i = name.Length - 1; i >= 0; i--)
        {
            word = (word << 8) | name[i];
        }

        return word;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ulong first, ulong last, int length)
    {
        var hash = ((first ^ ((ulong)length * 0x9E3779B97F4A7C15UL)) * 0xFF51AFD7ED558CCDUL) + (last * 0xC4CEB9FE1A85EC53UL);
        return (uint)(hash ^ (hash >> 32));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Find(ReadOnlySpan<byte> name, ulong first, ulong last, uint hash)
    {
        var mask = (uint)_slots.Length - 1;
        for (uint probe = 0; probe < MostProbes; probe++)
        {
            ref var slot = ref _slots[(int)((hash + probe) & mask)];
            if (slot.Number == 0)
            {
                var number = Append(name);
                slot = new Slot(first, last, name.Length, number);
                if (_count * 2 > _slots.Length)
                {
                    Grow();
                }

                return number;
            }

            if (slot.First == first && slot.Last == last && slot.Length == name.Length && (name.Length <= 2 * WordSize || IsSame(name, _names[slot.Number])))
            {
                return slot.Number;
            }
        }

        return Append(name);
    }

    private static bool IsSame(ReadOnlySpan<byte> name, string text) =>
        name.Length == text.Length ? Ascii.Equals(name, text) : Encoding.UTF8.GetString(name) == text;

    private int Append(ReadOnlySpan<byte> name)
    {
        if (_count == _names.Length)
        {
            Array.Resize(ref _names, _count * 2);
        }

        _names[_count] = Encoding.UTF8.GetString(name);
        return _count++;
    }

    private void Clear()
    {
        _slots = new Slot[1024];
        _names = new string[512];
        _count = 1;
        _names[0] = Keywords[0];
        foreach (var keyword in Keywords.AsSpan(1))
        {
            var name = Encoding.UTF8.GetBytes(keyword);
            GetNumber(name, 0, name.Length);
        }
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        var mask = (uint)_slots.Length - 1;
        foreach (ref readonly var slot in old.AsSpan())
        {
            if (slot.Number == 0)
            {
                continue;
            }

            var at = Hash(slot.First, slot.Last, slot.Length) & mask;
            while (_slots[at].Number != 0)
            {
                at = (at + 1) & mask;
            }

            _slots[at] = slot;
        }
    }

    /// <summary>
    /// The first and last eight bytes of a name (short names: padded with zeros), its length, and its number; 0 means free.
    /// </summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Slot(ulong First, ulong Last, int Length, int Number);
}
