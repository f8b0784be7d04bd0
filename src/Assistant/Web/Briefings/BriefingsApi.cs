using LittleGiants.Assistant.Briefings;
using LittleGiants.Assistant.Briefings.Rendering;
using LittleGiants.Assistant.Library;
using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Profiles;
using LittleGiants.Assistant.Settings;
using LittleGiants.Assistant.Web.Companies;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Assistant.Web.Profiles;
using LittleGiants.Assistant.Web.Security;
using LittleGiants.Extraction.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Briefings;

/// <summary>Briefings, to be read on the page, edited and taken along.</summary>
internal static class BriefingsApi
{
    private const int MaxTopic = 200;
    private static readonly string[] Formats = [BriefingFile.Markdown, BriefingFile.Html, BriefingFile.Word];
    private static readonly string[] MediaTypes = ["text/markdown", "text/html", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"];

    public static void MapBriefings(this IEndpointRouteBuilder api)
    {
        var briefings = api.MapGroup("").WithTags("briefings");
        int[] problems = [StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict];
        briefings.MapPost("/briefings", WriteAsync).Described("WriteBriefing", "A briefing on a company, on several side by side, or on those that a topic finds.", problems);
        briefings.MapPost("/briefings/file", FileAsync).Described("GetBriefingFile", "The same as a file: md, html or docx.", problems).GivesFile(MediaTypes);
        briefings.MapPost("/briefings/render", Render).Described("RenderBriefing", "A briefing that an analyst edited, as a file that says so.", StatusCodes.Status400BadRequest).GivesFile(MediaTypes);
    }

    private static async Task<Results<Ok<BriefingView>, ProblemHttpResult>> WriteAsync(
        BriefingRequest request, ILibrary library, ProfileShelf profiles, AssistantServices services, CancellationToken cancellationToken)
    {
        var (briefing, problem) = await BriefAsync(request, library, profiles, services, cancellationToken);
        return briefing is null ? problem! : TypedResults.Ok(new BriefingView(briefing.Title, MarkdownBriefing.Write(briefing), HtmlBriefing.Write(briefing)));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> FileAsync(
        BriefingFileRequest request, ILibrary library, ProfileShelf profiles, AssistantServices services, CancellationToken cancellationToken)
    {
        if (FileAnswer.Format(request.Format, Formats) is not { } format)
        {
            return FileAnswer.NoFormat(Formats);
        }

        var (briefing, problem) = await BriefAsync(request, library, profiles, services, cancellationToken);
        return briefing is null ? problem! : FileAnswer.Of(format, FileStem.Of(briefing.Title, "briefing"), output => BriefingFile.Write(format, briefing, output));
    }

    private static Results<FileContentHttpResult, ProblemHttpResult> Render(RenderRequest request, WebUser user, TimeProvider clock)
    {
        if (FileAnswer.Format(request.Format, Formats) is not { } format)
        {
            return FileAnswer.NoFormat(Formats);
        }

        if (string.IsNullOrWhiteSpace(request.Markdown) || request.Markdown.Length > EditedBriefing.MaxLength)
        {
            return ApiProblem.BadRequest($"A briefing has 1 to {EditedBriefing.MaxLength:N0} characters.");
        }

        try
        {
            var edited = new EditedBriefing(request.Markdown, request.Language.Tag(), user.Name, DateOnly.FromDateTime(clock.GetLocalNow().Date));
            return FileAnswer.Of(format, FileStem.Of(edited.Title, "briefing"), output => edited.Write(format, output));
        }
        catch (ArgumentException)
        {
            return ApiProblem.BadRequest("The text is nested too deeply to be set; take some levels of lists or quotes out.", "markdownUnreadable");
        }
    }

    private static async Task<(Briefing? Briefing, ProblemHttpResult? Problem)> BriefAsync(
        BriefingRequest request, ILibrary library, ProfileShelf profiles, AssistantServices services, CancellationToken cancellationToken)
    {
        var topic = string.IsNullOrWhiteSpace(request.Topic) ? null : request.Topic.Trim();
        if ((request.Companies.Count == 0) == (topic is null) || topic is { Length: > MaxTopic } || request.Companies.Distinct().Count() > Assistant.Briefings.BriefingRequest.MostCompanies)
        {
            return (null, ApiProblem.BadRequest($"Name one company, several (at most {Assistant.Briefings.BriefingRequest.MostCompanies}), or a topic of at most {MaxTopic} characters."));
        }

        var known = (await library.CompaniesAsync(cancellationToken)).ToDictionary(company => company.Id);
        foreach (var id in request.Companies)
        {
            if (!known.ContainsKey(id))
            {
                return (null, CompaniesApi.NotFound(id));
            }
        }

        var (profile, problem) = await ProfilesApi.ChooseAsync(profiles, request.Profile, cancellationToken);
        if (profile is null)
        {
            return (null, problem);
        }

        try
        {
            var asked = new Assistant.Briefings.BriefingRequest([.. request.Companies.Distinct().Select(id => known[id])], profile) { Topic = topic, Year = request.Year, Language = request.Language.Tag() };
            var briefing = await services.Briefings(library, !request.BuiltIn).WriteAsync(asked, cancellationToken);
            return briefing.Problems.Count == 0 ? (briefing, null) : (null, ApiProblem.Of(
                StatusCodes.Status409Conflict, "notProved", "Not every number of this briefing could be traced to its citation, so it is not handed out.", new Dictionary<string, object?> { ["problems"] = briefing.Problems }));
        }
        catch (Exception exception) when (exception is DataFileException or SettingsException)
        {
            // A template of the analyst's own is wrong.
            return (null, ApiProblem.Conflict("templateInvalid", exception.Message));
        }
    }
}
