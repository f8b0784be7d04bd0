using LittleGiants.Assistant.Answering;

namespace LittleGiants.Assistant.Briefings;

/// <summary>The numbers of all that is cited: first in the order of the text, then what only computations rest on.</summary>
internal sealed class NoteList
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public NoteList(IEnumerable<BriefingBlock> blocks)
    {
        var entries = new List<LedgerEntry>();
        foreach (var entry in blocks.SelectMany(block => block.Texts).SelectMany(text => text.Evidence))
        {
            Add(entry, entries);
        }

        InText = entries.Count;
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var part in entries[i].Parts.SelectMany(part => part.Sources))
            {
                Add(part, entries);
            }
        }

        All = [.. entries.Select((entry, index) => new Note(index + 1, entry, [.. entry.Parts.SelectMany(part => part.Sources).Select(NumberOf).Distinct()]))];
    }

    public IReadOnlyList<Note> All { get; }

    /// <summary>How many of them the text itself cites; the others are cited by notes only.</summary>
    public int InText { get; }

    public int NumberOf(LedgerEntry entry) => _numbers[Key(entry)];

    /// <summary>The same computation or rule twice is one note.</summary>
    private static string Key(LedgerEntry entry) => entry.Citation is null ? entry.Text : entry.Id;

    private void Add(LedgerEntry entry, List<LedgerEntry> entries)
    {
        if (_numbers.TryAdd(Key(entry), entries.Count + 1))
        {
            entries.Add(entry);
        }
    }
}
