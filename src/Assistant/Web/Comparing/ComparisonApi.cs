using System.Globalization;
using System.Text;
using LittleGiants.Assistant.Comparing;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Web.Companies;
using LittleGiants.Assistant.Web.Facts;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Extraction.Facts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Comparing;

/// <summary>Companies beside each other.</summary>
internal static class ComparisonApi
{
    private static readonly string[] Formats = ["csv", "json", "md", "svg"];

    public static void MapComparison(this IEndpointRouteBuilder api)
    {
        var comparison = api.MapGroup("").WithTags("comparison");
        comparison.MapGet("/comparison", CompareAsync).Described(
            "CompareCompanies", "Companies beside each other in one unit and one period. 'year' takes one, several (2023,2024) or a span (2022-2024).", StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound);
        comparison.MapGet("/comparison/file", FileAsync)
            .Described("GetComparisonFile", "The same as a file: csv, json, md, or svg for a drawing.", StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound)
            .GivesFile("text/csv", "application/json", "text/markdown", "image/svg+xml");
    }

    private static async Task<Results<Ok<ComparisonView>, ProblemHttpResult>> CompareAsync(
        long[] company, string[]? concept, string? year, string? currency, AskedLanguage? language, ILibrary library, AssistantServices services, CancellationToken cancellationToken)
    {
        var (request, problem) = await ReadAsync(company, concept, year, currency, library, cancellationToken);
        return request is null ? problem!
            : TypedResults.Ok(View(request, await services.ComparisonOf(library, language.Tag()).RunAsync(request, cancellationToken), new ComparisonForms(services.Verdicts(language.Tag()))));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FileAsync(
        long[] company, string[]? concept, string? year, string? currency, string? format, AskedLanguage? language, ILibrary library, AssistantServices services, CancellationToken cancellationToken)
    {
        if (FileAnswer.Format(format, Formats) is not { } known)
        {
            return FileAnswer.NoFormat(Formats);
        }

        var (request, problem) = await ReadAsync(company, concept, year, currency, library, cancellationToken);
        if (request is null)
        {
            return problem!;
        }

        var comparison = await services.ComparisonOf(library, language.Tag()).RunAsync(request, cancellationToken);
        var forms = new ComparisonForms(services.Verdicts(language.Tag()));
        return FileAnswer.Of(known, "comparison", output =>
        {
            if (known == "svg")
            {
                output.Write(Encoding.UTF8.GetBytes(ComparisonChart.Svg(comparison)));
            }
            else
            {
                forms.WriteFile(known, output, comparison);
            }
        });
    }

    private static async Task<(ComparisonRequest? Request, ProblemHttpResult? Problem)> ReadAsync(long[] ids, string[]? concepts, string? year, string? currency, ILibrary library, CancellationToken cancellationToken)
    {
        if (ids.Length is 0 or > ComparisonRequest.MostCompanies)
        {
            return (null, ApiProblem.BadRequest($"Name 1 to {ComparisonRequest.MostCompanies} companies: ?company=1&company=2."));
        }

        var known = (await library.CompaniesAsync(cancellationToken)).ToDictionary(item => item.Id);
        foreach (var id in ids)
        {
            if (!known.ContainsKey(id))
            {
                return (null, CompaniesApi.NotFound(id));
            }
        }

        try
        {
            return (ComparisonRequest.Read([.. ids.Distinct().Select(id => known[id])], concepts?.SelectMany(item => item.Split(',')).Take(100).ToList(), year, currency), null);
        }
        catch (LibraryException exception) when (!exception.IsDamaged)
        {
            return (null, ApiProblem.BadRequest(exception.Message));
        }
    }

    private static ComparisonView View(ComparisonRequest request, CompanyComparison comparison, ComparisonForms forms) => new(
        [.. request.Companies.Select(company => new NameView(company.Id, company.Name))],
        [.. comparison.Rows.Select(row => new ComparisonRow(
            row.Concept, row.Name, row.Year, row.Unit, [.. row.Values.Select((value, index) => Cell(request.Companies[index].Id, value, forms))], row.Mixed is not null, row.Mixed))],
        [.. comparison.Rows.Where(row => row.Mixed is not null).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Name} {row.Year}: {row.Mixed}")).Distinct()]);

    private static ComparisonCell Cell(long company, ComparedValue value, ComparisonForms forms)
    {
        var steps = forms.Steps(value).ToList();
        return new ComparisonCell(
            company,
            ComparisonForms.Criterion(value).Value,
            value.Number is null ? null : ComparisonForms.Text(value),
            value.Sources.Count == 1 ? value.Sources[0].Printed : null,
            steps.Count > 0 ? string.Join(' ', steps) : null,
            PeriodOf(value.Period),
            value.Number is null ? ComparisonForms.Criterion(value).Open ?? "notDisclosed" : null,
            EvidenceView.Of(value.Sources));
    }

    private static string? PeriodOf(Period period) => (period.Start, period.End) switch
    {
        ({ } start, { } end) => $"{JsonForms.Iso(start)} – {JsonForms.Iso(end)}",
        (null, { } end) => JsonForms.Iso(end),
        _ => null,
    };
}
