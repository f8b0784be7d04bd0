using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Search;

namespace LittleGiants.Assistant.Answering.Tools;

/// <summary>Which company a model means, by any name it may use: legal name, short name, ticker, another script, a document's name.</summary>
internal sealed class ToolSubject(Turn turn)
{
    /// <summary>Names that a message lists.</summary>
    private const int MaxNames = 12;

    /// <returns>What the library knows of the company, or a sentence that tells the model what to do.</returns>
    public async Task<(CompanyView? View, string Problem)> FindAsync(string company, CancellationToken cancellationToken)
    {
        var (found, problem) = await CompanyAsync(company.Trim().Trim('"'), cancellationToken);
        if (found is null)
        {
            return (null, problem);
        }

        var isAsked = turn.Question.Companies.Any(asked => asked.Id == found.Id);
        return turn.Request.Document is { } only && !isAsked
            ? (null, $"Only the document '{only}' may be used.")
            : (await turn.Library.ViewAsync(found, isAsked ? turn.Question.Document : null, cancellationToken), "");
    }

    private async Task<(CompanyRecord? Company, string Problem)> CompanyAsync(string company, CancellationToken cancellationToken)
    {
        var asked = turn.Question.Companies;
        var known = await turn.Library.CompaniesAsync(cancellationToken);
        if (company.Length == 0)
        {
            return asked is [var only] ? (only, "")
                : known is [var single] && asked.Count == 0 ? (single, "")
                : (null, $"Name the company: {Names(asked.Count > 0 ? asked : known)}.");
        }

        var meant = LibraryLookup.Companies(known, company);
        if (meant.Count > 1)
        {
            return meant.Where(item => asked.Any(other => other.Id == item.Id)).ToList() is [var one] ? (one, "") : (null, $"'{company}' may mean several companies: {Names(meant)}.");
        }

        if (meant.Count == 1 || asked.Any(item => item.Name.Contains(company, StringComparison.OrdinalIgnoreCase)))
        {
            return (meant.Count == 1 ? meant[0] : asked.First(item => item.Name.Contains(company, StringComparison.OrdinalIgnoreCase)), "");
        }

        if (LibraryLookup.Documents(await turn.Library.DocumentsAsync(cancellationToken), company) is [var document, ..])
        {
            return (known.FirstOrDefault(item => item.Id == document.CompanyId) ?? CompanyView.Nameless(document, document.Stem), "");
        }

        var route = await turn.Search.Router.RouteAsync(company, SearchScope.Everything, cancellationToken);
        return route.Companies is [var routed, ..] ? (routed, "") : (null, $"The library has no document of '{company}'. It has: {Names(known)}.");
    }

    private static string Names(IReadOnlyList<CompanyRecord> companies) =>
        companies.Count == 0 ? "no companies" : string.Join("; ", companies.Take(MaxNames).Select(company => company.Name)) + (companies.Count > MaxNames ? "; …" : "");
}
