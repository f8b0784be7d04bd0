namespace LittleGiants.Extraction.Readers.Pdf.Syntax;

/// <summary>Object numbers to places. Filled from the newest section to the oldest, so what is there stays.</summary>
internal sealed class XrefTable(int maxObjects)
{
    private readonly Dictionary<int, XrefEntry> _entries = [];

    public Dictionary<int, XrefEntry>.KeyCollection Numbers => _entries.Keys;

    /// <summary>Whether entries were left out because there were more than the limit.</summary>
    public bool IsCut { get; private set; }

    public bool TryGet(int number, out XrefEntry entry) => _entries.TryGetValue(number, out entry);

    public void Add(int number, XrefEntry entry)
    {
        if (number >= 0 && HasRoom())
        {
            _entries.TryAdd(number, entry);
        }
    }

    public void Replace(int number, XrefEntry entry)
    {
        if (number >= 0 && (_entries.ContainsKey(number) || HasRoom()))
        {
            _entries[number] = entry;
        }
    }

    private bool HasRoom()
    {
        IsCut |= _entries.Count >= maxObjects;
        return _entries.Count < maxObjects;
    }
}
