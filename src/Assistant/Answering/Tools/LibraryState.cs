using System.Collections.Concurrent;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Answering.Tools;

/// <summary>One version of a library.</summary>
internal sealed record LibraryState(long Version, IReadOnlyList<DocumentRecord> Documents, IReadOnlyList<CompanyRecord> Companies)
{
    /// <summary>Facts of all remembered views; beyond, they are forgotten and read anew. A fact takes about a kilobyte.</summary>
    private const int MaxFacts = 40_000;

    private readonly ConcurrentDictionary<(long Company, long? Document), CompanyView> _views = new();
    private int _facts;

    public CompanyView? Find(long company, long? document) => _views.GetValueOrDefault((company, document));

    public void Remember(long company, long? document, CompanyView view)
    {
        var facts = view.Facts.Sum(fact => 1 + fact.Others.Count);
        if (Interlocked.Add(ref _facts, facts) > MaxFacts)
        {
            _views.Clear();
            _facts = facts;
        }

        _views[(company, document)] = view;
    }
}
