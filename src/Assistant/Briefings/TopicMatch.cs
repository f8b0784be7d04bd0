using LittleGiants.Assistant.Answering;
using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Briefings;

/// <summary>A company that a topic found, with why.</summary>
internal sealed record TopicMatch(CompanyRecord Company, IReadOnlyList<CompanyFact> Sectors, IReadOnlyList<LedgerEntry> Passages);
