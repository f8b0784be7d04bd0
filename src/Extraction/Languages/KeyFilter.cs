namespace LittleGiants.Extraction.Languages;

/// <summary>Tells of most numbers that were not added that they were not; it never denies one that was.</summary>
internal sealed class KeyFilter
{
    private const int Bits = 1 << 14;
    private readonly ulong[] _bits = new ulong[Bits / 64];

    public void Add(int key) => _bits[Place(key) >> 6] |= 1UL << (Place(key) & 63);

    public bool MayHold(int key) => (_bits[Place(key) >> 6] & (1UL << (Place(key) & 63))) != 0;

    private static int Place(int key) => unchecked((int)((uint)(key * -1640531527) >> 18));
}
