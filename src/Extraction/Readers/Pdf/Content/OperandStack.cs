using System.Runtime.CompilerServices;

namespace LittleGiants.Extraction.Readers.Pdf.Content;

/// <summary>The operands in front of an operator, and the scratch for their rewritten bytes; one for a whole document, reused.</summary>
/// <param name="capacity">Operands kept for one operator; what is beyond is dropped.</param>
/// <param name="scratchCapacity">Bytes of rewritten strings kept for one operator.</param>
internal sealed class OperandStack(int capacity, int scratchCapacity)
{
    private Operand[] _items = new Operand[64];
    private byte[] _scratch = new byte[1024];

    public int Count { get; private set; }

    public int ScratchLength { get; private set; }

    public ReadOnlySpan<byte> Scratch => _scratch.AsSpan(0, ScratchLength);

    public ReadOnlySpan<Operand> Items => _items.AsSpan(0, Count);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Clear()
    {
        Count = 0;
        ScratchLength = 0;
    }

    /// <summary>The number that stands <paramref name="fromLast"/> places before the last operand; 0 for anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Number(int fromLast)
    {
        var index = Count - 1 - fromLast;
        return (uint)index < (uint)Count && _items[index].Kind == OperandKind.Number ? _items[index].Number : 0;
    }

    /// <summary>Whether the last <paramref name="count"/> operands are all numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasNumbers(int count)
    {
        if (Count < count)
        {
            return false;
        }

        for (var i = Count - count; i < Count; i++)
        {
            if (_items[i].Kind != OperandKind.Number)
            {
                return false;
            }
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Push(double number)
    {
        if (Count == _items.Length && !Grow())
        {
            return;
        }

        ref var item = ref _items[Count++];
        item.Kind = OperandKind.Number;
        item.Number = number;
        item.Start = 0;
        item.Length = 0;
    }

    public void Push(OperandKind kind) => Push(kind, 0, 0, unescaped: false);

    public void Push(OperandKind kind, int start, int length, bool unescaped)
    {
        if (Count == _items.Length && !Grow())
        {
            return;
        }

        ref var item = ref _items[Count++];
        item.Kind = kind;
        item.Number = 0;
        item.Start = start;
        item.Length = length;
        item.IsUnescaped = unescaped;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddScratch(byte value)
    {
        if (ScratchLength == _scratch.Length)
        {
            if (_scratch.Length >= scratchCapacity)
            {
                return;
            }

            Array.Resize(ref _scratch, Math.Min(scratchCapacity, _scratch.Length * 2));
        }

        _scratch[ScratchLength++] = value;
    }

    private bool Grow()
    {
        if (_items.Length >= capacity)
        {
            return false;
        }

        Array.Resize(ref _items, Math.Min(capacity, _items.Length * 2));
        return true;
    }
}
