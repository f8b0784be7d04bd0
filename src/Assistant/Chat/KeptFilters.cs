using LittleGiants.Assistant.Answering;

namespace LittleGiants.Assistant.Chat;

/// <summary>To what an answer was restricted, with the names as they were.</summary>
internal sealed record KeptFilters(IReadOnlyList<NamedId> Companies, NamedId? Document, int? Year, string? Profile)
{
    public static readonly KeptFilters None = new([], null, null, null);

    public static KeptFilters Of(AnswerFilters filters) => new(
        [.. filters.Companies.Select(company => new NamedId(company.Id, company.Name))],
        filters.Document is { } document ? new NamedId(document.Id, document.Name) : null,
        filters.Year,
        filters.Profile);
}

/// <summary>A company or a document.</summary>
internal sealed record NamedId(long Id, string Name);
