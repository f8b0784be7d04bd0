using System.Globalization;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Answering;

/// <summary>All that tools returned and an answer may cite: of one turn, or of a session of calls. Only tools write into it, so that a citation can only be a real place.</summary>
internal sealed class EvidenceLedger
{
    /// <summary>Entries of one turn; a model that asks for more has lost its way.</summary>
    public const int MaxOfTurn = 2_000;

    /// <summary>Entries that a session remembers.</summary>
    public const int MaxOfSession = 20_000;

    private readonly Dictionary<string, LedgerEntry> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(long, int, int), string> _known = [];
    private readonly Lock _lock = new();
    private readonly int _most;
    private readonly bool _forgets;
    private int _last;

    public EvidenceLedger()
        : this(MaxOfTurn, forgets: false)
    {
    }

    private EvidenceLedger(int most, bool forgets) => (_most, _forgets) = (most, forgets);

    /// <summary>For calls that know nothing of each other: ids stay valid over calls; beyond its limit the oldest are forgotten, and no id is given twice.</summary>
    public static EvidenceLedger OfSession(int most = MaxOfSession) => new(most, forgets: true);

    public LedgerEntry? Find(string id)
    {
        lock (_lock)
        {
            return _byId.GetValueOrDefault(id);
        }
    }

    /// <summary>A quote; the same place twice is one entry that proves the values of both.</summary>
    public LedgerEntry Quote(DocumentRecord document, Citation citation, params IEnumerable<decimal> values) => Quote(document, citation, [], values);

    /// <param name="facts">What it is cited for.</param>
    public LedgerEntry Quote(DocumentRecord document, Citation citation, IEnumerable<CitedFact> facts, IEnumerable<decimal> values)
    {
        lock (_lock)
        {
            var place = (document.Id, citation.Span.Start, citation.Span.End);
            if (_known.TryGetValue(place, out var id))
            {
                return _byId[id] = _byId[id] with { Values = [.. _byId[id].Values.Union(values)], Facts = [.. _byId[id].Facts.Union(facts)] };
            }

            var entry = new LedgerEntry(NextId()) { Document = document, Citation = citation, Text = citation.Quote, Values = [.. values], Facts = [.. facts] };
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

    private string NextId()
    {
        if (_byId.Count >= _most)
        {
            if (!_forgets)
            {
                throw new InvalidOperationException("Too much evidence was asked for in one turn.");
            }

            Forget(Id(_last - _byId.Count + 1));
        }

        return Id(++_last);
    }

    private void Forget(string id)
    {
        if (_byId.Remove(id, out var entry) && entry is { Document: { } document, Citation: { } citation })
        {
            _known.Remove((document.Id, citation.Span.Start, citation.Span.End));
        }
    }

    private static string Id(int number) => "E" + number.ToString(CultureInfo.InvariantCulture);
}
