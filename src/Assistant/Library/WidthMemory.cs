namespace LittleGiants.Assistant.Library;

/// <summary>How wide a character of a height was when it was last seen on a page. Two that share a slot forget each other.</summary>
internal ref struct WidthMemory(Span<WidthMemory.Slot> slots)
{
    /// <summary>Slots; a power of two.</summary>
    public const int Size = 512;

    /// <summary>The width of a character without a box.</summary>
    public const int Empty = -1;

    private readonly Span<Slot> _slots = slots;

    /// <summary>The slot of a character; its width is to be set when it is not known.</summary>
    public readonly ref Slot Find(char character, int height, out bool isKnown)
    {
        var key = unchecked((uint)(character << 16 | (height & 0xFFFF)) + 1);
        ref var slot = ref _slots[unchecked((int)(key * 2654435761u >> 23))];
        isKnown = slot.Key == key;
        slot.Key = key;
        return ref slot;
    }

    public struct Slot
    {
        /// <summary>0 when the slot is free.</summary>
        public uint Key;

        /// <summary>In the units of the page.</summary>
        public int Width;

        /// <summary>As it was given.</summary>
        public float Printed;

        public readonly bool IsEmpty => Width == Empty;
    }
}
