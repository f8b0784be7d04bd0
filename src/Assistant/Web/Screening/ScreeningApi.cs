using LittleGiants.Assistant.Briefings;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Profiles;
using LittleGiants.Assistant.Screening;
using LittleGiants.Assistant.Screening.Forms;
using LittleGiants.Assistant.Web.Facts;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Assistant.Web.Profiles;
using LittleGiants.Extraction.Criteria;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Screening;

/// <summary>All companies held against a profile.</summary>
internal static class ScreeningApi
{
    private const int MaxText = 4_000;
    private const int MaxTop = 100_000;

    public static void MapScreening(this IEndpointRouteBuilder api)
    {
        var screening = api.MapGroup("").WithTags("screening");
        screening.MapGet("/screening", ScreenAsync).Described(
            "ScreenCompanies", "All companies, or those that a condition selects, held against a profile.", StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        screening.MapGet("/screening/file", FileAsync)
            .Described("GetScreeningFile", "The same as a file: csv, xlsx or json.", StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict)
            .GivesFile("text/csv", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/json");
    }

    private static async Task<Results<Ok<ScreeningView>, ProblemHttpResult>> ScreenAsync(
        string? profile, string? where, string? sort, int? top, AskedLanguage? language, ILibrary library, ProfileShelf profiles, AssistantServices services, CancellationToken cancellationToken)
    {
        var (request, problem) = await ReadAsync(profiles, profile, where, sort, top, cancellationToken);
        return request is null ? problem! : TypedResults.Ok(View(await services.ScreeningOf(library).RunAsync(request, cancellationToken), language.Tag(), services));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FileAsync(
        string? profile, string? where, string? sort, int? top, string? format, AskedLanguage? language, ILibrary library, ProfileShelf profiles, AssistantServices services, CancellationToken cancellationToken)
    {
        if (FileAnswer.Format(format, ScreeningFile.Csv, ScreeningFile.Workbook, ScreeningFile.Json) is not { } known)
        {
            return FileAnswer.NoFormat(ScreeningFile.Csv, ScreeningFile.Workbook, ScreeningFile.Json);
        }

        var (request, problem) = await ReadAsync(profiles, profile, where, sort, top, cancellationToken);
        if (request is null)
        {
            return problem!;
        }

        var result = await services.ScreeningOf(library).RunAsync(request, cancellationToken);
        return FileAnswer.Of(known, $"screening-{request.Profile.Id}", output => ScreeningFile.Write(known, output, result, new ScreeningText(Wording.For(language.Tag()), services.Verdicts(language.Tag()))));
    }

    private static async Task<(ScreeningRequest? Request, ProblemHttpResult? Problem)> ReadAsync(
        ProfileShelf profiles, string? profile, string? where, string? sort, int? top, CancellationToken cancellationToken)
    {
        if (where is { Length: > MaxText } || sort is { Length: > MaxText } || top is < 1 or > MaxTop)
        {
            return (null, ApiProblem.BadRequest($"Condition and order have at most {MaxText} characters, and 'top' is a number from 1 to {MaxTop}."));
        }

        var (chosen, problem) = await ProfilesApi.ChooseAsync(profiles, profile, cancellationToken);
        if (chosen is null)
        {
            return (null, problem);
        }

        var request = ScreeningRequest.Read(chosen, where, sort, top, out var wrong);
        return (request, wrong is null ? null : ApiProblem.BadRequest(wrong, "conditionUnreadable"));
    }

    private static ScreeningView View(ScreeningResult result, string language, AssistantServices services)
    {
        var verdicts = services.Verdicts(language);
        var (words, briefing) = (Wording.For(language), BriefingWording.For(language));
        var (text, rules) = (new ScreeningText(words, verdicts), new RuleText(words));
        return new ScreeningView(
            result.Profile.Id,
            verdicts.Name(result.Profile),
            [.. result.Profile.Criteria.Select(criterion => new ScreenedRule(criterion.Id, verdicts.Title(criterion), rules.Threshold(criterion.Rule)))],
            [.. result.Companies.Select(company => new ScreenedView(company.Id, company.Name, company.Outcome, company.IsNearMiss, company.Year, company.AsOf, [.. company.Criteria.Select(Cell)]))],
            result.Selected,
            new OutcomeCounts(Count(CriterionOutcome.Met), Count(CriterionOutcome.NotMet), Count(CriterionOutcome.Unknown), Count(CriterionOutcome.NotApplicable)));

        int Count(CriterionOutcome outcome) => result.Outcomes.GetValueOrDefault(outcome);

        ScreenedCell Cell(ScreenedCriterion criterion) => new(
            criterion.Verdict.Criterion.Id,
            criterion.Verdict.Outcome,
            criterion.Value,
            criterion.Verdict.Value is null && criterion.Texts.Count == 0 ? null : text.Value(criterion),
            criterion.Verdict.Value?.Unit,
            criterion.Open,
            DistanceText.Of(criterion.Verdict, words, briefing),
            verdicts.Sentence(criterion.Verdict.Reason),
            EvidenceView.Of(criterion.Sources));
    }
}
