using LittleGiants.Assistant.Output;
using LittleGiants.Assistant.Profiles;
using LittleGiants.Assistant.Screening;
using LittleGiants.Assistant.Web.Http;
using LittleGiants.Assistant.Web.Security;
using LittleGiants.Extraction.Criteria;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace LittleGiants.Assistant.Web.Profiles;

/// <summary>Criteria profiles: those of the product, and the library's own.</summary>
internal static class ProfilesApi
{
    public static void MapProfiles(this IEndpointRouteBuilder api)
    {
        var profiles = api.MapGroup("").WithTags("profiles");
        profiles.MapGet("/profiles", ListAsync).Described("ListProfiles", "All profiles, those of the product first.");
        profiles.MapGet("/profiles/{id}", GetAsync).Described("GetProfile", "A profile with its rules in words and its text.", StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        profiles.MapPost("/profiles/validate", Validate).Described("ValidateProfile", "Reads a profile's text and tells what is wrong with it, and where.", StatusCodes.Status400BadRequest);
        profiles.MapPut("/profiles/{id}", SaveAsync).AllowFrom(WebRole.Analyst)
            .Described("SaveProfile", "Keeps a profile of one's own.", StatusCodes.Status400BadRequest, StatusCodes.Status403Forbidden, StatusCodes.Status409Conflict);
        profiles.MapDelete("/profiles/{id}", RemoveAsync).AllowFrom(WebRole.Analyst)
            .Described("RemoveProfile", "Removes a profile of one's own.", StatusCodes.Status403Forbidden, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        profiles.MapGet("/profiles/{id}/changes", ChangesAsync).Described("CompareProfiles", "The companies whose verdict a profile gives otherwise than another.", StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        profiles.MapPost("/profiles/changes", ChangesOfTextAsync).Described("CompareProfileText", "The same for a profile that is not saved yet.", StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    /// <summary>The profile that a request names, or the usual one.</summary>
    /// <returns>Or why there is none.</returns>
    public static async Task<(CriteriaProfile? Profile, ProblemHttpResult? Problem)> ChooseAsync(ProfileShelf shelf, string? id, CancellationToken cancellationToken)
    {
        var (profile, wrong) = await shelf.FindAsync(id ?? CriteriaProfile.DefaultId, cancellationToken);
        return (profile, profile is not null ? null
            : wrong is not null ? ApiProblem.Conflict("profileInvalid", $"The saved profile '{id}' cannot be read any more: {wrong} Mend it, or choose another.")
            : ApiProblem.NotFound("profileNotFound", $"There is no profile '{SafeText.Line(SafeText.Head(id!, 80))}'; choose one of {string.Join(", ", (await shelf.AllAsync(cancellationToken)).Select(known => known.Id))}."));
    }

    private static async Task<Ok<ProfileSummary[]>> ListAsync(AskedLanguage? language, ProfileShelf shelf, AssistantServices services, CancellationToken cancellationToken)
    {
        var verdicts = services.Verdicts(language.Tag());
        return TypedResults.Ok((await shelf.AllAsync(cancellationToken)).Select(profile => Summary(profile, verdicts)).ToArray());
    }

    private static async Task<Results<Ok<ProfileDetail>, ProblemHttpResult>> GetAsync(string id, AskedLanguage? language, ProfileShelf shelf, AssistantServices services, CancellationToken cancellationToken)
    {
        var (profile, problem) = await ChooseAsync(shelf, id, cancellationToken);
        return profile is null ? problem! : TypedResults.Ok(Detail(profile, await shelf.TextOfAsync(id, cancellationToken) ?? "", language.Tag(), services));
    }

    private static Ok<ProfileValidation> Validate(ProfileText request, AskedLanguage? language, AssistantServices services) => TypedResults.Ok(
        ProfileShelf.Check("profile", request.Yaml, out var problem) is { } profile
            ? new ProfileValidation(true, [], Detail(profile, request.Yaml, language.Tag(), services))
            : new ProfileValidation(false, [View(problem!)], null));

    private static async Task<Results<Ok<ProfileDetail>, ProblemHttpResult>> SaveAsync(
        string id, ProfileText request, AskedLanguage? language, ProfileShelf shelf, AssistantServices services, CancellationToken cancellationToken)
    {
        if (Refused(id) is { } refused)
        {
            return refused;
        }

        if (ProfileShelf.Check(id, request.Yaml, out var problem) is not { } profile)
        {
            return Invalid(problem!);
        }

        await shelf.SaveAsync(id, request.Yaml, cancellationToken);
        return TypedResults.Ok(Detail(profile, request.Yaml, language.Tag(), services));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(string id, ProfileShelf shelf, CancellationToken cancellationToken) =>
        ProfileShelf.IsBuiltIn(id) ? BuiltIn(id)
        : await shelf.RemoveAsync(id, cancellationToken) ? TypedResults.NoContent()
        : ApiProblem.NotFound("profileNotFound", $"There is no profile '{SafeText.Line(SafeText.Head(id, 80))}' to remove.");

    private static async Task<Results<Ok<ProfileChange[]>, ProblemHttpResult>> ChangesAsync(
        string id, string against, AskedLanguage? language, ProfileShelf shelf, AssistantServices services, Library.ILibrary library, CancellationToken cancellationToken)
    {
        var (profile, problem) = await ChooseAsync(shelf, id, cancellationToken);
        return profile is null ? problem! : await DifferencesAsync(profile, against, language, shelf, services, library, cancellationToken);
    }

    private static async Task<Results<Ok<ProfileChange[]>, ProblemHttpResult>> ChangesOfTextAsync(
        ProfileChangesRequest request, AskedLanguage? language, ProfileShelf shelf, AssistantServices services, Library.ILibrary library, CancellationToken cancellationToken) =>
        ProfileShelf.Check("profile", request.Yaml, out var wrong) is { } profile
            ? await DifferencesAsync(profile, request.Against, language, shelf, services, library, cancellationToken)
            : Invalid(wrong!);

    private static async Task<Results<Ok<ProfileChange[]>, ProblemHttpResult>> DifferencesAsync(
        CriteriaProfile profile, string? against, AskedLanguage? language, ProfileShelf shelf, AssistantServices services, Library.ILibrary library, CancellationToken cancellationToken)
    {
        var (other, problem) = await ChooseAsync(shelf, against, cancellationToken);
        return other is null ? problem! : TypedResults.Ok(await DifferencesAsync(other, profile, language.Tag(), services, library, cancellationToken));
    }

    private static async Task<ProfileChange[]> DifferencesAsync(
        CriteriaProfile before, CriteriaProfile after, string language, AssistantServices services, Library.ILibrary library, CancellationToken cancellationToken)
    {
        var screening = services.ScreeningOf(library);
        var old = (await screening.RunAsync(new ScreeningRequest(before, null, [], null), cancellationToken)).Companies.ToDictionary(company => company.Id);
        var now = await screening.RunAsync(new ScreeningRequest(after, null, [], null), cancellationToken);
        var verdicts = services.Verdicts(language);
        return [.. now.Companies
            .Where(company => old.ContainsKey(company.Id))
            .Select(company => new ProfileChange(company.Id, company.Name, old[company.Id].Outcome, company.Outcome, Criteria(old[company.Id], company, verdicts)))
            .Where(change => change.Before != change.After || change.Criteria.Count > 0)
            .OrderBy(change => change.Before == change.After).ThenBy(change => change.Company, StringComparer.OrdinalIgnoreCase)];
    }

    private static List<CriterionChange> Criteria(ScreenedCompany before, ScreenedCompany after, VerdictWording verdicts)
    {
        var old = before.Criteria.ToDictionary(item => item.Verdict.Criterion.Id, item => item.Verdict);
        var now = after.Criteria.ToDictionary(item => item.Verdict.Criterion.Id, item => item.Verdict);
        return [.. now.Keys.Union(old.Keys)
            .Select(id => (Id: id, Before: old.GetValueOrDefault(id), After: now.GetValueOrDefault(id)))
            .Where(item => item.Before?.Outcome != item.After?.Outcome)
            .Select(item => new CriterionChange(item.Id, verdicts.Title((item.After ?? item.Before)!.Criterion), item.Before?.Outcome, item.After?.Outcome))];
    }

    private static ProblemHttpResult? Refused(string id) => ProfileShelf.IsBuiltIn(id) ? BuiltIn(id)
        : ProfileShelf.IsId(id) ? null
        : ApiProblem.BadRequest("A profile's id has 1 to 64 small letters, figures and dashes, such as my-criteria-2025.", "profileIdInvalid");

    private static ProblemHttpResult BuiltIn(string id) => ApiProblem.Conflict("builtIn", $"'{id}' comes with the product and stays as it is; save a copy under another id.");

    private static ProblemHttpResult Invalid(ProfileProblem problem) => ApiProblem.Of(
        StatusCodes.Status400BadRequest, "profileInvalid", $"The profile cannot be read: {problem}", new Dictionary<string, object?> { ["problems"] = new[] { View(problem) } });

    private static ProfileProblemView View(ProfileProblem problem) => new(problem.Line, problem.Column, problem.Message);

    private static ProfileSummary Summary(CriteriaProfile profile, VerdictWording verdicts) => new(
        profile.Id, verdicts.Name(profile), profile.Edition, profile.Basis, ProfilesConsole.LowestConfidence(profile), profile.Criteria.Count, ProfileShelf.IsBuiltIn(profile.Id));

    private static ProfileDetail Detail(CriteriaProfile profile, string yaml, string language, AssistantServices services)
    {
        var (verdicts, rules) = (services.Verdicts(language), new RuleText(Wording.For(language)));
        var head = Summary(profile, verdicts);
        return new ProfileDetail(
            head.Id,
            head.Name,
            head.Edition,
            head.Basis,
            head.Confidence,
            head.CriteriaCount,
            head.IsBuiltIn,
            yaml,
            verdicts.Notes(profile),
            [.. profile.Criteria.Select(criterion => new RuleView(
                criterion.Id,
                verdicts.Title(criterion),
                rules.Sentence(criterion.Rule),
                criterion.OtherReading is { } other ? rules.Sentence(other) : null,
                criterion.Source,
                criterion.Confidence,
                verdicts.SettledBy(criterion)))]);
    }
}
