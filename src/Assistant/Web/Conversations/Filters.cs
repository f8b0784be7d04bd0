using LittleGiants.Assistant.Chat;
using LittleGiants.Assistant.Web.Http;

namespace LittleGiants.Assistant.Web.Conversations;

/// <summary>To what a question was understood to be restricted.</summary>
internal sealed record Filters(IReadOnlyList<NameView> Companies, NameView? Document, int? Year, string? Profile)
{
    public static Filters Of(KeptFilters kept) => new(
        [.. kept.Companies.Select(company => new NameView(company.Id, company.Name))],
        kept.Document is { } document ? new NameView(document.Id, document.Name) : null,
        kept.Year,
        kept.Profile);
}
