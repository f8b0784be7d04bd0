using System.Globalization;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Answering;

/// <summary>All that the tools of one turn returned and an answer may cite. Only tools write into it, so that a citation can only be a real place.</summary>
internal sealed class EvidenceLedger
{
    /// <summary>Entries of one turn; a model that asks for more has lost its way.</summary>
    public const int MaxEntries = 2_000;

    private readonly Dictionary<string, LedgerEntry> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(long, int, int), string> _known = [];
    private readonly Lock _lock = new();

    public LedgerEntry? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>A quote; the same place twice is one entry that proves the values of both.</summary>
    public LedgerEntry Quote(DocumentRecord document, Citation citation, params IEnumerable<decimal> values)
    {
        lock (_lock)
        {
            var place = (document.Id, citation.Span.Start, citation.Span.End);
            if (_known.TryGetValue(place, out var id))
            {
                return _byId[id] = _byId[id] with { Values = [.. _byId[id].Values.Union(values)] };
            }

            var entry = new LedgerEntry(NextId()) { Document = document, Citation = citation, Text = citation.Quote, Values = [.. values] };
            _known[place] = entry.Id;
            return _byId[entry.Id] = entry;
        }
    }

    /// <summary>Arithmetic over other entries.</summary>
    public LedgerEntry Derive(string text, IReadOnlyList<LedgerEntry> parts, params IEnumerable<decimal> values)
    {
        lock (_lock)
        {
            var entry = new LedgerEntry(NextId()) { Text = text, Parts = parts, Values = [.. values] };
            return _byId[entry.Id] = entry;
        }
    }

    /// <summary>What stands in no document: a rule of a profile, a count of the library's companies.</summary>
    public LedgerEntry State(string text, params IEnumerable<decimal> values) => Derive(text, [], values);

    private string NextId() => _byId.Count < MaxEntries
        ? "E" + (_byId.Count + 1).ToString(CultureInfo.InvariantCulture)
        : throw new InvalidOperationException("Too much evidence was asked for in one turn.");
}
