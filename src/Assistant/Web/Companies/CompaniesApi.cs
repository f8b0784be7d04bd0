using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Profiles;
using LittleGiants.Assistant.Screening;
using LittleGiants.Assistant.Web.Corrections;
using LittleGiants.Assistant.Web.Documents;
using LittleGiants.Assistant.Web.Facts;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Assistant.Web.Profiles;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Identity;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Companies;

/// <summary>Companies, judged by a profile.</summary>
internal static class CompaniesApi
{
    private const string Status = "little_giant_status";
    private const string Sector = "sector";

    public static void MapCompanies(this IEndpointRouteBuilder api)
    {
        var companies = api.MapGroup("").WithTags("companies");
        companies.MapGet("/companies", ListAsync).Described("ListCompanies", "All companies with their verdicts by a profile.", StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        companies.MapGet("/companies/{id:long}", GetAsync).Described("GetCompany", "A company with its facts, its verdict and what was corrected.", StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    public static ProblemHttpResult NotFound(long id) => ApiProblem.NotFound("companyNotFound", FormattableString.Invariant($"There is no company {id}; its documents may have been removed."));

    private static async Task<Results<Ok<CompanySummary[]>, ProblemHttpResult>> ListAsync(
        string? profile, ILibrary library, ProfileShelf profiles, DocumentShelf shelf, AssistantServices services, CancellationToken cancellationToken)
    {
        var (chosen, problem) = await ProfilesApi.ChooseAsync(profiles, profile, cancellationToken);
        if (chosen is null)
        {
            return problem!;
        }

        var documents = (await shelf.AllAsync(cancellationToken)).ToLookup(document => document.CompanyId);
        var screened = (await services.ScreeningOf(library).RunAsync(new ScreeningRequest(chosen, null, [], null), cancellationToken)).Companies.ToDictionary(company => company.Id);
        return TypedResults.Ok((await library.CompaniesAsync(cancellationToken))
            .Select(company => Summary(company, [.. documents[company.Id]], screened.GetValueOrDefault(company.Id)))
            .OrderBy(company => company.Name, StringComparer.OrdinalIgnoreCase).ToArray());
    }

    private static CompanySummary Summary(CompanyRecord company, List<DocumentRecord> documents, ScreenedCompany? screened)
    {
        var years = documents.Select(document => document.FiscalYear).OfType<int>().Distinct().OrderDescending().ToList();
        return new CompanySummary(
            company.Id,
            company.Name,
            NamesOf(company),
            documents.Count,
            years,
            screened?.Year ?? (years.Count > 0 ? years[0] : null),
            screened?.Outcome,
            screened is null ? [] : [.. screened.Criteria.Select(criterion => new CriterionMark(criterion.Verdict.Criterion.Id, criterion.Verdict.Outcome))],
            documents.Find(document => document.Id == screened?.NewestId) is { } newest
                ? new NewestDocument(newest.Id, newest.Name, newest.Title, newest.Kind, newest.IsInterim, newest.FiscalYear, newest.Date)
                : null);
    }

    private static async Task<Results<Ok<CompanyDetail>, ProblemHttpResult>> GetAsync(
        long id, string? profile, int? year, AskedLanguage? language, ILibrary library, ProfileShelf profiles, DocumentShelf shelf, AssistantServices services, CancellationToken cancellationToken)
    {
        var (chosen, problem) = await ProfilesApi.ChooseAsync(profiles, profile, cancellationToken);
        if (chosen is null)
        {
            return problem!;
        }

        if (await CompanyView.ReadAsync(library, id, cancellationToken) is not { } view)
        {
            return NotFound(id);
        }

        var facts = new FactViews(language.Tag());
        var numbers = new NumberPlaces(view.Facts);
        var all = view.Facts.Select(fact => facts.Of(fact, numbers)).ToList();
        var documents = (await shelf.AllAsync(cancellationToken)).Where(document => document.CompanyId == id).ToList();
        var stated = view.Facts.Where(fact => fact.Scope == Scope.Consolidated && (fact.FiscalYear is null || fact.FiscalYear == (year ?? view.LatestYear))).Select(fact => fact.Concept).ToHashSet(StringComparer.Ordinal);
        var corrections = await services.CorrectionsOf(library).LogAsync(view.Company, cancellationToken);
        return TypedResults.Ok(new CompanyDetail(
            id,
            view.Company.Name,
            NamesOf(view.Company),
            LegalForms.Instance.AtEnd(view.Company.Name) is { Form: { Length: > 0 } form } ? form : null,
            Alias(view.Company, "registration"),
            Alias(view.Company, "ticker"),
            await shelf.SummariesAsync(documents, cancellationToken),
            all,
            view.ReportOf(year) is { } report ? facts.Absent(report, stated, chosen) : [],
            new AssessmentViews(services, language.Tag()).Of(view, chosen, year),
            [.. all.Where(fact => fact.Concept == Status)],
            [.. all.Where(fact => fact.Concept == Sector)],
            [.. corrections.Select(entry => CorrectionView.Of(entry, facts))]));
    }

    /// <summary>The other names, without numbers of registers and exchanges.</summary>
    private static IReadOnlyList<string> NamesOf(CompanyRecord company) =>
        [.. company.Aliases.Where(alias => alias.Kind is "name" or "alias" && alias.Text != company.Name).Select(alias => alias.Text).Distinct(StringComparer.Ordinal)];

    private static string? Alias(CompanyRecord company, string kind) => company.Aliases.FirstOrDefault(alias => alias.Kind == kind)?.Text;
}
