using LittleGiants.Extraction.Documents;

namespace LittleGiants.Extraction.Facts.Observers;

/// <summary>A table with what was seen in it.</summary>
/// <param name="Index">Its place among the document's tables.</param>
/// <param name="Scope">For whom its place says that it is.</param>
internal sealed record SeenTable(int Index, Table Table, Scope Scope, StatementTitle? Title, IReadOnlyList<Observation> Observations);
