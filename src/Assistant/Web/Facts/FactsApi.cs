using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Web.Companies;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Extraction.Facts;
using LittleGiants.Extraction.Facts.Sectors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Facts;

/// <summary>Facts of companies and documents, and what facts there can be.</summary>
internal static class FactsApi
{
    /// <summary>Facts of one answer; a single report has some hundred.</summary>
    private const int Most = 10_000;

    public static void MapFacts(this IEndpointRouteBuilder api)
    {
        var facts = api.MapGroup("").WithTags("facts");
        facts.MapGet("/facts", ListAsync).Described("ListFacts", "The facts of a company over all its documents, of one document, or of one concept over all documents.", StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        facts.MapGet("/concepts", Concepts).Described("ListConcepts", "The fact types, in the order in which they are shown.");
        facts.MapGet("/sectors", Sectors).Described("ListSectors", "The economic sectors that companies are put into.");
    }

    private static async Task<Results<Ok<FactView[]>, ProblemHttpResult>> ListAsync(
        long? company, long? document, string? concept, int? year, AskedLanguage? language, ILibrary library, CancellationToken cancellationToken)
    {
        if (company is null && document is null && concept is null)
        {
            return ApiProblem.BadRequest("Say of which company, of which document or of which concept the facts are wanted.");
        }

        if (concept is not null && ConceptCatalog.WithStatements.Find(concept) is null)
        {
            return ApiProblem.NotFound("conceptUnknown", $"There is no concept '{SafeText.Line(SafeText.Head(concept, 80))}'; /api/concepts lists them.");
        }

        var views = new FactViews(language.Tag());
        if (company is { } id && document is null)
        {
            if (await CompanyView.ReadAsync(library, id, cancellationToken) is not { } view)
            {
                return CompaniesApi.NotFound(id);
            }

            var numbers = new NumberPlaces(view.Facts);
            return TypedResults.Ok(view.Facts.Where(fact => (concept is null || fact.Concept == concept) && (year is null || fact.FiscalYear == year)).Take(Most).Select(fact => views.Of(fact, numbers)).ToArray());
        }

        var documents = (await library.DocumentsAsync(cancellationToken)).ToDictionary(item => item.Id);
        if (document is { } asked && !documents.ContainsKey(asked))
        {
            return ApiProblem.NotFound("documentNotFound", FormattableString.Invariant($"There is no document {asked}; it may have been removed."));
        }

        var facts = await library.FactsAsync(new FactQuery { CompanyId = company, DocumentId = document, Concepts = concept is null ? null : [concept], FiscalYear = year }, cancellationToken);
        return TypedResults.Ok(facts.Where(fact => documents.ContainsKey(fact.DocumentId)).Take(Most).Select(fact => views.Of(fact, documents[fact.DocumentId])).ToArray());
    }

    private static Ok<ConceptView[]> Concepts(AskedLanguage? language)
    {
        var words = Wording.For(language.Tag());
        return TypedResults.Ok(ConceptCatalog.Default.Concepts.Select(concept => new ConceptView(concept.Id, words.FactName(concept.Id), concept.Kind, concept.Kind switch
        {
            ConceptKind.Percent => "percent",
            ConceptKind.Year => "year",
            ConceptKind.Count or ConceptKind.Years or ConceptKind.Rank => "count",
            _ => null,
        })).ToArray());
    }

    private static Ok<SectorView[]> Sectors(AskedLanguage? language) => TypedResults.Ok(SectorCatalog.Default.Sectors
        .Select(sector => new SectorView(sector.Id, sector.Names.GetValueOrDefault(language.Tag()) ?? sector.Id))
        .OrderBy(sector => sector.Name, StringComparer.Ordinal).ToArray());
}
