using LittleGiants.Assistant.Library;

namespace LittleGiants.Assistant.Answering;

/// <summary>To what a question was understood to be restricted, by its words, by the talk before it or by the one who asks.</summary>
/// <param name="Profile">The id of the criteria; null where nothing is judged.</param>
internal sealed record AnswerFilters(IReadOnlyList<CompanyRecord> Companies, DocumentRecord? Document, int? Year, string? Profile)
{
    public static readonly AnswerFilters None = new([], null, null, null);
}
